internal import ExactNumbers
internal import ProgramModel
internal import RubricModel

/// Reckons what students get on their way through a plan with choices: the best and the worst that a choice can bring.
final class PlanReckoning: Sendable {
    let shape: PlanShape

    init(_ shape: PlanShape) {
        self.shape = shape
    }

    // MARK: Sums

    /// The sum of what some courses contribute to a student who takes them, by their places.
    ///
    /// Courses outside of choices count for themselves; only the choices that hold one of the courses are walked through.
    func sum(_ contributions: [(place: Int, range: TallyRange)], for student: Query.Student) -> TallyRange {
        guard shape.isSimple else { return TallyRange(sumWithTracks(contributions, for: student)) }
        var sum = TallyRange()
        var walked: [Int32] = []
        for (place, range) in contributions {
            let group = shape.outermostGroup[place]
            if group >= 0 {
                guard !walked.contains(group) else { continue }
                walked.append(group)
                sum.add(
                    count(ofGroup: Int(group), contributions, for: student)
                        ?? TallyRange(self.sum(ofGroup: Int(group), contributions, for: student)))
            } else if student == .some || !shape.mayBeOptional[place] {
                sum.add(range)
            } else if student == .any || !shape.isOptional[place] {
                sum.addPossible(range)
            }
        }
        return sum
    }

    /// What one outermost choice among single courses brings to a count, which needs no walk; nothing where it is not that simple.
    private func count(
        ofGroup group: Int, _ contributions: [(place: Int, range: TallyRange)], for student: Query.Student
    ) -> TallyRange? {
        guard case .choose(let least, let most) = shape.plan.items[group].kind, shape.isFlat[group] else { return nil }
        let options = Int(shape.plan.items[group].end) - group - 1
        /// How many options count certainly and possibly; and how many of them to a student who takes nothing that is optional.
        var certain = 0
        var possible = 0
        var certainAtWorst = 0
        var possibleAtWorst = 0
        for (place, range) in contributions where Int(shape.outermostGroup[place]) == group {
            guard range.isUnit else { return nil }
            possible += 1
            if !shape.isOptional[place] { possibleAtWorst += 1 }
            guard range.isOne else { continue }
            certain += 1
            if !shape.mayBeOptional[place] { certainAtWorst += 1 }
        }
        // The best choice takes all that count, up to the most; the worst one all others first.
        let few = min(least, options)
        let many = min(most ?? options, options)
        return TallyRange(
            student == .some ? min(many, certain) : max(0, few - (options - certainAtWorst)),
            student == .every ? max(0, few - (options - possibleAtWorst)) : min(many, possible))
    }

    /// What one outermost choice brings.
    private func sum(
        ofGroup group: Int, _ contributions: [(place: Int, range: TallyRange)], for student: Query.Student
    ) -> ExactRange {
        let end = Int(shape.plan.items[group].end)
        let value = { (place: Int) -> ExactRange in
            contributions.first { $0.place == place }.map(\.range.range) ?? .zero
        }
        return sum(for: student) { rule, isWorst, isUpper in
            fold(from: group, to: end, in: 0, rule) { leaf(value($0), $0, isWorst, isUpper) }
        }
    }

    /// The sum where tracks or repeated entries bind courses all over the plan to each other.
    private func sumWithTracks(
        _ contributions: [(place: Int, range: TallyRange)], for student: Query.Student
    ) -> ExactRange {
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
        return ExactRange(lower ?? .zero, upper)
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
                    options.append(PlanOption(value: value(place), credits: shape.credits[place]))
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
