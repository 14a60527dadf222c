internal import ExactNumbers
internal import ProgramModel
internal import RubricModel

/// What courses contribute to sums over a plan with choices, in whole numbers.
struct PlanLedger {
    private let shape: PlanShape
    private let tracks: [PlanTrack]
    /// The courses that contribute, by their places, and what each of them contributes at least and at most.
    private var places: [Int32] = []
    private var least: [Int64]
    private var most: [Int64]
    /// What each course brings to the end of the range that is reckoned.
    private var leaves: [Int64]
    /// The values of options while a choice among them is made.
    private var values: [Int64] = []
    /// Whether something came up that is no whole number.
    private var isBroken = false
    /// How many parts make one of the numbers that are reckoned.
    private var scale: Int64 = 1

    /// What stands for "no limit".
    static let unlimited = Int64.max
    /// The greatest number that a course contributes: sums of so many courses as a file can have still fit.
    private static let greatest: Int64 = 1 << 44

    private static let mostParts: Int64 = 1 << 20

    init(_ shape: PlanShape) {
        self.shape = shape
        tracks = shape.tracks.indices.map { PlanTrack(shape, track: $0) }
        least = Array(repeating: 0, count: shape.mayBeOptional.count)
        most = least
        leaves = least
    }

    // MARK: Sums

    /// The sum of what some courses contribute to a student who takes them; nothing where it needs numbers of another kind.
    mutating func sum(
        _ contributions: [(place: Int, range: TallyRange)], for student: Query.Student
    ) -> TallyRange? {
        guard let scale = PlanLedger.scale(of: contributions) else { return nil }
        start()
        self.scale = scale
        for (place, range) in contributions {
            let (least, most) = range.parts(of: scale)
            add(place, least, most)
        }
        guard let sum = sum(for: student) else { return nil }
        guard scale == 1, sum.most < PlanLedger.unlimited else {
            return TallyRange(
                ExactRange(
                    Rational(sum.least, over: scale),
                    sum.most == PlanLedger.unlimited ? nil : Rational(sum.most, over: scale)))
        }
        return TallyRange(Int(sum.least), Int(sum.most))
    }

    /// How many of some entries of courses a student meets.
    mutating func count(
        _ rows: [RowBits], of courses: [Int32], for student: Query.Student
    ) -> (least: Int, most: Int)? {
        start()
        for (word, bits) in rows.enumerated() {
            var left = bits.possible
            while left != 0 {
                let row = word << 6 + left.trailingZeroBitCount
                let isCertain = bits.certain & left & (~left + 1) != 0
                add(Int(courses[row]), isCertain ? 1 : 0, 1)
                left &= left - 1
            }
        }
        return sum(for: student).map { (Int($0.least), Int($0.most)) }
    }

    /// How many parts of one all contributions are whole numbers of; nothing where there is no such small number, or where one is too great.
    private static func scale(of contributions: [(place: Int, range: TallyRange)]) -> Int64? {
        var scale: Int64 = 1
        func holds(_ denominator: Int64) -> Bool {
            if scale % denominator == 0 { return true }
            guard denominator <= mostParts, scale * denominator <= mostParts else { return false }
            scale *= denominator
            return true
        }
        for (_, range) in contributions {
            let (lower, upper) = range.denominators
            guard holds(lower), holds(upper) else { return nil }
        }
        return contributions.allSatisfy { $0.range.isBetweenZero(and: greatest / scale) } ? scale : nil
    }

    /// Another sum starts.
    private mutating func start() {
        places.removeAll(keepingCapacity: true)
        scale = 1
    }

    /// Adds what a course contributes.
    private mutating func add(_ place: Int, _ least: Int64, _ most: Int64) {
        if let last = places.last, Int(last) == place {
            self.least[place] += least
            self.most[place] = PlanLedger.sum(self.most[place], most)
            return
        }
        places.append(Int32(truncatingIfNeeded: place))
        self.least[place] = least
        self.most[place] = most
    }

