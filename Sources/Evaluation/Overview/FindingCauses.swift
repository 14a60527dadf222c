internal import AssessmentModel

/// Which places cause which findings: entries that are too many, and entries whose missing facts keep a requirement open that decides.
/// What keeps a criterion or advice open is no cause: in a draft that would be every entry.
struct FindingCauses {
    private var marks: [PlaceNumber: [MapMark]] = [:]
    private let measures: [MeasureAssessment]
    private let evidence: [PlaceNumber]
    private let doubts: [Doubt]

    init(
        requirements: [RequirementAssessment], principles: [PrincipleAssessment], measures: [MeasureAssessment],
        evidence: [PlaceNumber], doubts: [Doubt], rubric: RubricSummary
    ) {
        self.measures = measures
        self.evidence = evidence
        self.doubts = doubts
        for requirement in requirements where requirement.verdict == .notMet || requirement.verdict == .undetermined {
            let decides = rubric.requirements[requirement.requirement].decides
            add(.requirement(requirement.requirement), requirement.finding, alsoOpen: decides)
        }
        for principle in principles {
            for criterion in principle.criteria {
                guard let level = criterion.level, level.lowerBound < rubric.scale.count - 1 else { continue }
                add(
                    .criterion(principle: principle.principle, criterion: criterion.criterion), criterion.finding,
                    alsoOpen: false)
            }
        }
    }

    private mutating func add(_ subject: MapMark.Subject, _ finding: Finding, alsoOpen: Bool) {
        for comparison in finding.comparisons where comparison.truth == .no || (alsoOpen && comparison.truth == .open) {
            let measure = measures[comparison.measure]
            if comparison.asksForLess {
                for place in evidence[measure.evidence] {
                    mark(place, MapMark(subject, isCertain: comparison.truth == .no))
                }
            }
            guard comparison.truth == .open else { continue }
            for doubt in doubts[measure.doubts] { mark(doubt.place, MapMark(subject, isCertain: false)) }
        }
    }

    private mutating func mark(_ place: PlaceNumber, _ mark: MapMark) {
        if marks[place]?.contains(where: { $0.subject == mark.subject && ($0.isCertain || !mark.isCertain) }) != true {
            marks[place, default: []].removeAll { $0.subject == mark.subject }
            marks[place, default: []].append(mark)
        }
    }

    /// The findings that some places cause, each once, what is certain first.
    func marks(at places: [PlaceNumber]) -> [MapMark] {
        var found: [MapMark] = []
        for mark in places.flatMap({ marks[$0] ?? [] }) {
            if let known = found.firstIndex(where: { $0.subject == mark.subject }) {
                if mark.isCertain { found[known] = mark }
            } else {
                found.append(mark)
            }
        }
        return found.filter(\.isCertain) + found.filter { !$0.isCertain }
    }
}
