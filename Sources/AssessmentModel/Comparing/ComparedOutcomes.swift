internal import ExactNumbers

/// The outcomes of an assessment, each by its subject.
struct ComparedOutcomes {
    /// A measure with what it found.
    struct Measured {
        let id: String
        let title: String
        let unit: String?
        let value: MeasuredValue
    }

    /// One outcome.
    struct Entry {
        let title: String
        let decides: Bool
        let outcome: OutcomeChange.Outcome
        let measures: [Measured]
        let place: Place?
        /// Whether something is left to do about it.
        let isUnsettled: Bool
    }

    private(set) var subjects: [OutcomeChange.Subject] = []
    private var entries: [OutcomeChange.Subject: Entry] = [:]

    init(_ assessment: Assessment) {
        let rubric = assessment.rubric
        add(.verdict, "Verdict", .overall(assessment.verdict))
        if !assessment.principles.isEmpty { add(.score, "Quality", .score(assessment.score.values)) }
        for found in assessment.requirements {
            let words = rubric.requirements[found.requirement]
            add(
                .requirement(words.id), words.title, .verdict(found.verdict), found.finding, assessment,
                decides: words.decides, isUnsettled: found.verdict == .notMet || found.verdict == .undetermined)
        }
        for principle in assessment.principles {
            let words = rubric.principles[principle.principle]
            add(.principle(words.id), words.title, .score(principle.score.values))
            for found in principle.criteria {
                let criterion = words.criteria[found.criterion]
                let levels = found.level.map { level in
                    OutcomeChange.ClosedLevels(
                        lower: rubric.scale[level.lowerBound], upper: rubric.scale[level.upperBound],
                        points: ExactRange(
                            rubric.points(ofLevel: level.lowerBound).lower,
                            rubric.points(ofLevel: level.upperBound).upper))
                }
                // A criterion is no fault of one place: it does not move.
                add(
                    .criterion(criterion.id), criterion.title, .level(levels), found.finding, assessment,
                    decides: false, isUnsettled: false)
            }
        }
    }

    func entry(_ subject: OutcomeChange.Subject) -> Entry? { entries[subject] }

    private mutating func add(
        _ subject: OutcomeChange.Subject, _ title: String, _ outcome: OutcomeChange.Outcome, _ finding: Finding? = nil,
        _ assessment: Assessment? = nil, decides: Bool = false, isUnsettled: Bool = false
    ) {
        var measures: [Measured] = []
        var place: Place?
        if let finding, let assessment {
            measures = finding.measures.map { number in
                let words = assessment.rubric.measures[number]
                return Measured(
                    id: words.id, title: words.title, unit: words.unit, value: assessment.measures[number].value)
            }
            if isUnsettled { place = assessment.place(finding.place) }
        }
        subjects.append(subject)
        entries[subject] = Entry(
            title: title, decides: decides, outcome: outcome, measures: measures, place: place,
            isUnsettled: isUnsettled)
    }
}
