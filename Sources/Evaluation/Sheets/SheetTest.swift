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
        /// The number of a column; the complement of it where the opposite is asked.
        fileprivate var column: Int32 {
            if case .column(let column, let isNegated) = self { Int32(isNegated ? ~column : column) } else { 0 }
        }
    }

    /// Adds its steps to those of a plan: those of a conjunction as numbers of columns.
    init(_ steps: [Step], to plan: inout [Step], conjunctions: inout [Int32]) {
        let isAll = steps.first?.isAll ?? false
        let columns = steps.dropFirst(isAll ? 1 : 0)
        isConjunction = columns.allSatisfy(\.isColumn) && (isAll || steps.count <= 1)
        if isConjunction {
            self.steps = conjunctions.count..<conjunctions.count + columns.count
            conjunctions += columns.map(\.column)
        } else {
            self.steps = plan.count..<plan.count + steps.count
            plan += steps
        }
    }
}

extension SheetPlan {
    /// What a test says of sixty-four rows.
    ///
    /// - Parameters:
    ///   - columns: What columns say, word by word.
    ///   - first: Where the word of the sheet's first column stands among them.
    ///   - words: How many words each column has.
    @inline(__always)
    func rows(_ test: SheetTest, _ columns: [RowBits], from first: Int, words: Int) -> RowBits {
        guard test.isConjunction else {
            var place = test.steps.lowerBound
            return rows(&place, from: place, columns, first, words)
        }
        var result = RowBits.all
        for place in test.steps {
            let column = Int(conjunctions[place])
            result = result.and(
                column >= 0 ? columns[first + column * words] : columns[first + ~column * words].negated)
        }
        return result
    }

    private func rows(
        _ place: inout Int, from start: Int, _ columns: [RowBits], _ first: Int, _ words: Int
    ) -> RowBits {
        let step = testSteps[place]
        place += 1
        switch step {
        case .column(let column, let isNegated):
            let bits = columns[first + column * words]
            return isNegated ? bits.negated : bits
        case .not: return rows(&place, from: start, columns, first, words).negated
        case .all(let end):
            var result = RowBits.all
            while place < start + end { result = result.and(rows(&place, from: start, columns, first, words)) }
            return result
        case .any(let end):
            var result = RowBits.none
            while place < start + end { result = result.or(rows(&place, from: start, columns, first, words)) }
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
