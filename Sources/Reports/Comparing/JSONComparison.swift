internal import AssessmentModel
internal import ExactNumbers
internal import JSONText
internal import SourceDiagnostics

/// What differs between assessments, as JSON. ``ComparisonSchema`` describes it.
public enum JSONComparison {
    /// The text, ended by a line break.
    public static func text(_ entries: [ComparisonEntry]) -> String {
        var writer = JSONWriter(isIndented: true)
        writer.object { writer in
            writer.member("comparison", 1)
            writer.key("programs")
            writer.array { writer in for entry in entries { add(entry, to: &writer) } }
            let changed = entries.changed
            writer.key("summary")
            writer.object { writer in
                writer.member("programs", entries.count)
                writer.member("changed", changed.count)
                writer.member("flipped", changed.count(where: \.isFlipped))
                writer.member("worse", changed.count(where: \.isWorse))
            }
        }
        return String(decoding: writer.bytes, as: UTF8.self) + "\n"
    }

    private static func add(_ entry: ComparisonEntry, to writer: inout JSONWriter) {
        let (old, new, changes): (Assessment?, Assessment?, [OutcomeChange]) =
            switch entry {
            case .both(let comparison): (comparison.old, comparison.new, comparison.changes)
            case .gone(let assessment): (assessment, nil, [])
            case .added(let assessment): (nil, assessment, [])
            }
        writer.object { writer in
            writer.member("id", new?.id ?? old?.id)
            writer.member("title", new?.title ?? old?.title)
            writer.key("old")
            add(old, to: &writer)
            writer.key("new")
            add(new, to: &writer)
            writer.key("changes")
            writer.array { writer in for change in changes { add(change, to: &writer) } }
        }
    }

    private static func add(_ assessment: Assessment?, to writer: inout JSONWriter) {
        guard let assessment else { return writer.null() }
        writer.object { writer in
            writer.member("file", assessment.source.name)
            writer.member("rubric", "\(assessment.rubric.id) \(assessment.rubric.version)")
            writer.member("verdict", assessment.verdict.rawValue)
            writer.key("score")
            add(assessment.score.values, to: &writer)
        }
    }

    private static func add(_ change: OutcomeChange, to writer: inout JSONWriter) {
        writer.object { writer in
            let subject: String =
                switch change.subject {
                case .verdict: "verdict"
                case .score: "score"
                case .requirement: "requirement"
                case .principle: "principle"
                case .criterion: "criterion"
                }
            writer.member("subject", subject)
            writer.member("id", change.id)
            writer.member("title", change.title)
            writer.key("decides")
            writer.bool(change.decides)
            writer.member("change", change.kind.rawValue)
            writer.key("old")
            add(change.old, to: &writer)
            writer.key("new")
            add(change.new, to: &writer)
            writer.key("old-line")
            add(change.oldPlace, to: &writer)
            writer.key("new-line")
            add(change.newPlace, to: &writer)
            writer.key("measures")
            writer.array { writer in
                for measure in change.measures {
                    writer.object { writer in
                        writer.member("title", measure.title)
                        writer.member("unit", measure.unit)
                        writer.key("old")
                        add(measure.old?.values, to: &writer)
                        writer.key("new")
                        add(measure.new?.values, to: &writer)
                    }
                }
            }
        }
    }

    private static func add(_ place: Place?, to writer: inout JSONWriter) {
        if let place { writer.number(place.range.start.line) } else { writer.null() }
    }

    private static func add(_ outcome: OutcomeChange.Outcome?, to writer: inout JSONWriter) {
        switch outcome {
        case nil, .level(nil)?: writer.null()
        case .overall(let verdict)?: writer.string(verdict.rawValue)
        case .verdict(let verdict)?: writer.string(verdict.rawValue)
        case .level(let levels?)?:
            writer.object { writer in
                writer.member("lower", levels.lower)
                writer.member("upper", levels.upper)
            }
        case .score(let values)?: add(values, to: &writer)
        }
    }

    /// A range of numbers, its lower end cut down and its upper end cut up.
    static func add(_ values: ExactRange?, to writer: inout JSONWriter) {
        guard let values else { return writer.null() }
        writer.object { writer in
            writer.key("lower")
            writer.verbatim(values.lower.shortDecimal(rounding: .down))
            writer.key("upper")
            if let upper = values.upper {
                writer.verbatim(upper.shortDecimal(rounding: values.isCertain ? .down : .up))
            } else {
                writer.null()
            }
        }
    }
}
