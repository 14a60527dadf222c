/// A test over the columns of a sheet: steps of which each stands before its parts.
struct SheetTest: Sendable {
    /// Where its steps stand in the plan.
    let steps: Range<Int>
    /// Whether all of its columns must hold, and nothing else is asked.
    let isConjunction: Bool

    enum Step: Sendable, Equatable {
        /// All or any of the parts up to a step.
        case all(end: Int), any(end: Int)
        /// Not the part that follows.
        case not
        /// What a column of the sheet says, or the opposite.
        case column(Int, isNegated: Bool)

        fileprivate var isColumn: Bool { if case .column = self { true } else { false } }
        fileprivate var isAll: Bool { if case .all = self { true } else { false } }
    }

    init(_ steps: [Step], from first: Int) {
        let isAll = steps.first?.isAll ?? false
        isConjunction = steps.dropFirst(isAll ? 1 : 0).allSatisfy(\.isColumn) && (isAll || steps.count <= 1)
        self.steps = first + (isConjunction && isAll ? 1 : 0)..<first + steps.count
    }
}

/// What columns say of sixty-four rows, and what tests make of it.
struct SheetWord {
    let columns: [RowBits]
    /// Where the first column's word stands among them, and how many words each column has.
    let first: Int
    let words: Int

    /// What a test says of the rows.
    @inline(__always)
    func rows(_ test: SheetTest, _ steps: [SheetTest.Step]) -> RowBits {
        var place = test.steps.lowerBound
        guard test.isConjunction else { return rows(&place, from: place, steps) }
        var result = RowBits.all
        while place < test.steps.upperBound {
            if case .column(let column, let isNegated) = steps[place] { result = result.and(bits(column, isNegated)) }
            place += 1
        }
        return result
    }

    @inline(__always)
    private func bits(_ column: Int, _ isNegated: Bool) -> RowBits {
        let bits = columns[first + column * words]
        return isNegated ? bits.negated : bits
    }

    private func rows(_ place: inout Int, from start: Int, _ steps: [SheetTest.Step]) -> RowBits {
        let step = steps[place]
        place += 1
        switch step {
        case .column(let column, let isNegated): return bits(column, isNegated)
        case .not: return rows(&place, from: start, steps).negated
        case .all(let end):
            var result = RowBits.all
            while place < start + end { result = result.and(rows(&place, from: start, steps)) }
            return result
        case .any(let end):
            var result = RowBits.none
            while place < start + end { result = result.or(rows(&place, from: start, steps)) }
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
