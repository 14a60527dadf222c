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

    // MARK: Parts

    /// The numbers of parts of one that the ends of the range are whole numbers of.
    var denominators: (lower: Int64, upper: Int64) {
        (rest?.lower.denominator ?? 1, rest?.upper?.denominator ?? 1)
    }

    /// Whether both ends, as far as there are any, lie between zero and a number.
    func isBetweenZero(and greatest: Int64) -> Bool {
        guard lower >= 0, upper <= greatest else { return false }
        guard let rest else { return true }
        return rest.lower >= .zero && (rest.upper ?? rest.lower) <= Rational(Int(greatest))
    }

    /// Both ends in parts of one, of which they are whole numbers; the greatest number there is where nothing limits the upper one.
    func parts(of scale: Int64) -> (lower: Int64, upper: Int64) {
        func parts(_ whole: Int, _ rest: Rational?) -> Int64 {
            guard let rest else { return Int64(whole) * scale }
            return Int64(whole) * scale + rest.numerator * (scale / rest.denominator)
        }
        return (parts(lower, rest?.lower), isUnlimited ? .max : parts(upper, rest?.upper))
    }
}
