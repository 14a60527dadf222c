import AssessmentModel
import ExactNumbers
import ProgramModel
import RubricModel
import SourceDiagnostics
import TestSupport
import Testing

@testable import Evaluation

/// What students get out of plans with choices, against all ways through small plans.
struct PlanReckoningTests {
    /// A part of a plan.
    private indirect enum Item {
        case course(credits: Int, isOptional: Bool)
        case all([Item])
        case choose(least: Int, most: Int, of: [Item])
        case chooseCredits(least: Int, most: Int?, of: [Item])
    }

    @Test(arguments: 0..<150)
    func countsAndSumsSpanAllWays(_ seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let items = (0..<Int.random(in: 1...3, using: &random)).map { _ in
            PlanReckoningTests.item(depth: 0, isInChoice: false, &random)
        }
        let program = try PlanReckoningTests.program(items)
        let ways = PlanReckoningTests.ways(through: items)
        let reckoning = PlanReckoning(PlanShape(program))
        let numbers = program.courses.enumerated().map { place, course in
            Int(program.fact(course, PlanReckoningTests.creditsSlot).numberRange.lower.numerator)
        }
        for weights in [numbers.map { _ in 1 }, numbers, numbers.map { $0 > 1 ? 1 : 0 }] {
            let sums = ways.map { $0.reduce(0) { $0 + weights[$1] } }
            let least = try #require(sums.min())
            let most = try #require(sums.max())
            let contributions = weights.enumerated().filter { $0.element > 0 }.map {
                (
                    place: $0.offset,
                    range: $0.element == 1 ? TallyRange.one : TallyRange(ExactRange(Rational($0.element)))
                )
            }
            let found = { (student: Query.Student) in reckoning.sum(contributions, for: student).range }
            #expect(found(.every) == ExactRange(Rational(least)))
            #expect(found(.some) == ExactRange(Rational(most)))
            #expect(found(.any) == ExactRange(Rational(least), Rational(most)))
        }
    }

    /// Three credits cannot be chosen of courses of four: what students get is then open, and nothing else.
    @Test func choicesThatCannotBeMadeAreRanges() throws {
        let program = try PlanReckoningTests.program([
            .chooseCredits(least: 2, most: 3, of: [.course(credits: 4, isOptional: false)])
        ])
        for student in [Query.Student.every, .some, .any] {
            let sum = PlanReckoning(PlanShape(program)).sum([(place: 0, range: .one)], for: student).range
            #expect(ExactRange(.zero, .one).contains(sum))
        }
    }

