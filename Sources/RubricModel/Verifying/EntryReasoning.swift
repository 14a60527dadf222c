internal import ExactNumbers
internal import ProgramModel

/// What can be said of the tests of queries for all entries at once.
///
/// Fields are taken to have any value of their type, whatever other fields have; lists, texts and dates are only known as facts that
/// hold or do not. What is impossible here is impossible for every entry.
enum EntryReasoning {
    /// Whether an entry can pass a test; nothing where it takes too long to tell.
    static func canPass(_ test: RecordTest) -> Bool? {
        canPass([test], failing: [])
    }

    /// Whether an entry can pass some tests and fail others.
    static func canPass(_ tests: [RecordTest], failing others: [RecordTest]) -> Bool? {
        var limits: [String: [Rational]] = [:]
        for test in tests + others { collectLimits(of: test, into: &limits) }
        var builder = FormulaBuilder()
        let parts = tests.map { formula($0, limits, &builder) }
        let negated = others.map { Formula.not(formula($0, limits, &builder)) }
        return builder.problem(.all(parts + negated))?.isSatisfiable()
    }

    private static func collectLimits(of test: RecordTest, into limits: inout [String: [Rational]]) {
        switch test {
        case .all(let parts), .any(let parts): for part in parts { collectLimits(of: part, into: &limits) }
        case .not(let part): collectLimits(of: part, into: &limits)
        case .field(let path, .compares(let comparison)): limits[path.name, default: []] += comparison.numbers
        case .field: break
        }
    }

    private static func formula(
        _ test: RecordTest, _ limits: [String: [Rational]], _ builder: inout FormulaBuilder
    ) -> Formula {
        switch test {
        case .all(let parts): return .all(parts.map { formula($0, limits, &builder) })
        case .any(let parts): return .any(parts.map { formula($0, limits, &builder) })
        case .not(let part): return .not(formula(part, limits, &builder))
        case .field(let path, let test):
            let name = path.name
            switch (test, path.field.type) {
            case (.anyOf(let set), .choice), (.anyOf(let set), .flag):
                return builder.isOne(of: set.bits, name, termCount: path.field.type.vocabulary?.terms.count ?? 0)
            case (.isPresent(let wanted), .choice), (.isPresent(let wanted), .flag):
                let count = path.field.type.vocabulary?.terms.count ?? 0
                let none = builder.isOne(of: 1 << UInt64(min(count, 63)), name, termCount: count)
                return wanted ? .not(none) : none
            case (.compares(let comparison), .number(_, let range)):
                return builder.compare(name, comparison, in: domain(range, isWhole: false), limits: limits[name] ?? [])
            case (.compares(let comparison), .grade):
                return builder.compare(
                    name, comparison, in: domain(GradeRange.all, isWhole: true), limits: limits[name] ?? [])
            case (.isPresent(let wanted), _):
                let fact = builder.fact("\(name) is there")
                return wanted ? fact : .not(fact)
            case (.anyOf(let set), _): return builder.fact("\(name) has one of \(set.bits)")
            case (.allOf(let set), _): return builder.fact("\(name) has all of \(set.bits)")
            case (.withinMonths(let months), _): return builder.fact("\(name) is within \(months)")
            case (.isNotPast, _): return builder.fact("\(name) is not past")
            default: return builder.fact()
            }
        }
    }

    private static func domain(_ range: ClosedRange<Int>, isWhole: Bool) -> NumberDomain {
        NumberDomain(
            lower: Rational(range.lowerBound), upper: Rational(range.upperBound), isWhole: isWhole, mayBeMissing: true)
    }
}
