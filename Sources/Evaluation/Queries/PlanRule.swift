internal import ExactNumbers

/// How the values of courses that are taken together, or chosen among, come to one value.
protocol PlanRule: Sendable {
    /// The value of options that are all taken.
    func all(_ values: [Rational?]) -> Rational?
    /// The value of a choice of so many options; both counts are at most that of the options.
    func choose(_ options: [PlanOption], least: Int, most: Int) -> Rational?
    /// The value of a choice of so many credits.
    func chooseCredits(_ options: [PlanOption], least: Rational, most: Rational?) -> Rational?
}

/// The greatest sum that a student can reach. Nothing stands for no limit.
struct BestSum: PlanRule {
    /// Whether an upper or a lower bound of it is wanted, where it cannot be had exactly.
    let isUpper: Bool

    func all(_ values: [Rational?]) -> Rational? {
        Sums.total(values, rounding: isUpper ? .up : .down)
    }

    func choose(_ options: [PlanOption], least: Int, most: Int) -> Rational? {
        all(Array(options.map(\.value).sorted { Sums.isGreater($0, $1) }.prefix(most)))
    }

    func chooseCredits(_ options: [PlanOption], least: Rational, most: Rational?) -> Rational? {
        guard let most else { return all(options.map(\.value)) }
        guard options.count > Sums.mostOptions else {
            return Sums.selections(of: options).filter { selection in
                isUpper ? selection.credits.lower <= most : selection.credits.upper.map { $0 <= most } ?? false
            }.map(\.value).max { Sums.isGreater($1, $0) } ?? .zero
        }
        // No choice of whole courses is better than the best choice of parts of courses.
        return isUpper ? Sums.filling(options, upTo: most, weight: { $0.credits.lower }, byGreatest: true) : .zero
    }
}

/// The smallest sum that a student can be left with. Nothing stands for no limit.
struct WorstSum: PlanRule {
    /// Whether an upper or a lower bound of it is wanted, where it cannot be had exactly.
    let isUpper: Bool

    func all(_ values: [Rational?]) -> Rational? {
        Sums.total(values, rounding: isUpper ? .up : .down)
    }

    func choose(_ options: [PlanOption], least: Int, most: Int) -> Rational? {
        all(Array(options.map(\.value).sorted { Sums.isGreater($1, $0) }.prefix(least)))
    }

    func chooseCredits(_ options: [PlanOption], least: Rational, most: Rational?) -> Rational? {
        guard options.count > Sums.mostOptions else {
            return Sums.selections(of: options).filter { selection in
                isUpper ? selection.credits.lower >= least : selection.credits.upper.map { $0 >= least } ?? true
            }.map(\.value).min { Sums.isGreater($1, $0) } ?? all(options.map(\.value))
        }
        if isUpper { return all(options.map(\.value)) }
        return Sums.filling(options, upTo: least, weight: { min($0.credits.upper ?? least, least) }, byGreatest: false)
    }
}

/// The greatest of what students have as their smallest value. Nothing stands for no value at all, which is worse than any.
struct WorstSmallest: PlanRule {
    let isUpper: Bool

    func all(_ values: [Rational?]) -> Rational? {
        values.compactMap(\.self).min()
    }

    func choose(_ options: [PlanOption], least: Int, most: Int) -> Rational? {
        guard least > 0 else { return nil }
        return options.map(\.value).sorted { Sums.isGreater($0, $1) }[least - 1]
    }

    func chooseCredits(_ options: [PlanOption], least: Rational, most: Rational?) -> Rational? {
        if isUpper { return options.map(\.value).max { Sums.isGreater($1, $0) } ?? nil }
        return all(options.map(\.value))
    }
}

/// Sums in which nothing stands for no limit.
enum Sums {
    static func total(_ values: [Rational?], rounding: RoundingDirection) -> Rational? {
        values.reduce(.some(.zero)) { sum, value in
            guard let sum, let value else { return nil }
            return sum.plus(value, rounding: rounding)
        }
    }

    /// Whether the first is greater, nothing being greater than anything.
    static func isGreater(_ first: Rational?, _ second: Rational?) -> Bool {
        guard let second else { return false }
        return first.map { $0 > second } ?? true
    }

    /// Up to so many options all selections are looked at.
    static let mostOptions = 8

    /// All selections of some options.
    static func selections(of options: [PlanOption]) -> [PlanOption] {
        options.reduce([PlanOption(value: .zero, credits: .zero)]) { selections, option in
            selections
                + selections.map { selection in
                    PlanOption(
                        value: total([selection.value, option.value], rounding: .up),
                        credits: selection.credits.plus(option.credits))
                }
        }
    }

    /// The value of filling an amount of credits with options and, for the rest, a part of one: the greatest or the smallest that
    /// can be reached.
    static func filling(
        _ options: [PlanOption], upTo credits: Rational, weight: (PlanOption) -> Rational, byGreatest: Bool
    ) -> Rational? {
        var sum = Rational.zero
        var rest = credits
        var weighed: [(value: Rational, weight: Rational)] = []
        for option in options {
            let weight = weight(option)
            guard let value = option.value else {
                if byGreatest { return nil }
                continue
            }
            if weight <= .zero {
                if byGreatest { sum = sum.plus(value, rounding: .up) }
            } else {
                weighed.append((value, weight))
            }
        }
        weighed.sort { left, right in
            let (first, second) = (left.value.times(right.weight), right.value.times(left.weight))
            return byGreatest ? first > second : first < second
        }
        for option in weighed where rest > .zero {
            if option.weight <= rest {
                sum = sum.plus(option.value, rounding: byGreatest ? .up : .down)
                rest = rest.minus(option.weight)
            } else {
                let part = option.value.times(rest.divided(by: option.weight), rounding: byGreatest ? .up : .down)
                sum = sum.plus(part, rounding: byGreatest ? .up : .down)
                rest = .zero
            }
        }
        return sum
    }
}
