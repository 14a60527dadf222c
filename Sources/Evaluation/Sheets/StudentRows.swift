internal import AssessmentModel
internal import ExactNumbers
internal import ProgramModel
internal import RubricModel

/// What students take of a plan with choices, as rows of bits over its courses: nothing where courses are bound to each other all over the
/// plan.
final class StudentRows: Sendable {
    /// The courses that are possibly, and certainly, left to the student; the courses outside of choices.
    private let mayBeOptional: [UInt64]
    private let isOptional: [UInt64]
    private let isFree: [UInt64]
    /// The courses of choices that stand in one another, or are made by credits among many: ``PlanReckoning`` walks through these.
    private let isEntangled: [UInt64]
    private let groups: [Group]

    /// A choice among single courses, by their places, which stand one behind the other.
    struct Group {
        let least: Int
        let most: Int
        let options: Int
        let courses: Range<Int>
        /// The words of bits in which its courses stand, and their bits in the first of them.
        let firstWord, lastWord: Int
        let mask: UInt64
        /// What can be chosen, where it is chosen by credits.
        let selections: CreditSelections?

        init(least: Int, most: Int?, courses: Range<Int>, selections: CreditSelections? = nil) {
            self.selections = selections
            options = courses.count
            self.least = min(least, options)
            self.most = min(most ?? options, options)
            self.courses = courses
            firstWord = courses.lowerBound >> 6
            lastWord = (courses.upperBound - 1) >> 6
            mask = StudentRows.mask(courses, firstWord)
        }

        /// The options that have a bit, of a choice of few of them.
        @inline(__always)
        func options(_ bits: (Int) -> UInt64) -> UInt8 {
            let first = courses.lowerBound & 63
            var options = bits(firstWord) >> UInt64(first)
            if firstWord < lastWord { options |= bits(lastWord) << UInt64(64 - first) }
            return UInt8(truncatingIfNeeded: options & (1 << UInt64(self.options) - 1))
        }

        /// The bit of the option that a course is.
        func option(_ place: Int) -> UInt8 { 1 << UInt8(place - courses.lowerBound) }
    }

    private static let required = RecordKind.course.declaration.terms("requirement", "required")

    init?(_ program: Program) {
        guard program.repetitions.isEmpty,
            program.items(program.fact(Program.root, ProgramField.tracks)).isEmpty
        else { return nil }
        let count = program.courses.count
        let none = Array(repeating: UInt64(0), count: (count + 63) / 64)
        var (mayBeOptional, isOptional) = (none, none)
        let required = StudentRows.required
        for (place, course) in program.courses.enumerated() {
            let requirement = program.fact(course, CourseField.requirement)
            if requirement.state == .stated, requirement.certainTerms == required { continue }
            mayBeOptional[place >> 6] |= 1 << UInt64(place & 63)
            if requirement.state == .stated { isOptional[place >> 6] |= 1 << UInt64(place & 63) }
        }
        self.mayBeOptional = mayBeOptional
        self.isOptional = isOptional
        var choices = Choices(none)
        let items = program.plan.items
        var item = 0
        while item < items.count {
            switch items[item].kind {
            case .course, .all: item += 1
            case .choose, .chooseCredits:
                choices.add(items, item, program)
                item = Int(items[item].end)
            }
        }
        (isFree, isEntangled, groups) = (choices.isFree, choices.isEntangled, choices.groups)
    }

    /// The outermost choices of a plan while they are gathered.
    private struct Choices {
        private(set) var isFree: [UInt64]
        private(set) var isEntangled: [UInt64]
        private(set) var groups: [Group] = []

        init(_ none: [UInt64]) {
            isFree = none.map { ~$0 }
            isEntangled = none
        }

        mutating func add(_ items: [Plan.Item], _ item: Int, _ program: Program) {
            var places = 0..<0
            var courses = 0
            for inner in items[item + 1..<Int(items[item].end)] {
                guard case .course(let place) = inner.kind else { continue }
                if courses == 0 { places = place..<place }
                places = places.lowerBound..<place + 1
                courses += 1
            }
            for place in places { isFree[place >> 6] &= ~(1 << UInt64(place & 63)) }
            let options = Int(items[item].end) - item - 1
            if case .choose(let least, let most) = items[item].kind, courses == options {
                guard !places.isEmpty else { return }
                groups.append(Group(least: least, most: most, courses: places))
            } else if case .chooseCredits(let least, let most) = items[item].kind, courses == options,
                !places.isEmpty, options <= Sums.mostOptions
            {
                let credits = places.map { CreditSpan(program.fact(program.courses[$0], CourseField.credits)) }
                groups.append(
                    Group(
                        least: 0, most: nil, courses: places,
                        selections: CreditSelections(credits, least: least, most: most)))
            } else {
                for place in places { isEntangled[place >> 6] |= 1 << UInt64(place & 63) }
            }
        }
    }

    // MARK: Courses

    /// Whether the course at a place stands outside of choices.
    func isFree(_ place: Int) -> Bool { isFree[place >> 6] >> UInt64(place & 63) & 1 == 1 }

