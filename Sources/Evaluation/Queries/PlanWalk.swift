internal import ExactNumbers
internal import ProgramModel
internal import RubricModel

/// Walks through a plan with choices and reckons, with exact numbers of any kind, the best and the worst that a choice can bring.
struct PlanWalk {
    let shape: PlanShape

    // MARK: Sums

    /// The sum of what some courses contribute to a student who takes them, by their places.
    func sum(_ contributions: [(place: Int, range: TallyRange)], for student: Query.Student) -> ExactRange {
        var all = Array(repeating: ExactRange.zero, count: shape.mayBeOptional.count)
        for (place, range) in contributions { all[place] = range.range }
        return sum(for: student) { rule, isWorst, isUpper in
            let sums = shape.tracks.indices.map { track in
                fold(from: 0, to: shape.plan.items.count, in: track, rule) { leaf(all[$0], $0, isWorst, isUpper) }
            }
            return (isWorst ? sums.min { Sums.isGreater($1, $0) } : sums.max { Sums.isGreater($1, $0) }) ?? .zero
        }
    }

    /// The range for a student, from the worst and the best, each from below and from above.
    private func sum(
        for student: Query.Student, _ bound: (any PlanRule, _ isWorst: Bool, _ isUpper: Bool) -> Rational?
    ) -> ExactRange {
        let lower =
            student == .some
            ? bound(BestSum(isUpper: false), false, false) : bound(WorstSum(isUpper: false), true, false)
        let upper =
            student == .every
            ? bound(WorstSum(isUpper: true), true, true) : bound(BestSum(isUpper: true), false, true)
        // Where no choice keeps to its credits, the worst of those that reach them may be better than the best of those that do not pass them.
        let least = lower ?? .zero
        guard let upper, upper < least else { return ExactRange(least, upper) }
        return ExactRange(upper, least)
    }

    /// What a course brings, as far as it counts for itself and is not left out.
    private func leaf(_ value: ExactRange, _ place: Int, _ isWorst: Bool, _ isUpper: Bool) -> Rational? {
        if isWorst, isUpper ? shape.isOptional[place] : shape.mayBeOptional[place] { return .zero }
        switch shape.repetitions[place] {
        case .none: return isUpper ? value.upper : value.lower
        case .always: return .zero
        case .possibly: return isUpper ? value.upper : .zero
        }
    }

    // MARK: Smallest values

    /// The smallest value that every student meets: the greatest of what the students have as their smallest.
    ///
    /// - Parameters:
    ///   - values: For each course the value; nothing where the course has none.
    ///   - isUpper: Whether what is uncertain is taken so that the result is as great as possible.
    /// - Returns: Nothing where some student may meet no value.
    func worstSmallest(_ values: [Rational?], isUpper: Bool) -> Rational? {
        let smallest = shape.tracks.indices.map { track in
            fold(from: 0, to: shape.plan.items.count, in: track, WorstSmallest(isUpper: isUpper)) { place in
                (isUpper ? shape.mayBeOptional[place] : shape.isOptional[place]) ? nil : values[place]
            }
        }
        return smallest.max { Sums.isGreater($1, $0) } ?? nil
    }

    // MARK: Folding

    /// What a row of items comes to that are all taken.
    private func fold(
        from start: Int, to end: Int, in track: Int, _ rule: some PlanRule, _ value: (Int) -> Rational?
    ) -> Rational? {
        rule.all(options(from: start, to: end, in: track, rule, value).map(\.value))
    }

    /// The items of a row, each with its value and its credits.
    private func options(
        from start: Int, to end: Int, in track: Int, _ rule: some PlanRule, _ value: (Int) -> Rational?
    ) -> [PlanOption] {
        var options: [PlanOption] = []
        var item = start
        while item < end {
            let itemEnd = Int(shape.plan.items[item].end)
            let kind = shape.plan.items[item].kind
            if case .course(let place) = kind {
                if shape.tracks[track][place] {
                    options.append(PlanOption(value: value(place), credits: shape.credits(ofCourse: place)))
                }
            } else {
                options.append(group(kind, self.options(from: item + 1, to: itemEnd, in: track, rule, value), rule))
            }
            item = itemEnd
        }
        return options
    }

    /// What a group comes to.
    private func group(_ kind: Plan.Item.Kind, _ inner: [PlanOption], _ rule: some PlanRule) -> PlanOption {
        let credits = inner.reduce(ExactRange.zero) { $0.plus($1.credits) }
        switch kind {
        case .course, .all: return PlanOption(value: rule.all(inner.map(\.value)), credits: credits)
        case .choose(let least, let most):
            let value = rule.choose(inner, least: min(least, inner.count), most: min(most ?? inner.count, inner.count))
            return PlanOption(value: value, credits: ExactRange(.zero, credits.upper))
        case .chooseCredits(let least, let most):
            let least = ExactDecimal.rational(least)
            let value = rule.chooseCredits(inner, least: least, most: most.map(ExactDecimal.rational))
            return PlanOption(value: value, credits: ExactRange(least, nil))
        }
    }
}

/// What one option of a choice brings.
struct PlanOption: Sendable {
    let value: Rational?
    let credits: ExactRange
}
