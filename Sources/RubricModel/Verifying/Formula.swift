/// A yes-or-no formula over variables that are independent of each other, each with one of a few values.
indirect enum Formula: Sendable {
    /// A variable has one of the values whose bits are set.
    case isOne(of: UInt64, variable: Int)
    /// All of them.
    case all([Formula])
    /// At least one of them.
    case any([Formula])
    /// Not this.
    case not(Formula)
}

/// A formula with the number of values of each of its variables.
struct FormulaProblem: Sendable {
    /// What is asked.
    let formula: Formula
    /// How many values each variable has, at most 64.
    let valueCounts: [Int]

    /// Whether some choice of values makes the formula true.
    ///
    /// Values are tried variable by variable; what is decided already is not tried further.
    ///
    /// - Parameter budget: How many choices are tried before giving up.
    /// - Returns: The answer, or nothing where the budget did not suffice.
    func isSatisfiable(budget: Int = 20_000) -> Bool? {
        var choice = [Int?](repeating: nil, count: valueCounts.count)
        var rest = budget
        return search(&choice, &rest)
    }

    private func search(_ choice: inout [Int?], _ rest: inout Int) -> Bool? {
        var open: Int?
        if let decided = truth(formula, choice, &open) { return decided }
        guard let variable = open else { return nil }
        for value in 0..<valueCounts[variable] {
            rest -= 1
            guard rest > 0 else { return nil }
            choice[variable] = value
            let found = search(&choice, &rest)
            guard found == false else { return found }
        }
        choice[variable] = nil
        return false
    }

    /// The truth of a formula as far as values are chosen.
    ///
    /// - Parameter open: The first variable whose value is missing for it.
    private func truth(_ formula: Formula, _ choice: [Int?], _ open: inout Int?) -> Bool? {
        switch formula {
        case .isOne(let values, let variable):
            if let value = choice[variable] { return values >> UInt64(value) & 1 == 1 }
            if open == nil { open = variable }
            return nil
        case .not(let part): return truth(part, choice, &open).map { !$0 }
        case .all(let parts): return truth(parts, choice, &open, deciding: false)
        case .any(let parts): return truth(parts, choice, &open, deciding: true)
        }
    }

    private func truth(_ parts: [Formula], _ choice: [Int?], _ open: inout Int?, deciding: Bool) -> Bool? {
        var isDecided = true
        for part in parts {
            let truth = truth(part, choice, &open)
            if truth == deciding { return deciding }
            if truth == nil { isDecided = false }
        }
        return isDecided ? !deciding : nil
    }
}
