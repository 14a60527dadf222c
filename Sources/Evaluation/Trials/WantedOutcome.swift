internal import AssessmentModel
internal import ExactNumbers
internal import RubricModel

/// An outcome that examples of a requirement or criterion, or of the whole, ought to show.
enum WantedOutcome {
    case verdict(Verdict)
    case level(Int)
    case openLevel
    /// A verdict on the whole under a profile, which may be the one that holds where an example names none.
    case overall(OverallVerdict, profile: String, isDefault: Bool)

    func isShown(by examples: [RubricExample]) -> Bool {
        switch self {
        case .verdict(let verdict): examples.contains { $0.expected == .verdict(verdict) }
        case .level(let level): examples.contains { $0.expected == .level(level, level) }
        case .openLevel:
            examples.contains { if case .level(let low, let high) = $0.expected { low < high } else { false } }
        case .overall(let verdict, let profile, let isDefault):
            examples.contains { example in
                example.expected == .overall(verdict) && example.profile.map { $0 == profile } ?? isDefault
            }
        }
    }

    func words(_ scale: [String]) -> String {
        switch self {
        case .verdict(let verdict): verdict.rawValue
        case .level(let level): scale[level]
        case .openLevel: "an open level"
        case .overall(let verdict, let profile, _): "\(verdict.rawValue) under the profile `\(profile)`"
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
        case .principle: return []
        case .whole:
            return rubric.profiles.filter(\.wantsExamples).flatMap { profile -> [WantedOutcome] in
                let isDefault = rubric.profile(nil)?.id == profile.id
                return [.compliant, .notCompliant].map {
                    WantedOutcome.overall($0, profile: profile.id, isDefault: isDefault)
                }
            }
        }
    }
}
