internal import AssessmentModel
internal import ExactNumbers
internal import ProgramModel
internal import RubricModel

extension QueryEvaluation {
    /// How many different values a field has.
    func distinct(_ query: CompiledQuery) -> MeasureResult {
        guard let field = query.field, case .distinct(_, let among) = query.query.operation else {
            return MeasureResult(value: MeasuredValue(.zero))
        }
        var result = MeasureResult(value: MeasuredValue(.zero))
        let walk = EntryWalk(query.query.list, in: program)
        var entries: [ValueSet] = []
        for record in walk.listed {
            let truth = query.test.truth(record, context)
            guard truth != .no, var values = ValueSet(record, field, among, program)
            else { continue }
            let repetition = repetition(record, query)
            if repetition == .always { continue }
            if truth == .open || repetition == .possibly {
                result.doubts.append(contentsOf: query.test.doubts(record, context))
                values.certain = []
                values.isThere = false
            } else if values.isThere, !values.possible.isEmpty {
                result.evidence.append(record)
            }
            if truth == .yes, values.certain != values.possible || values.isUnbounded {
                result.doubts.append(doubt(record, field))
            }
            entries.append(values)
        }
        let growth = mayGrow(walk.unlisted, query, &result)
        let domain = among?.count ?? ValueSet.domain(field.path.field.type)
        let everyone = bounds(entries, growth: growth, domain: domain)
        guard let reckoning, query.isAboutCourses, query.query.list.nested.isEmpty, query.query.student != .some else {
            result.value = MeasuredValue(everyone)
            return result
        }
        let worst = worst(entries, walk, growth: growth, domain: domain, reckoning)
        result.value = MeasuredValue(query.query.student == .every ? worst : ExactRange(worst.lower, everyone.upper))
        return result
    }

    private func bounds(_ entries: [ValueSet], growth: Bool, domain: Int?) -> ExactRange {
        let certain = entries.reduce(into: Set<String>()) { $0.formUnion($1.certain) }
        let something = entries.contains { $0.isThere } ? 1 : 0
        let lower = max(certain.count, something)
        let possible = entries.reduce(into: Set<String>()) { $0.formUnion($1.possible) }
        let unbounded = entries.count(where: \.isUnbounded)
        var upper: Int? = growth ? nil : possible.count + unbounded
        if let domain { upper = min(upper ?? domain, domain) }
        return ExactRange(Rational(lower), upper.map { Rational(max($0, lower)) })
    }

    /// Of more values it is not told which every student meets: each takes a walk through the plan.
    private static let mostValues = 128

    /// How many different values every student meets: those that the worst choice still holds.
    private func worst(
        _ entries: [ValueSet], _ walk: EntryWalk, growth: Bool, domain: Int?, _ reckoning: PlanReckoning
    ) -> ExactRange {
        let byRecord = Dictionary(entries.map { ($0.record, $0) }) { first, _ in first }
        let all = entries.reduce(into: Set<String>()) { $0.formUnion($1.possible) }
        guard all.count <= QueryEvaluation.mostValues else { return ExactRange(.zero, growth ? nil : Rational(all.count)) }
        var lower = 0
        var upper = 0
        for value in all {
            let contributions = program.courses.map { course -> ExactRange in
                guard let set = byRecord[course] else { return .zero }
                return ExactRange(
                    set.certain.contains(value) ? .one : .zero, set.possible.contains(value) ? .one : .zero)
            }
            let count = reckoning.sum(contributions, for: .every)
            if count.lower >= .one { lower += 1 }
            if count.upper.map({ $0 >= .one }) ?? true { upper += 1 }
        }
        let unbounded = entries.count(where: \.isUnbounded)
        var most: Int? = growth ? nil : upper + unbounded
        if let domain { most = min(most ?? domain, domain) }
        return ExactRange(Rational(lower), most.map { Rational(max($0, lower)) })
    }
}

/// The values that a field of one entry certainly has and may have.
private struct ValueSet {
    let record: RecordIndex
    var certain: Set<String>
    let possible: Set<String>
    /// Whether it may have a value that is not among the possible ones.
    let isUnbounded: Bool
    /// Whether it certainly has a value.
    var isThere: Bool

    init?(_ record: RecordIndex, _ field: FieldReach, _ among: TermSet?, _ program: Program) {
        self.record = record
        let fact = field.fact(record, program)
        guard fact.state != .none else { return nil }
        let type = field.path.field.type
        isThere = fact.state == .stated
        switch type {
        case .choice, .choices, .flag, .grades:
            let all = type.vocabulary?.all ?? .empty
            let counted = among ?? all
            certain = Set(fact.certainTerms.intersection(counted).numbers.map(String.init))
            possible = Set(fact.possibleTerms(of: all).intersection(counted).numbers.map(String.init))
            isUnbounded = false
            isThere = isThere && !certain.isEmpty
        case .number, .grade:
            let range = fact.state == .stated ? fact.numberRange : nil
            let exact = range.flatMap { $0.isCertain ? $0.lower.shortDecimal(rounding: .down) : nil }
            certain = exact.map { [$0] } ?? []
            possible = exact.map { [$0] } ?? ValueSet.wholeNumbers(range)
            isUnbounded = exact == nil && possible.isEmpty
        case .texts:
            certain = Set(program.texts(fact))
            possible = certain
            isUnbounded = fact.state == .unknown
            isThere = isThere && !certain.isEmpty
        case .references:
            certain = Set(program.items(fact).map(String.init))
            possible = certain
            isUnbounded = fact.state == .unknown
            isThere = isThere && !certain.isEmpty
        case .reference:
            certain = fact.state == .stated ? [String(fact.low)] : []
            possible = certain
            isUnbounded = fact.state == .unknown
        default:
            certain = program.text(fact).map { [$0] } ?? []
            possible = certain
            isUnbounded = fact.state == .unknown
        }
    }

    /// The whole numbers of a short range; none where the range is long, so that it counts as unbounded.
    private static func wholeNumbers(_ range: ExactRange?) -> Set<String> {
        guard let range, let upper = range.upper else { return [] }
        let (low, high) = (range.lower.wholeNumber(rounding: .up), upper.wholeNumber(rounding: .down))
        guard range.lower.denominator == 1, upper.denominator == 1, high - low < 32 else { return [] }
        return Set((low...high).map(String.init))
    }

    /// How many values there are at all, where that is few.
    static func domain(_ type: FieldType) -> Int? {
        switch type {
        case .number(_, let limits) where limits.count <= 64 && type.isCounted: limits.count
        case .grade: 8
        default: type.vocabulary?.terms.count
        }
    }
}

extension FieldType {
    /// Whether the numbers are whole by their nature.
    fileprivate var isCounted: Bool {
        guard case .number(let unit, _) = self else { return false }
        return [.year, .semester, .quarter, .grade].contains(unit)
    }
}
