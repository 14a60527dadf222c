internal import ExactNumbers

/// Collects the variables of a formula while it is built.
struct FormulaBuilder {
    private var counts: [Int] = []
    private var numbers: [String: (variable: Int, values: [Rational?])] = [:]
    private var terms: [String: Int] = [:]
    /// Whether a variable had more values than a formula can tell apart.
    private var isTooLarge = false

    /// A comparison of a number that is known by a name; `limits` are all numbers that it is compared with anywhere in the formula.
    mutating func compare(
        _ name: String, _ comparison: Comparison, in domain: NumberDomain, limits: [Rational]
    ) -> Formula {
        let known: (variable: Int, values: [Rational?])
        if let found = numbers[name] {
            known = found
        } else {
            let values = domain.representatives(of: limits)
            known = (addVariable(values.count), values)
            numbers[name] = known
        }
        var bits: UInt64 = 0
        for (place, value) in known.values.prefix(64).enumerated() where comparison.holds(value) {
            bits |= 1 << UInt64(place)
        }
        return .isOne(of: bits, variable: known.variable)
    }

    /// One of some terms of a vocabulary; the last of the values stands for none.
    mutating func isOne(of bits: UInt64, _ name: String, termCount: Int) -> Formula {
        .isOne(of: bits, variable: variable(name, termCount + 1))
    }

    /// Something of which is only known that it is so or not; without a name it is like nothing else.
    mutating func fact(_ name: String? = nil) -> Formula {
        .isOne(of: 1, variable: name.map { variable($0, 2) } ?? addVariable(2))
    }

    /// The problem whether a formula made here can be true; nothing where it is too large to tell.
    func problem(_ formula: Formula) -> FormulaProblem? {
        isTooLarge ? nil : FormulaProblem(formula: formula, valueCounts: counts)
    }

    private mutating func variable(_ name: String, _ count: Int) -> Int {
        if let known = terms[name] { return known }
        let variable = addVariable(count)
        terms[name] = variable
        return variable
    }

    private mutating func addVariable(_ count: Int) -> Int {
        if count > 64 { isTooLarge = true }
        counts.append(count)
        return counts.count - 1
    }
}
