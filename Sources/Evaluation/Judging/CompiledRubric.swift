internal import AssessmentModel
internal import RubricModel

/// A rubric ready to be asked of many programs: what does not depend on a program is worked out once.
final class CompiledRubric: Sendable {
    let summary: RubricSummary
    let measures: [Measure]
    /// The lists that the queries ask for, each once.
    let lists: [CompiledList]
    /// For each measure the field of the program whose list it counts, or which it tests of the program itself; -1 where there is none.
    let listSlots: [Int]
    let subject: (condition: CompiledCondition, otherwise: String)?
    let requirements: [CompiledRequirement]
    let principles: [CompiledPrinciple]

    /// A measure, ready to be asked.
    enum Measure: Sendable {
        case query(CompiledQuery)
        case named(Named)
        case total(Total)

        /// A measure that is written in Swift.
        final class Named: Sendable {
            let measure: any NamedMeasure

            init(_ measure: any NamedMeasure) {
                self.measure = measure
            }
        }

        /// A sum of other measures.
        final class Total: Sendable {
            let parts: [Int]

            init(_ parts: [Int]) {
                self.parts = parts
            }
        }
    }

    init(_ rubric: Rubric, _ profile: Profile, _ catalog: MeasureCatalog) {
        summary = RubricSummary(rubric, profile)
        var names: [String] = []
        var lists: [CompiledList] = []
        var listSlots: [Int] = []
        var measures: [Measure] = []
        for measure in rubric.measures {
            switch measure.definition {
            case .query(let query):
                let known = names.firstIndex(of: query.list.name)
                if known == nil {
                    names.append(query.list.name)
                    lists.append(CompiledList(query.list))
                }
                let list = known ?? lists.count - 1
                let compiled = CompiledQuery(query, list: list)
                measures.append(.query(compiled))
                listSlots.append(lists[list].slotOfProgram ?? compiled.test.slotOfEntry ?? -1)
            case .named(let name):
                guard let named = catalog.measure(named: name) else { preconditionFailure("no measure \(name)") }
                measures.append(.named(Measure.Named(named)))
                listSlots.append(-1)
            case .total(let parts):
                measures.append(.total(Measure.Total(parts)))
                listSlots.append(parts.first.map { listSlots[$0] } ?? -1)
            }
        }
        self.lists = lists
        self.listSlots = listSlots
        self.measures = measures
        subject = rubric.subject.map { (CompiledCondition($0.condition), $0.otherwise) }
        requirements = rubric.requirements.enumerated().map { place, requirement in
            CompiledRequirement(requirement, decides: profile.deciding.contains(place))
        }
        principles = rubric.principles.map(CompiledPrinciple.init)
    }
}
