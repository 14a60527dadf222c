internal import AssessmentModel
internal import RubricModel

/// A rubric ready to be asked of many programs: what does not depend on a program is worked out once.
final class CompiledRubric: Sendable {
    let summary: RubricSummary
    let measures: [Measure]
    /// The lists that the queries ask for, each once.
    let lists: [ListPath]
    let subject: (condition: CompiledCondition, otherwise: String)?
    let requirements: [CompiledRequirement]
    let principles: [CompiledPrinciple]

    /// A measure, ready to be asked.
    enum Measure: Sendable {
        case query(CompiledQuery)
        case named(any NamedMeasure)
        case total([Int])
    }

    init(_ rubric: Rubric, _ profile: Profile, _ catalog: MeasureCatalog) {
        summary = RubricSummary(rubric, profile)
        var lists: [ListPath] = []
        var measures: [Measure] = []
        for measure in rubric.measures {
            switch measure.definition {
            case .query(let query):
                let known = lists.firstIndex { $0.name == query.list.name }
                if known == nil { lists.append(query.list) }
                measures.append(.query(CompiledQuery(query, list: known ?? lists.count - 1)))
            case .named(let name):
                guard let named = catalog.measure(named: name) else { preconditionFailure("no measure \(name)") }
                measures.append(.named(named))
            case .total(let parts): measures.append(.total(parts))
            }
        }
        self.lists = lists
        self.measures = measures
        subject = rubric.subject.map { (CompiledCondition($0.condition), $0.otherwise) }
        requirements = rubric.requirements.enumerated().map { place, requirement in
            CompiledRequirement(requirement, decides: profile.deciding.contains(place))
        }
        let top = rubric.scale.count - 1
        principles = rubric.principles.map { CompiledPrinciple($0, top: top) }
    }
}
