internal import ExactNumbers

/// The range of a count or a sum while it is added up. Whole numbers, which nearly all of them are, stay whole numbers.
struct TallyRange: Sendable {
    private var lower = 0
    private var upper = 0
    /// What does not fit into whole numbers.
    private var rest: ExactRange?
    /// Whether nothing limits it from above.
    var isUnlimited = false

    /// Zero.
    init() {}

    /// A range of exact numbers.
    init(_ range: ExactRange) {
        isUnlimited = range.upper == nil
        rest = ExactRange(range.lower, range.upper ?? range.lower)
    }

    /// Exactly one.
    static let one = TallyRange(1, 1)

    /// One or none.
    static let zeroOrOne = TallyRange(0, 1)

    /// Whatever is not negative.
    static let anything: TallyRange = {
        var range = TallyRange()
        range.isUnlimited = true
        return range
    }()

    /// So many, or any number between two.
    init(_ lower: Int, _ upper: Int) {
        self.lower = lower
        self.upper = upper
    }

    /// What a single entry of a count contributes: one, or one or none.
    var isUnit: Bool { upper <= 1 && !isUnlimited && rest == nil }
    /// Whether a unit is certainly one.
    var isOne: Bool { lower == 1 }

    /// Whether it certainly is more than zero.
    var isSomething: Bool { lower > 0 || rest.map { $0.lower > .zero } ?? false }
    var isZero: Bool { upper == 0 && !isUnlimited && rest.map { $0 == .zero } ?? true }
    var isCertain: Bool { lower == upper && !isUnlimited && rest?.isCertain ?? true }

    /// Adds another range.
    mutating func add(_ other: TallyRange) {
        lower += other.lower
        upper += other.upper
        if other.isUnlimited { isUnlimited = true }
        if let more = other.rest { rest = rest?.plus(more) ?? more }
    }

    /// Adds exactly one.
    mutating func addOne() {
        lower += 1
        upper += 1
    }

    /// Adds what may be another range or nothing.
    mutating func addPossible(_ other: TallyRange) {
        upper += other.upper
        if other.isUnlimited { isUnlimited = true }
        if let more = other.rest?.upper, more > .zero {
            let possible = ExactRange(.zero, more)
            rest = rest?.plus(possible) ?? possible
        }
    }

    /// The range in exact numbers.
    var range: ExactRange {
        let whole = ExactRange(Rational(lower), isUnlimited ? nil : Rational(upper))
        guard let rest else { return whole }
        return whole.plus(rest)
    }
}
