internal import AssessmentModel
internal import ExactNumbers
internal import ProgramModel

/// All that a rubric asks of one list: what is asked of a field is asked once for all entries, however many measures ask it.
///
/// The entries are the rows of the sheet. What each field says of them stands in columns, one bit for an entry, so that a test of sixty-four
/// entries is a few operations on words.
struct CompiledSheet: Sendable {
    let list: CompiledList
    /// What is asked of single fields.
    private(set) var columns: [SheetColumn] = []
    /// The tests, each once.
    private(set) var tests: [SheetTest] = []
    /// The measures that ask for the list.
    private(set) var measures: [SheetMeasure] = []

    init(_ list: CompiledList) {
        self.list = list
    }

    /// Adds a measure, by its place among the rubric's measures.
    mutating func add(_ query: CompiledQuery, at measure: Int) {
        let test = number(of: query.test)
        let having = query.operation == .share ? number(of: query.having) : 0
        measures.append(SheetMeasure(measure, query, test: test, having: having))
    }

    private mutating func number(of test: CompiledTest) -> Int {
        let steps = test.steps.indices.map { index -> SheetTest.Step in
            let step = test.steps[index]
            switch step.operation {
            case .all: return .all(end: Int(step.end))
            case .any: return .any(end: Int(step.end))
            case .not: return .not
            default: return .column(column(of: test, index), isNegated: step.isNegated)
            }
        }
        let added = SheetTest(steps: steps)
        if let known = tests.firstIndex(of: added) { return known }
        tests.append(added)
        return tests.count - 1
    }

    private mutating func column(of test: CompiledTest, _ step: Int) -> Int {
        let added = SheetColumn(test, step)
        if let known = columns.firstIndex(where: { $0.asksTheSame(as: added) }) { return known }
        columns.append(added)
        return columns.count - 1
    }
}

/// One measure over a sheet.
final class SheetMeasure: Sendable {
    /// Its place among the rubric's measures.
    let measure: Int
    let query: CompiledQuery
    /// The test of what counts, and of what has it in a share, by their places among the sheet's tests.
    let test: Int
    let having: Int
    /// What it is where the list is empty, and where nothing is known of its entries.
    let whenEmpty: MeasuredValue
    let whenUnknown: MeasuredValue
    /// Whether what it is where nothing is known depends on more, so that the query itself must be asked.
    let asksWhenUnknown: Bool

    init(_ measure: Int, _ query: CompiledQuery, test: Int, having: Int) {
        self.measure = measure
        self.query = query
        self.test = test
        self.having = having
        let domain = query.among?.count ?? query.values?.domain
        let mayGrow = query.truthOfUnlisted != .no
        asksWhenUnknown = query.asksParent || query.operation == .smallest || query.operation == .largest
        switch query.operation {
        case .count, .sum:
            whenEmpty = MeasuredValue(.zero)
            whenUnknown = mayGrow ? MeasuredValue(ExactRange(.zero, nil)) : whenEmpty
        case .distinct:
            whenEmpty = MeasuredValue(.zero)
            whenUnknown = mayGrow ? MeasuredValue(ExactRange(.zero, domain.map { Rational($0) })) : whenEmpty
        case .share:
            whenEmpty = .missing
            whenUnknown =
                mayGrow ? MeasuredValue(ExactRange(.zero, Rational(100)), mayBeMissing: true) : whenEmpty
        case .smallest, .largest:
            // What an unknown entry may have depends on its field: the query itself is asked.
            whenEmpty = .missing
            whenUnknown = .missing
        }
    }
}

/// A test over the columns of a sheet: steps of which each stands before its parts.
struct SheetTest: Sendable, Equatable {
    enum Step: Sendable, Equatable {
        /// All or any of the parts up to a step.
        case all(end: Int), any(end: Int)
        /// Not the part that follows.
        case not
        /// What a column says, or the opposite.
        case column(Int, isNegated: Bool)
    }

    let steps: [Step]

    /// What the test says of the sixty-four rows of a word.
    ///
    /// - Parameter column: What a column says of them.
    func rows(_ column: (Int) -> RowBits) -> RowBits {
        var index = 0
        return steps.isEmpty ? .all : rows(&index, column)
    }

    private func rows(_ index: inout Int, _ column: (Int) -> RowBits) -> RowBits {
        let step = steps[index]
        index += 1
        switch step {
        case .column(let number, let isNegated): return isNegated ? column(number).negated : column(number)
        case .not: return rows(&index, column).negated
        case .all(let end):
            var result = RowBits.all
            while index < end { result = result.and(rows(&index, column)) }
            return result
        case .any(let end):
            var result = RowBits.none
            while index < end { result = result.or(rows(&index, column)) }
            return result
        }
    }
}

/// Kleene's three values for sixty-four rows: those that certainly pass, and those that certainly or possibly do.
struct RowBits: Sendable {
    var certain: UInt64
    var possible: UInt64

    static let all = RowBits(certain: .max, possible: .max)
    static let none = RowBits(certain: 0, possible: 0)

    var negated: RowBits { RowBits(certain: ~possible, possible: ~certain) }

    @inline(__always)
    func and(_ other: RowBits) -> RowBits {
        RowBits(certain: certain & other.certain, possible: possible & other.possible)
    }

    @inline(__always)
    func or(_ other: RowBits) -> RowBits {
        RowBits(certain: certain | other.certain, possible: possible | other.possible)
    }
}
