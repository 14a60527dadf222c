internal import ExactNumbers
internal import ProgramModel
internal import RubricModel

/// Reckons what students get on their way through a plan with choices: the best and the worst that a choice can bring.
struct PlanReckoning: Sendable {
    let shape: PlanShape

    init(_ shape: PlanShape) {
        self.shape = shape
    }

    /// The sum of what the courses contribute.
    ///
    /// - Parameters:
    ///   - contributions: For each course what it contributes to the sum of a student who takes it; never negative.
    ///   - student: Whose sum is meant.
    func sum(_ contributions: [ExactRange], for student: Query.Student) -> ExactRange {
        if let free = freeSum(contributions, for: student) { return free }
        let low = contributions.indices.map { shape.repetitions[$0] == .none ? contributions[$0].lower : .zero }
        let high = contributions.indices.map { place -> Rational? in
            shape.repetitions[place] == .always ? .zero : contributions[place].upper
        }
        let worst = { (isUpper: Bool) -> Rational? in
            let values = contributions.indices.map { place -> Rational? in
                let isLeft = isUpper ? shape.isOptional[place] : shape.mayBeOptional[place]
                return isLeft ? .zero : isUpper ? high[place] : low[place]
            }
            return fold(values, WorstSum(isUpper: isUpper)).min { Sums.isGreater($1, $0) } ?? .zero
        }
        let best = { (isUpper: Bool) -> Rational? in
            let values = isUpper ? high : low.map(Optional.some)
            return fold(values, BestSum(isUpper: isUpper)).max { Sums.isGreater($1, $0) } ?? .zero
        }
        switch student {
        case .some: return ExactRange(best(false) ?? .zero, best(true))
        case .every: return ExactRange(worst(false) ?? .zero, worst(true))
        case .any: return ExactRange(worst(false) ?? .zero, best(true))
        }
    }

    /// The sum where everything that contributes counts for itself alone: then no choice matters.
    private func freeSum(_ contributions: [ExactRange], for student: Query.Student) -> ExactRange? {
        var sum = ExactRange.zero
        for place in contributions.indices where contributions[place].upper != .zero {
            guard shape.isFree[place] else { return nil }
            let (lower, upper) = (contributions[place].lower, contributions[place].upper)
            switch student {
            case .some: sum = sum.plus(contributions[place])
            case .every:
                sum = sum.plus(
                    ExactRange(shape.mayBeOptional[place] ? .zero : lower, shape.isOptional[place] ? .zero : upper))
            case .any: sum = sum.plus(ExactRange(shape.mayBeOptional[place] ? .zero : lower, upper))
            }
        }
        return sum
    }

    /// The smallest value that every student meets: the greatest of what the students have as their smallest.
    ///
    /// - Parameters:
    ///   - values: For each course the value; nothing where the course has none.
    ///   - isUpper: Whether what is uncertain is taken so that the result is as great as possible.
    /// - Returns: Nothing where some student may meet no value.
    func worstSmallest(_ values: [Rational?], isUpper: Bool) -> Rational? {
        let met = values.indices.map { place -> Rational? in
            let isLeft = isUpper ? shape.mayBeOptional[place] : shape.isOptional[place]
            return isLeft ? nil : values[place]
        }
        return fold(met, WorstSmallest(isUpper: isUpper)).max { Sums.isGreater($1, $0) } ?? nil
    }

    /// Folds the plan for each track.
    private func fold<Rule: PlanRule>(_ values: [Rational?], _ rule: Rule) -> [Rational?] {
        shape.tracks.map { members in
            fold(from: 0, to: shape.plan.items.count, values, members, rule).value
        }
    }

    /// What a row of items comes to that are all taken, and the credits that it brings.
    private func fold<Rule: PlanRule>(
        from start: Int, to end: Int, _ values: [Rational?], _ members: [Bool], _ rule: Rule
    ) -> PlanOption {
        let options = options(from: start, to: end, values, members, rule)
        return PlanOption(value: rule.all(options.map(\.value)), credits: options.reduce(.zero) { $0.plus($1.credits) })
    }

    private func options<Rule: PlanRule>(
        from start: Int, to end: Int, _ values: [Rational?], _ members: [Bool], _ rule: Rule
    ) -> [PlanOption] {
        var options: [PlanOption] = []
        var item = start
        while item < end {
            let itemEnd = Int(shape.plan.items[item].end)
            switch shape.plan.items[item].kind {
            case .course(let place):
                if members[place] { options.append(PlanOption(value: values[place], credits: shape.credits[place])) }
            case .all: options.append(fold(from: item + 1, to: itemEnd, values, members, rule))
            case .choose(let least, let most):
                let inner = self.options(from: item + 1, to: itemEnd, values, members, rule)
                options.append(
                    PlanOption(
                        value: rule.choose(
                            inner, least: min(least, inner.count), most: min(most ?? inner.count, inner.count)),
                        credits: ExactRange(.zero, inner.reduce(ExactRange.zero) { $0.plus($1.credits) }.upper)))
            case .chooseCredits(let least, let most):
                let inner = self.options(from: item + 1, to: itemEnd, values, members, rule)
                options.append(
                    PlanOption(
                        value: rule.chooseCredits(
                            inner, least: ExactDecimal.rational(least), most: most.map(ExactDecimal.rational)),
                        credits: ExactRange(ExactDecimal.rational(least), nil)))
            }
            item = itemEnd
        }
        return options
    }
}

/// What one option of a choice brings.
struct PlanOption: Sendable {
    let value: Rational?
    let credits: ExactRange
}
