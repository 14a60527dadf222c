internal import AssessmentModel
internal import ExactNumbers
internal import RubricModel

/// An outcome that examples of a requirement or criterion ought to show.
enum WantedOutcome {
    case verdict(Verdict)
    case level(Int)
    case openLevel

    func isShown(by shown: Set<RubricExample.Expected>) -> Bool {
        switch self {
        case .verdict(let verdict): shown.contains(.verdict(verdict))
        case .level(let level): shown.contains(.level(level, level))
        case .openLevel:
            shown.contains { if case .level(let low, let high) = $0 { low < high } else { false } }
        }
    }

    func words(_ scale: [String]) -> String {
        switch self {
        case .verdict(let verdict): verdict.rawValue
        case .level(let level): scale[level]
        case .openLevel: "an open level"
        }
    }
}

extension RubricSlice {
    /// What its examples ought to show. A person's judgment is always open.
    var wantedOutcomes: [WantedOutcome] {
        switch subject {
        case .requirement:
            let requirement = rubric.requirements[0]
            let judged = if case .judged = requirement.expectation { true } else { false }
            return (judged ? [.verdict(.undetermined)] : [.verdict(.met), .verdict(.notMet), .verdict(.undetermined)])
                + (requirement.appliesWhen == nil ? [] : [.verdict(.notApplicable)])
        case .criterion:
            let criterion = rubric.principles[0].criteria[0]
            var wanted: [WantedOutcome] = [.openLevel]
            if case .conditions(let steps) = criterion.ladder {
                wanted += [.level(0)] + steps.indices.filter { steps[$0] != nil }.map { .level($0) }
            }
            return wanted + (criterion.appliesWhen == nil ? [] : [.verdict(.notApplicable)])
        case .principle, .whole: return []
        }
    }
}