    /// How many of some courses a student takes, given as rows that may go on behind the courses.
    ///
    /// - Returns: Nothing where that takes a walk through the plan.
    func count(_ rows: [RowBits], for student: Query.Student) -> (least: Int, most: Int)? {
        var least = 0
        var most = 0
        for word in isFree.indices {
            let bits = rows[word]
            if bits.possible & isEntangled[word] != 0 { return nil }
            let counts = counting(word, student)
            least += (bits.certain & isFree[word] & counts.certain).nonzeroBitCount
            most += (bits.possible & isFree[word] & counts.possible).nonzeroBitCount
        }
        for place in groups.indices {
            let (first, last) = (groups[place].firstWord, groups[place].lastWord)
            if first == last, rows[first].possible & groups[place].mask == 0 { continue }
            if let selections = groups[place].selections {
                let (low, high) = count(rows, place, selections, student)
                least += low
                most += high
                continue
            }
            var counts = OptionCounts()
            add(rows[first], groups[place].mask, first, to: &counts)
            // Hardly any choice stands in more words than one.
            if first < last {
                for word in first + 1...last {
                    add(rows[word], StudentRows.mask(groups[place].courses, word), word, to: &counts)
                }
            }
            let (group, certain, possible) = (groups[place], counts.certain, counts.possible)
            let (certainAtWorst, possibleAtWorst) = (counts.certainAtWorst, counts.possibleAtWorst)
            // The best choice takes all that count, up to the most; the worst one all others first.
            least +=
                student == .some
                ? min(group.most, certain) : max(0, group.least - (group.options - certainAtWorst))
            most +=
                student == .every
                ? max(0, group.least - (group.options - possibleAtWorst)) : min(group.most, possible)
        }
        // Where no choice keeps to its credits, the worst that reach them may be better than the best that do not pass them.
        return (min(least, most), max(least, most))
    }

    /// How many options of a choice by credits a student takes that count.
    private func count(
        _ rows: [RowBits], _ group: Int, _ selections: CreditSelections, _ student: Query.Student
    ) -> (least: Int, most: Int) {
        let possible = groups[group].options { rows[$0].possible }
        guard possible != 0 else { return (0, 0) }
        let certain = groups[group].options { rows[$0].certain }
        let isLowerWorst = student != .some
        let isUpperWorst = student == .every
        let low = isLowerWorst ? certain & ~groups[group].options { mayBeOptional[$0] } : certain
        let high = isUpperWorst ? possible & ~groups[group].options { isOptional[$0] } : possible
        return (
            selections.count(low, isWorst: isLowerWorst, isUpper: false),
            selections.count(high, isWorst: isUpperWorst, isUpper: true)
        )
    }

    /// How many options of a choice certainly, and possibly, count, and how many of them do for who fares worst.
    private struct OptionCounts {
        var certain = 0
        var possible = 0
        var certainAtWorst = 0
        var possibleAtWorst = 0
    }

    @inline(__always)
    private func add(_ bits: RowBits, _ mask: UInt64, _ word: Int, to counts: inout OptionCounts) {
        let possible = bits.possible & mask
        guard possible != 0 else { return }
        let certain = bits.certain & mask
        counts.possible += possible.nonzeroBitCount
        counts.certain += certain.nonzeroBitCount
        counts.possibleAtWorst += (possible & ~isOptional[word]).nonzeroBitCount
        counts.certainAtWorst += (certain & ~mayBeOptional[word]).nonzeroBitCount
    }

    /// The bits of a word that some places have.
    fileprivate static func mask(_ places: Range<Int>, _ word: Int) -> UInt64 {
        let low = max(0, places.lowerBound - word << 6)
        let high = min(64, places.upperBound - word << 6)
        return (high == 64 ? .max : (1 << UInt64(high)) - 1) & ~((1 << UInt64(low)) - 1)
    }

    /// The courses outside of choices that certainly, and possibly, count for a student.
    @inline(__always)
    private func counting(_ word: Int, _ student: Query.Student) -> RowBits {
        RowBits(
            certain: student == .some ? .max : ~mayBeOptional[word],
            possible: student == .every ? ~isOptional[word] : .max)
    }

    /// Whether a student who fares worst takes the course at a place of a choice, at least and at most; nothing where that takes a walk through
    /// the plan.
    func isTakenByAll(_ place: Int) -> Truth? {
        switch membership(place) {
        case .free: return mayBeOptional(place) ? isOptional(place) ? .no : .open : .yes
        case .option(let group):
            if let selections = group.selections {
                let low = mayBeOptional(place) ? 0 : group.option(place)
                let high = isOptional(place) ? 0 : group.option(place)
                let least = selections.count(low, isWorst: true, isUpper: false)
                let most = selections.count(high, isWorst: true, isUpper: true)
                return min(least, most) > 0 ? .yes : max(least, most) == 0 ? .no : .open
            }
            guard group.least == group.options, !isOptional(place) else { return .no }
            return mayBeOptional(place) ? .open : .yes
        case .entangled: return nil
        }
    }

    // MARK: What courses bring

    /// How the course at a place counts for a student.
    enum Membership {
        /// It stands outside of choices.
        case free
        /// It is one of the options of a choice.
        case option(Group)
        /// Its choice takes a walk through the plan.
        case entangled
    }

    func membership(_ place: Int) -> Membership {
        if isFree(place) { return .free }
        if isEntangled[place >> 6] >> UInt64(place & 63) & 1 == 1 { return .entangled }
        // The choices stand in the order of the plan.
        var (low, high) = (0, groups.count - 1)
        while low < high {
            let middle = (low + high) / 2
            if groups[middle].courses.upperBound <= place { low = middle + 1 } else { high = middle }
        }
        return .option(groups[low])
    }

    func mayBeOptional(_ place: Int) -> Bool { mayBeOptional[place >> 6] >> UInt64(place & 63) & 1 == 1 }
    func isOptional(_ place: Int) -> Bool { isOptional[place >> 6] >> UInt64(place & 63) & 1 == 1 }
}