    /// What the courses that were added come to for a student; nothing where that is no whole number.
    private mutating func sum(for student: Query.Student) -> (least: Int64, most: Int64)? {
        isBroken = false
        let least = bound(isWorst: student != .some, isUpper: false)
        let most = bound(isWorst: student == .every, isUpper: true)
        // Where no choice keeps to its credits, the worst of those that reach them may be better than the best of those that do not pass them.
        return isBroken ? nil : (min(least, most), max(least, most))
    }

    /// One end of the range, for the student who fares worst or best.
    private mutating func bound(isWorst: Bool, isUpper: Bool) -> Int64 {
        for place in places { leaves[Int(place)] = leaf(Int(place), isWorst, isUpper) }
        var result: Int64?
        for track in tracks {
            let sum = sum(in: track, isWorst, isUpper)
            result = result.map { isWorst ? min($0, sum) : max($0, sum) } ?? sum
        }
        for place in places { leaves[Int(place)] = 0 }
        return result ?? 0
    }

    /// What a course brings, as far as it counts for itself and is not left out.
    private func leaf(_ place: Int, _ isWorst: Bool, _ isUpper: Bool) -> Int64 {
        if isWorst, isUpper ? shape.isOptional[place] : shape.mayBeOptional[place] { return 0 }
        switch shape.repetitions[place] {
        case .none: return isUpper ? most[place] : least[place]
        case .always: return 0
        case .possibly: return isUpper ? most[place] : 0
        }
    }

    /// Courses outside of choices count for themselves; only the choices that hold one of the courses are walked through.
    private mutating func sum(in track: PlanTrack, _ isWorst: Bool, _ isUpper: Bool) -> Int64 {
        var sum: Int64 = 0
        // The courses of a choice stand one behind the other.
        var walked = PlanTrack.free
        for place in places {
            let group = track.outermost[Int(place)]
            if group == PlanTrack.free {
                sum = PlanLedger.sum(sum, leaves[Int(place)])
            } else if group >= 0, group != walked {
                walked = group
                sum = PlanLedger.sum(sum, value(of: group, track, isWorst, isUpper))
            }
        }
        return sum
    }

    @inline(__always)
    private static func sum(_ first: Int64, _ second: Int64) -> Int64 {
        first == unlimited || second == unlimited ? unlimited : first + second
    }

    // MARK: Choices

    /// What a group brings.
    private mutating func value(of group: Int32, _ track: PlanTrack, _ isWorst: Bool, _ isUpper: Bool) -> Int64 {
        let (kind, options) = (track.groups[Int(group)].kind, track.groups[Int(group)].options)
        let start = values.count
        for option in options {
            let course = track.options[option].course
            values.append(
                course >= 0
                    ? leaves[Int(course)] : value(of: track.options[option].group, track, isWorst, isUpper))
        }
        let value: Int64 =
            switch kind {
            case .all: total(from: start)
            case .choose(let least, let most): choose(isWorst ? least : most, from: start, greatest: !isWorst)
            case .select(let selections):
                select(selections.candidates(isWorst: isWorst, isUpper: isUpper), start, greatest: !isWorst)
            case .fill(let least, let most):
                isWorst
                    ? isUpper ? total(from: start) : fill(least, track.options[options], start, byGreatest: false)
                    : most.map { most in
                        isUpper ? fill(most, track.options[options], start, byGreatest: true) : 0
                    } ?? total(from: start)
            }
        values.removeLast(values.count - start)
        return value
    }

    // MARK: Smallest values

