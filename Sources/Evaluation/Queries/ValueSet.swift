internal import ExactNumbers
internal import ProgramModel

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
    init?(_ record: RecordIndex, _ fact: Fact, _ kind: ValueKind, _ among: TermSet?, _ program: Program) {
        guard fact.state != .none else { return nil }
        self.record = record
        isSingle = kind.isSingle
        let isStated = fact.state == .stated
        switch kind {
        case .terms(let all, _):
            let counted = among ?? all
            certain = DistinctValues(bits: fact.certainTerms.intersection(counted).bits)
            possible = DistinctValues(bits: fact.possibleTerms(of: all).intersection(counted).bits)
            isUnbounded = false
            isThere = isStated && !certain.isEmpty || isStated && isSingle && !possible.isEmpty
        case .number(_, let isFew):
            let range = isStated ? fact.numberRange : nil
            let exact = range.flatMap { $0.isCertain ? $0.lower : nil }
            certain = exact.map(ValueSet.value) ?? .empty
            possible = exact.map(ValueSet.value) ?? (isFew ? ValueSet.wholeNumbers(range) : .empty)
            isUnbounded = exact == nil && possible.isEmpty
            isThere = isStated
        case .texts, .references, .reference, .text, .amount:
            certain = isStated ? ValueSet.texts(fact, kind, program) : .empty
            possible = certain
            isUnbounded = !isStated
            isThere = isStated && !certain.isEmpty
        }
    }

    private static func texts(_ fact: Fact, _ kind: ValueKind, _ program: Program) -> DistinctValues {
        switch kind {
        case .texts: DistinctValues(bits: 0, texts: Set(program.texts(fact)))
        case .references: DistinctValues(bits: 0, texts: Set(program.items(fact).map(String.init)))
        case .reference: DistinctValues(bits: 0, texts: [String(fact.low)])
        case .terms, .number, .amount, .text:
            DistinctValues(bits: 0, texts: Set([program.text(fact)].compactMap(\.self)))
        }
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
}
