internal import AssessmentModel
internal import ExactNumbers
internal import JSONText
internal import SourceDiagnostics

/// What differs between assessments, as JSON. ``ComparisonSchema`` describes it.
struct JSONComparison {
    private let entries: [ComparisonEntry]
    private let reasons: [String: [String]]
    private let refused: [RefusedFile]
    private let notices: [FileDiagnostic]

    init(
        _ entries: [ComparisonEntry], reasons: [String: [String]] = [:], refused: [RefusedFile] = [],
        notices: [FileDiagnostic] = []
    ) {
        self.entries = entries
        self.reasons = reasons
        self.refused = refused
        self.notices = notices
    }

    /// The text, ended by a line break.
    var text: [UInt8] {
        var writer = JSONWriter(isIndented: true)
        writer.object { writer in
            writer.member("comparison", 1)
            writer.key("programs")
            writer.array { writer in for entry in entries { add(entry, to: &writer) } }
            if !refused.isEmpty {
                writer.key("unevaluated")
                writer.array { writer in for file in refused { JSONDiagnostics.write(file, to: &writer) } }
            }
            JSONDiagnostics.write(notices, to: &writer)
            let changed = entries.changed
            writer.key("summary")
            writer.object { writer in
                writer.member("programs", entries.count)
                writer.member("changed", changed.count)
                writer.member("flipped", changed.count(where: \.isFlipped))
                writer.member("worse", changed.count(where: \.isWorse))
            }
        }
        return writer.bytes + [0x0A]
    }

    /// A line for each program, for each file that could not be evaluated and for each file of people that deserves a look.
    var lines: [UInt8] {
        let programs = entries.map { entry in
            var writer = JSONWriter()
            add(entry, to: &writer)
            return writer.bytes
        }
        let files = refused.map { file in
            var writer = JSONWriter()
            JSONDiagnostics.write(file, to: &writer)
            return writer.bytes
        }
        return (programs + files + JSONDiagnostics.notices(notices)).flatMap { $0 + [0x0A] }
    }

    private func add(_ entry: ComparisonEntry, to writer: inout JSONWriter) {
        let (old, new, changes): (Assessment?, Assessment?, [OutcomeChange]) =
            switch entry {
            case .both(let comparison): (comparison.old, comparison.new, comparison.changes)
            case .gone(let assessment): (assessment, nil, [])
            case .added(let assessment): (nil, assessment, [])
            }
        writer.object { writer in
            writer.member("id", new?.id ?? old?.id)
            writer.member("title", new?.title ?? old?.title)
            if case .both(let comparison) = entry, let overlay = comparison.overlay {
                writer.member("overlay", overlay)
            }
            writer.key("old")
            add(old, to: &writer)
            writer.key("new")
            add(new, to: &writer)
            writer.key("changes")
            writer.array { writer in for change in changes { add(change, to: &writer) } }
        }
    }

    private func add(_ assessment: Assessment?, to writer: inout JSONWriter) {
        guard let assessment else { return writer.null() }
        writer.object { writer in
            writer.member("file", assessment.source.name)
            writer.member("rubric", "\(assessment.rubric.id) \(assessment.rubric.version)")
            writer.member("verdict", assessment.verdict.rawValue)
            if assessment.verdictAfterWaivers != assessment.verdict {
                writer.member("verdict-after-waivers", assessment.verdictAfterWaivers.rawValue)
            }
            let waived = assessment.requirements.filter(\.finding.isWaived)
            if !waived.isEmpty {
                writer.key("waived")
                writer.array(waived.map { assessment.rubric.requirements[$0.requirement].id })
            }
            JSONPeople.writeReviewers(of: assessment, to: &writer)
            writer.key("score")
            JSONComparison.add(assessment.score.values, to: &writer)
        }
    }

    private func add(_ change: OutcomeChange, to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("subject", change.subject.word)
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
            if let asked = change.id.flatMap({ reasons[$0] }), !asked.isEmpty {
                writer.key("asked")
                writer.array(asked)
            }
            writer.key("measures")
            writer.array { writer in
                for measure in change.measures {
                    writer.object { writer in
                        writer.member("title", measure.title)
                        writer.member("unit", measure.unit)
                        writer.key("old")
                        JSONComparison.add(measure.old?.values, to: &writer)
                        writer.key("new")
                        JSONComparison.add(measure.new?.values, to: &writer)
                    }
                }
            }
        }
    }

    private func add(_ place: Place?, to writer: inout JSONWriter) {
        if let place { writer.number(place.range.start.line) } else { writer.null() }
    }

    private func add(_ outcome: OutcomeChange.Outcome?, to writer: inout JSONWriter) {
        switch outcome {
        case nil, .level(nil)?: writer.null()
        case .overall(let verdict)?: writer.string(verdict.rawValue)
        case .verdict(let verdict)?: writer.string(verdict.rawValue)
        case .level(let levels?)?:
            writer.object { writer in
                writer.member("lower", levels.lower)
                writer.member("upper", levels.upper)
            }
        case .score(let values)?: JSONComparison.add(values, to: &writer)
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