    /// The smallest value that every student meets: the greatest of what the students have as their smallest.
    mutating func worstSmallest(_ values: [(place: Int, value: Int64)], isUpper: Bool) -> Int64? {
        // No value is what is unlimited elsewhere: worse than any.
        for place in leaves.indices { leaves[place] = PlanLedger.unlimited }
        for (place, value) in values
        where !(isUpper ? shape.mayBeOptional[place] : shape.isOptional[place]) { leaves[place] = value }
        var result: Int64?
        for track in tracks {
            var smallest = PlanLedger.unlimited
            var walked = PlanTrack.free
            for (place, _) in values {
                let group = track.outermost[place]
                if group == PlanTrack.free {
                    smallest = min(smallest, leaves[place])
                } else if group >= 0, group != walked {
                    walked = group
                    smallest = min(smallest, self.smallest(of: group, track, isUpper))
                }
            }
            result = max(result ?? smallest, smallest)
        }
        for place in leaves.indices { leaves[place] = 0 }
        return result == PlanLedger.unlimited ? nil : result
    }

    /// The smallest value that a group leaves to the student who fares worst.
    private mutating func smallest(of group: Int32, _ track: PlanTrack, _ isUpper: Bool) -> Int64 {
        let (kind, options) = (track.groups[Int(group)].kind, track.groups[Int(group)].options)
        let start = values.count
        for option in options {
            let course = track.options[option].course
            values.append(
                course >= 0 ? leaves[Int(course)] : smallest(of: track.options[option].group, track, isUpper))
        }
        defer { values.removeLast(values.count - start) }
        switch kind {
        case .choose(let least, _):
            guard least > 0 else { return PlanLedger.unlimited }
            values[start...].sort(by: >)
            return values[start + least - 1]
        case .select where isUpper, .fill where isUpper: return values[start...].max() ?? PlanLedger.unlimited
        case .all, .select, .fill: return values[start...].min() ?? PlanLedger.unlimited
        }
    }

    private func total(from start: Int) -> Int64 {
        var sum: Int64 = 0
        for value in values[start...] { sum = PlanLedger.sum(sum, value) }
        return sum
    }

    /// The sum of so many of the values, the greatest or the smallest.
    private mutating func choose(_ count: Int, from start: Int, greatest isGreatest: Bool) -> Int64 {
        if count == 0 { return 0 }
        if count == 1 { return (isGreatest ? values[start...].max() : values[start...].min()) ?? 0 }
        if count < values.count - start { values[start...].sort { isGreatest ? $0 > $1 : $0 < $1 } }
        var sum: Int64 = 0
        for value in values[start..<start + count] { sum = PlanLedger.sum(sum, value) }
        return sum
    }

    /// The greatest or the smallest sum of some selections of the values.
    private func select(_ selections: [UInt8], _ start: Int, greatest isGreatest: Bool) -> Int64 {
        var result: Int64?
        for selection in selections {
            var sum: Int64 = 0
            var left = selection
            while left != 0 {
                sum = PlanLedger.sum(sum, values[start + left.trailingZeroBitCount])
                left &= left - 1
            }
            result = result.map { isGreatest ? max($0, sum) : min($0, sum) } ?? sum
        }
        return result ?? 0
    }

    /// The value of filling an amount of credits with options and, for the rest, a part of one.
    private mutating func fill(
        _ credits: Int64, _ options: ArraySlice<PlanTrack.Option>, _ start: Int, byGreatest isGreatest: Bool
    ) -> Int64 {
        if values[start...].allSatisfy({ $0 == 0 }) { return 0 }
        let credits = ExactDecimal.rational(credits)
        let weighed = zip(values[start...], options).map { value, option in
            PlanOption(
                value: value == PlanLedger.unlimited ? nil : Rational(value, over: scale),
                credits: option.credits.range)
        }
        let filled =
            isGreatest
            ? Sums.filling(weighed, upTo: credits, weight: { $0.credits.lower }, byGreatest: true)
            : Sums.filling(
                weighed, upTo: credits, weight: { min($0.credits.upper ?? credits, credits) }, byGreatest: false)
        guard let filled else { return PlanLedger.unlimited }
        guard scale % filled.denominator == 0, filled < Rational(Int(PlanLedger.greatest)) else {
            isBroken = true
            return 0
        }
        return filled.numerator * (scale / filled.denominator)
    }
}
