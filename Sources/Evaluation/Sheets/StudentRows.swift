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
    /// The courses of choices that stand in one another or are made by credits: ``PlanReckoning`` walks through these.
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

        init(least: Int, most: Int?, courses: Range<Int>) {
            options = courses.count
            self.least = min(least, options)
            self.most = min(most ?? options, options)
            self.courses = courses
            firstWord = courses.lowerBound >> 6
            lastWord = (courses.upperBound - 1) >> 6
            mask = StudentRows.mask(courses, firstWord)
        }
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
                choices.add(items, item)
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

        mutating func add(_ items: [Plan.Item], _ item: Int) {
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
        return (least, most)
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
            guard group.least == group.options, !isOptional(place) else { return .no }
            return mayBeOptional(place) ? .open : .yes
        case .entangled: return nil
        }
    }

    // MARK: What courses bring

    /// How the course at a place counts for a student.
    fileprivate enum Membership {
        /// It stands outside of choices.
        case free
        /// It is one of the options of a choice.
        case option(Group)
        /// Its choice takes a walk through the plan.
        case entangled
    }

    fileprivate func membership(_ place: Int) -> Membership {
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

    fileprivate func mayBeOptional(_ place: Int) -> Bool { mayBeOptional[place >> 6] >> UInt64(place & 63) & 1 == 1 }
    fileprivate func isOptional(_ place: Int) -> Bool { isOptional[place >> 6] >> UInt64(place & 63) & 1 == 1 }
}

/// Adds up what courses bring to a student, in whole numbers of some part of one, course by course in the order of the plan.
///
/// ``PlanLedger`` says the same of every plan.
struct StudentSum {
    /// What stands for "no limit".
    static let unlimited = Int64.max

    private let students: StudentRows
    /// Whether the student who fares worst is meant, at the lower and at the upper end.
    private let isLowerWorst, isUpperWorst: Bool
    private var least: Int64 = 0
    private var most: Int64 = 0
    /// The choice whose options come at the moment, and what those bring that came.
    private var group: StudentRows.Group?
    private var place = -1
    private var lower: [Int64] = []
    private var upper: [Int64] = []

    init(_ students: StudentRows, for student: Query.Student) {
        self.students = students
        isLowerWorst = student != .some
        isUpperWorst = student == .every
    }

    /// Adds what an entry of the course at a place brings at least and at most.
    ///
    /// - Returns: Whether that can be told without a walk through the plan.
    mutating func add(_ place: Int, _ low: Int64, _ high: Int64) -> Bool {
        let low = isLowerWorst && students.mayBeOptional(place) ? 0 : low
        let high = isUpperWorst && students.isOptional(place) ? 0 : high
        if group == nil || !(group?.courses.contains(place) ?? false) {
            endGroup()
            switch students.membership(place) {
            case .entangled: return false
            case .free:
                least += low
                most = StudentSum.sum(most, high)
                return true
            case .option(let group): self.group = group
            }
        }
        if self.place == place {
            lower[lower.count - 1] += low
            upper[upper.count - 1] = StudentSum.sum(upper[upper.count - 1], high)
        } else {
            self.place = place
            lower.append(low)
            upper.append(high)
        }
        return true
    }

    /// The sum, at least and at most.
    mutating func end() -> (least: Int64, most: Int64) {
        endGroup()
        return (min(least, most), max(least, most))
    }

    private mutating func endGroup() {
        guard let group else { return }
        least += StudentSum.choose(&lower, of: group, isWorst: isLowerWorst)
        most = StudentSum.sum(most, StudentSum.choose(&upper, of: group, isWorst: isUpperWorst))
        lower.removeAll(keepingCapacity: true)
        upper.removeAll(keepingCapacity: true)
        self.group = nil
        place = -1
    }

    /// What the best or the worst choice brings; the options that are not among the values bring nothing.
    private static func choose(_ values: inout [Int64], of group: StudentRows.Group, isWorst: Bool) -> Int64 {
        let count = isWorst ? group.least - (group.options - values.count) : min(group.most, values.count)
        guard count > 0 else { return 0 }
        if count < values.count { values.sort { isWorst ? $0 < $1 : $0 > $1 } }
        return values[..<count].reduce(0, sum)
    }

    private static func sum(_ first: Int64, _ second: Int64) -> Int64 {
        first == unlimited || second == unlimited ? unlimited : first + second
    }
}
