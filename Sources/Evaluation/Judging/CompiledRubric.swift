internal import AssessmentModel
internal import ExactNumbers
internal import LocatedYAML
internal import RubricModel

/// A rubric ready to be asked of many programs: what does not depend on a program is worked out once.
final class CompiledRubric: Sendable {
    let summary: RubricSummary
    let measures: [Measure]
    /// The lists that the queries ask for, each once.
    let lists: [CompiledList]
    /// What is asked of each list.
    let plan: SheetPlan
    /// The measures that are written in Swift and the sums of others, by their places.
    let named: [(measure: Int, named: Measure.Named)]
    let totals: [(measure: Int, total: Measure.Total)]
    /// For each measure the field of the program whose list it counts, or which it tests of the program itself; -1 where there is none.
    let listSlots: [Int]
    /// What requirements and criteria ask of the measures.
    let conditions: ConditionTable
    let subject: (condition: CompiledCondition, otherwise: String)?
    /// The ids of requirements and criteria, by which documents name them.
    let judgments: KeyTable
    let requirements: [CompiledRequirement]
    /// What is shown of each of them.
    let requirementJudgments: [CompiledJudgment]
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

            /// The sum of the parts, by what each of them is.
            func sum(_ value: (Int) -> MeasuredValue) -> MeasuredValue {
                var sum = ExactRange.zero
                for part in parts {
                    let value = value(part)
                    let values = value.values ?? .zero
                    sum = sum.plus(value.mayBeMissing ? ExactRange(.zero, values.upper) : values)
                }
                return MeasuredValue(sum)
            }
        }
    }

    init(_ rubric: Rubric, _ profile: Profile, _ catalog: MeasureCatalog) {
        summary = RubricSummary(rubric, profile)
        var places: [String: Int] = [:]
        var lists: [CompiledList] = []
        var queries: [(measure: Int, query: CompiledQuery)] = []
        var named: [(measure: Int, named: Measure.Named)] = []
        var totals: [(measure: Int, total: Measure.Total)] = []
        var listSlots: [Int] = []
        var measures: [Measure] = []
        measures.reserveCapacity(rubric.measures.count)
        listSlots.reserveCapacity(rubric.measures.count)
        for measure in rubric.measures {
            switch measure.definition {
            case .query(let query):
                let known = places[query.list.name]
                if known == nil {
                    places[query.list.name] = lists.count
                    lists.append(CompiledList(query.list))
                }
                let list = known ?? lists.count - 1
                let compiled = CompiledQuery(query, list: list)
                queries.append((measures.count, compiled))
                measures.append(.query(compiled))
                listSlots.append(lists[list].slotOfProgram ?? compiled.test.slotOfEntry ?? -1)
            case .named(let name):
                guard let measure = catalog.measure(named: name) else { preconditionFailure("no measure \(name)") }
                let compiled = Measure.Named(measure)
                named.append((measures.count, compiled))
                measures.append(.named(compiled))
                listSlots.append(-1)
            case .total(let parts):
                let total = Measure.Total(parts)
                totals.append((measures.count, total))
                measures.append(.total(total))
                listSlots.append(parts.first.map { listSlots[$0] } ?? -1)
            }
        }
        self.lists = lists
        plan = SheetPlan(lists, queries, measures: measures.count)
        self.named = named
        self.totals = totals
        self.listSlots = listSlots
        self.measures = measures
        var conditions = ConditionTable()
        subject = rubric.subject.map { (conditions.add($0.condition), $0.otherwise) }
        var judgments = KeyTable()
        requirements = rubric.requirements.map { CompiledRequirement($0, &conditions) }
        requirementJudgments = rubric.requirements.map { CompiledJudgment($0, number: judgments.insert($0.id)) }
        principles = rubric.principles.map { CompiledPrinciple($0, &conditions) { judgments.insert($0) } }
        self.conditions = conditions
        self.judgments = judgments
    }
}
