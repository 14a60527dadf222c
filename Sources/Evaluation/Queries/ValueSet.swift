internal import ExactNumbers
internal import ProgramModel
internal import RubricModel

/// The values that a field of one entry certainly has and may have.
struct ValueSet: Sendable {
    let record: RecordIndex
    var certain: DistinctValues
    let possible: DistinctValues
    /// Whether it may have a value that is not among the possible ones.
    let isUnbounded: Bool
    /// Whether it has one value at most.
    let isSingle: Bool
    /// Whether it certainly has a value.
    var isThere: Bool

    /// Whether it is known which values there are.
    var isCertain: Bool { certain == possible && !isUnbounded }

    /// Nothing where there is no value.
    init?(_ record: RecordIndex, _ fact: Fact, _ type: FieldType, _ among: TermSet?, _ program: Program) {
        guard fact.state != .none else { return nil }
        self.record = record
        isSingle = !type.isList
        switch type {
        case .choice, .choices, .flag, .grades:
            let all = type.vocabulary?.all ?? .empty
            let counted = among ?? all
            certain = DistinctValues(bits: fact.certainTerms.intersection(counted).bits)
            possible = DistinctValues(bits: fact.possibleTerms(of: all).intersection(counted).bits)
            isUnbounded = false
        case .number, .grade:
            let range = fact.state == .stated ? fact.numberRange : nil
            let exact = range.flatMap { $0.isCertain ? $0.lower : nil }
            certain = exact.map(ValueSet.value) ?? .empty
            possible =
                exact.map(ValueSet.value) ?? (ValueSet.domain(type) == nil ? .empty : ValueSet.wholeNumbers(range))
            isUnbounded = exact == nil && possible.isEmpty
        case .texts:
            certain = DistinctValues(bits: 0, texts: Set(program.texts(fact)))
            possible = certain
            isUnbounded = fact.state == .unknown
        case .references:
            certain = DistinctValues(bits: 0, texts: Set(program.items(fact).map(String.init)))
            possible = certain
            isUnbounded = fact.state == .unknown
        case .reference:
            certain = DistinctValues(bits: 0, texts: fact.state == .stated ? [String(fact.low)] : [])
            possible = certain
            isUnbounded = fact.state == .unknown
        default:
            certain = DistinctValues(bits: 0, texts: Set([program.text(fact)].compactMap(\.self)))
            possible = certain
            isUnbounded = fact.state == .unknown
        }
        isThere = fact.state == .stated && !(certain.isEmpty && (type.isList || possible.isEmpty))
        if case .number = type, fact.state == .stated { isThere = true }
        if case .grade = type, fact.state == .stated { isThere = true }
    }

    private static func value(_ number: Rational) -> DistinctValues {
        if number.denominator == 1, (0..<64).contains(number.numerator) {
            return DistinctValues(bits: 1 << UInt64(number.numerator))
        }
        return DistinctValues(bits: 0, texts: [number.shortDecimal(rounding: .down)])
    }

    /// The whole numbers of a short range; none where the range is long, so that it counts as unbounded.
    private static func wholeNumbers(_ range: ExactRange?) -> DistinctValues {
        guard let range, let upper = range.upper, range.lower.denominator == 1, upper.denominator == 1,
            range.lower >= .zero, upper < Rational(64)
        else { return .empty }
        let (low, high) = (UInt64(range.lower.numerator), UInt64(upper.numerator))
        return DistinctValues(bits: (low...high).reduce(0) { $0 | 1 << $1 })
    }

    /// How many values there are at all, where that is few.
    static func domain(_ type: FieldType) -> Int? {
        switch type {
        case .number(let unit, let limits) where [.year, .semester, .quarter, .grade].contains(unit): limits.count
        case .grade: 8
        default: type.vocabulary?.terms.count
        }
    }
}