    @Test(arguments: 0..<100)
    func uncertainCoursesWidenTheRangeAndNoMore(_ seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(1_000 + seed))
        let items = (0..<Int.random(in: 1...3, using: &random)).map { _ in
            PlanReckoningTests.item(depth: 0, isInChoice: false, &random)
        }
        let program = try PlanReckoningTests.program(items)
        let ways = PlanReckoningTests.ways(through: items)
        let reckoning = PlanReckoning(PlanShape(program))
        let truths = program.courses.map { _ in Int.random(in: 0...2, using: &random) }
        let contributions = truths.enumerated().filter { $0.element > 0 }.map {
            (place: $0.offset, range: $0.element == 2 ? TallyRange.one : .zeroOrOne)
        }
        /// The worst and the best way if of the uncertain courses none counts, or all count.
        let counts = [2, 1].map { bar in ways.map { $0.count { truths[$0] >= bar } } }
        let every = reckoning.sum(contributions, for: .every).range
        #expect(every == ExactRange(Rational(counts[0].min() ?? 0), Rational(counts[1].min() ?? 0)))
        let some = reckoning.sum(contributions, for: .some).range
        #expect(some == ExactRange(Rational(counts[0].max() ?? 0), Rational(counts[1].max() ?? 0)))
    }

    @Test(arguments: 0..<100)
    func theSmallestThatEveryStudentMeets(_ seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(2_000 + seed))
        let items = (0..<Int.random(in: 1...3, using: &random)).map { _ in
            PlanReckoningTests.item(depth: 0, isInChoice: false, countsCredits: false, &random)
        }
        let program = try PlanReckoningTests.program(items)
        let ways = PlanReckoningTests.ways(through: items)
        let reckoning = PlanReckoning(PlanShape(program))
        let values = program.courses.map { _ in random.chance(70) ? Int.random(in: 9...12, using: &random) : nil }
        let smallest = ways.map { way in way.compactMap { values[$0] }.min() }
        /// A student who meets no value is worse off than any other.
        let expected = smallest.contains(nil) ? nil : smallest.compactMap(\.self).max()
        let found = reckoning.worstSmallest(values.map { $0.map { Rational($0) } }, isUpper: true)
        #expect(found == expected.map { Rational($0) })
    }

    // MARK: Plans

    private static let creditsSlot = RecordKind.course.declaration.slot("credits")

    private static func item(
        depth: Int, isInChoice: Bool, countsCredits: Bool = true, _ random: inout SeededGenerator
    ) -> Item {
        guard depth < 2, random.chance(55) else {
            return .course(credits: Int.random(in: 1...4, using: &random), isOptional: !isInChoice && random.chance(15))
        }
        let isChoice = random.chance(80)
        let inner = (0..<Int.random(in: 1...3, using: &random)).map { _ in
            item(depth: depth + 1, isInChoice: isInChoice || isChoice, countsCredits: countsCredits, &random)
        }
        guard isChoice else { return .all(inner) }
        // Credits are only chosen among single courses: what a group is worth is then no question.
        let courses = inner.compactMap { if case .course(let credits, _) = $0 { credits } else { nil } }
        if countsCredits, random.chance(30), courses.count == inner.count {
            let least = Int.random(in: 1...courses.reduce(0, +), using: &random)
            return .chooseCredits(least: least, most: nil, of: inner)
        }
        let least = Int.random(in: 0...inner.count, using: &random)
        return .choose(
            least: max(1, least), most: Int.random(in: max(1, least)...inner.count, using: &random), of: inner)
    }

    private static func yaml(_ item: Item) -> String {
        switch item {
        case .course(let credits, let isOptional):
            "{title: Course, credits: \(credits)\(isOptional ? ", requirement: elective" : ", requirement: required")}"
        case .all(let items): "{all: [\(items.map(yaml).joined(separator: ", "))]}"
        case .choose(let least, let most, let items):
            "{choose: \(least == most ? "\(least)" : "\(least)-\(most)"), of: [\(items.map(yaml).joined(separator: ", "))]}"
        case .chooseCredits(let least, let most, let items):
            "{choose: \(most.map { "\(least)-\($0)" } ?? "\(least)+") credits, of: [\(items.map(yaml).joined(separator: ", "))]}"
        }
    }

    private static func program(_ items: [Item]) throws -> Program {
        let text = """
            program-of-study: 1
            title: Plan
            status: submission
            sequence:
              - {stage: grade 9, courses: [\(items.map(yaml).joined(separator: ", "))]}
            """
        let source = SourceText(name: "plan", content: text)
        let reading = ProgramReading(source)
        let picture = DiagnosticPicture(of: source)
        return try #require(reading.program, "\(reading.diagnostics.map { picture.draw($0).plain }.joined())\(text)")
    }

    // MARK: All ways

    /// The courses of every way through some items that are all taken, by their places.
    private static func ways(through items: [Item]) -> [[Int]] {
        var next = 0
        return ways(through: items.map { (place($0, &next), $0) })
    }

    /// An item with the places of its courses.
    private indirect enum Placed {
        case course(Int, credits: Int, isOptional: Bool)
        case group([Placed])
    }

    private static func place(_ item: Item, _ next: inout Int) -> Placed {
        switch item {
        case .course(let credits, let isOptional):
            defer { next += 1 }
            return .course(next, credits: credits, isOptional: isOptional)
        case .all(let items), .choose(_, _, let items), .chooseCredits(_, _, let items):
            return .group(items.map { place($0, &next) })
        }
    }

    private static func ways(through items: [(Placed, Item)]) -> [[Int]] {
        items.map { ways(through: $0.0, $0.1) }.reduce([[]]) { ways, more in
            ways.flatMap { way in more.map { way + $0 } }
        }
    }

    private static func ways(through placed: Placed, _ item: Item) -> [[Int]] {
        switch (placed, item) {
        case (.course(let place, _, let isOptional), _): return isOptional ? [[], [place]] : [[place]]
        case (.group(let inner), .all(let items)): return ways(through: Array(zip(inner, items)))
        case (.group(let inner), .choose(let least, let most, let items)):
            return selections(Array(zip(inner, items))) { (least...most).contains($0.count) }
        case (.group(let inner), .chooseCredits(let least, let most, let items)):
            return selections(Array(zip(inner, items))) { chosen in
                let credits = chosen.reduce(0) { sum, option in
                    if case .course(_, let credits, _) = option.0 { sum + credits } else { sum }
                }
                return credits >= least && most.map { credits <= $0 } ?? true
            }
        case (.group, .course): return []
        }
    }

    /// The ways through all selections of some options that are allowed.
    private static func selections(
        _ options: [(Placed, Item)], _ isAllowed: ([(Placed, Item)]) -> Bool
    ) -> [[Int]] {
        (0..<(1 << options.count)).flatMap { bits -> [[Int]] in
            let chosen = options.indices.filter { bits >> $0 & 1 == 1 }.map { options[$0] }
            return isAllowed(chosen) ? ways(through: chosen) : []
        }
    }
}
