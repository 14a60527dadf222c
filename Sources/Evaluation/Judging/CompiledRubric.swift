internal import AssessmentModel
internal import RubricModel

/// A rubric ready to be asked of many programs: what does not depend on a program is worked out once.
final class CompiledRubric: Sendable {
    let rubric: Rubric
    let profile: Profile
    let summary: RubricSummary
    let measures: [Measure]
    let requirements: [CompiledJudgment]
    /// The criteria of each principle.
    let criteria: [[CompiledJudgment]]

    /// A measure, ready to be asked.
    enum Measure: Sendable {
        case query(CompiledQuery)
        case named(any NamedMeasure)
        case total([Int])
    }

    init(_ rubric: Rubric, _ profile: Profile, _ catalog: MeasureCatalog) {
        self.rubric = rubric
        self.profile = profile
        summary = RubricSummary(rubric, profile)
        measures = rubric.measures.map { measure in
            switch measure.definition {
            case .query(let query): return .query(CompiledQuery(query))
            case .named(let name):
                guard let named = catalog.measure(named: name) else { preconditionFailure("no measure \(name)") }
                return .named(named)
            case .total(let parts): return .total(parts)
            }
        }
        requirements = rubric.requirements.map { requirement in
            var conditions: [Condition] = []
            if case .condition(let condition) = requirement.expectation { conditions.append(condition) }
            return CompiledJudgment(conditions, requirement.appliesWhen, requirement.shown, requirement.remedy)
        }
        criteria = rubric.principles.map { principle in
            principle.criteria.map { criterion in
                var conditions: [Condition] = []
                if case .conditions(let steps) = criterion.ladder { conditions = steps.compactMap(\.self) }
                return CompiledJudgment(conditions, criterion.appliesWhen, criterion.shown, criterion.remedy)
            }
        }
    }
}

/// What a requirement or a criterion shows, worked out once.
struct CompiledJudgment: Sendable {
    /// The measures that it asks for, and those it shows.
    let measures: [Int]
    /// The same where it is open whether it applies.
    let measuresIfOpen: [Int]
    /// The remedy, where nothing has to be filled in.
    let constantRemedy: String?

    init(_ conditions: [Condition], _ appliesWhen: Condition?, _ shown: [Int], _ remedy: Remedy) {
        func union(_ lists: [[Int]]) -> [Int] {
            lists.reduce(into: []) { all, list in all += list.filter { !all.contains($0) } }
        }
        let asked = conditions.map(\.measures)
        measures = union(asked + [shown])
        measuresIfOpen = union(asked + [appliesWhen?.measures ?? [], shown])
        var text = ""
        for part in remedy.parts {
            guard case .text(let words) = part else {
                constantRemedy = nil
                return
            }
            text += words
        }
        constantRemedy = text
    }
}
