internal import ExactNumbers
internal import ProgramModel
internal import RubricModel

/// What students take of a plan with choices, as rows of bits over its courses: nothing where courses are bound to each other all over the
/// plan.
struct StudentRows {
    /// The courses that are possibly, and certainly, left to the student; the courses outside of choices.
    private var mayBeOptional: [UInt64]
    private var isOptional: [UInt64]
    private var isFree: [UInt64]
    /// The courses of choices that stand in one another or are made by credits: ``PlanReckoning`` walks through these.
    private var isEntangled: [UInt64]
    private var groups: [Group] = []

    /// A choice among single courses, with the words of bits in which they stand.
    private struct Group {
        let least: Int
        let most: Int
        let options: Int
        let courses: Range<Int>
    }

    private static let required = RecordKind.course.declaration.terms("requirement", "required")

    init?(_ program: Program, _ facts: SheetFacts) {
        guard program.repetitions.isEmpty,
            program.items(program.fact(Program.root, ProgramField.tracks)).isEmpty
        else { return nil }
        let count = program.courses.count
        let words = (count + 63) / 64
        mayBeOptional = Array(repeating: 0, count: words)
        isOptional = mayBeOptional
        isEntangled = mayBeOptional
        isFree = Array(repeating: .max, count: words)
        for (place, course) in program.courses.enumerated() {
            let requirement = facts.fact(course, CourseField.requirement)
            if requirement.state == .stated, requirement.certainTerms == StudentRows.required { continue }
            mayBeOptional[place >> 6] |= 1 << UInt64(place & 63)
            if requirement.state == .stated { isOptional[place >> 6] |= 1 << UInt64(place & 63) }
        }
        let items = program.plan.items
        var item = 0
        while item < items.count {
            let end = Int(items[item].end)
            switch items[item].kind {
            case .course, .all: item += 1
            case .choose, .chooseCredits:
                addChoice(items, item)
                item = end
            }
        }
    }

    private mutating func addChoice(_ items: [Plan.Item], _ item: Int) {
        // The courses of a choice stand one behind the other.
        let places = items[item + 1..<Int(items[item].end)].compactMap { inner in
            if case .course(let place) = inner.kind { place } else { nil }
        }
        for place in places { isFree[place >> 6] &= ~(1 << UInt64(place & 63)) }
        let options = Int(items[item].end) - item - 1
        if case .choose(let least, let most) = items[item].kind, places.count == options {
            guard let first = places.first else { return }
            groups.append(
                Group(
                    least: min(least, options), most: min(most ?? options, options), options: options,
                    courses: first..<first + options))
        } else {
            for place in places { isEntangled[place >> 6] |= 1 << UInt64(place & 63) }
        }
    }

    // MARK: Courses

    /// How many of some courses a student takes, given as rows that may go on behind the courses.
    ///
    /// - Returns: Nothing where that takes a walk through the plan.
    func count(_ rows: [RowBits], for student: Query.Student) -> (least: Int, most: Int)? {
        for word in isEntangled.indices where rows[word].possible & isEntangled[word] != 0 { return nil }
        var least = 0
        var most = 0
        for word in isFree.indices {
            let counts = counting(word, student)
            least += (rows[word].certain & isFree[word] & counts.certain).nonzeroBitCount
            most += (rows[word].possible & isFree[word] & counts.possible).nonzeroBitCount
        }
        for group in groups {
            var possible = 0
            var certain = 0
            var possibleAtWorst = 0
            var certainAtWorst = 0
            for word in group.courses.lowerBound >> 6...(group.courses.upperBound - 1) >> 6 {
                let mask = StudentRows.mask(group.courses, word)
                let bits = rows[word]
                possible += (bits.possible & mask).nonzeroBitCount
                certain += (bits.certain & mask).nonzeroBitCount
                possibleAtWorst += (bits.possible & mask & ~isOptional[word]).nonzeroBitCount
                certainAtWorst += (bits.certain & mask & ~mayBeOptional[word]).nonzeroBitCount
            }
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

    /// The bits of a word that some places have.
    private static func mask(_ places: Range<Int>, _ word: Int) -> UInt64 {
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

    // MARK: What is listed in courses

    /// Whether what stands in a course certainly, and possibly, counts for a student; nothing where the course stands in a choice.
    func counts(_ course: Int32, for student: Query.Student) -> (certainly: Bool, possibly: Bool)? {
        let word = Int(course) >> 6
        let bit: UInt64 = 1 << UInt64(Int(course) & 63)
        guard isFree[word] & bit != 0 else { return nil }
        let counts = counting(word, student)
        return (counts.certain & bit != 0, counts.possible & bit != 0)
    }
}
