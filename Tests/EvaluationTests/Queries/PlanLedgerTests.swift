import AssessmentModel
import ExactNumbers
import ProgramModel
import RubricModel
import SourceDiagnostics
import TestSupport
import Testing

@testable import Evaluation

/// Whole numbers and a walk with exact ones say the same of every plan.
struct PlanLedgerTests {
    @Test(arguments: 0..<200)
    func wholeNumbersSayWhatExactOnesSay(_ seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let program = try PlanLedgerTests.program(&random)
        let shape = PlanShape(program)
        var ledger = PlanLedger(shape)
        let walk = PlanWalk(shape: shape)
        var answered = 0
        for _ in 0..<12 {
            let contributions = PlanLedgerTests.contributions(program.courses.count, &random)
            for student in [Query.Student.every, .some, .any] {
                guard let sum = ledger.sum(contributions, for: student) else { continue }
                answered += 1
                let expected = walk.sum(contributions, for: student)
                #expect(sum.range == expected, "\(student) \(contributions)\n\(program.source.name)")
            }
        }
        #expect(answered >= 18)
    }

    @Test(arguments: 0..<50)
    func countsAreSumsOfOnes(_ seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let program = try PlanLedgerTests.program(&random)
        let shape = PlanShape(program)
        var ledger = PlanLedger(shape)
        let places = program.courses.indices.map(Int32.init)
        for _ in 0..<12 {
            var rows = Array(repeating: RowBits.none, count: (places.count + 63) / 64)
            var contributions: [(place: Int, range: TallyRange)] = []
            for place in places.indices where random.chance(60) {
                let isCertain = random.chance(50)
                rows[place >> 6].possible |= 1 << UInt64(place & 63)
                if isCertain { rows[place >> 6].certain |= 1 << UInt64(place & 63) }
                contributions.append((place, isCertain ? .one : .zeroOrOne))
            }
            for student in [Query.Student.every, .some, .any] {
                guard let count = ledger.count(rows, of: places, for: student) else { continue }
                let expected = PlanWalk(shape: shape).sum(contributions, for: student)
                #expect(ExactRange(Rational(count.least), Rational(count.most)) == expected)
            }
        }
    }

    @Test(arguments: 0..<100)
    func smallestValuesAreTheSame(_ seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(1_000 + seed))
        let program = try PlanLedgerTests.program(&random)
        let shape = PlanShape(program)
        var ledger = PlanLedger(shape)
        let walk = PlanWalk(shape: shape)
        for _ in 0..<12 {
            let values = program.courses.map { _ in
                random.chance(80) ? Int64.random(in: -4...4, using: &random) : nil
            }
            let known = values.enumerated().compactMap { place, value in value.map { (place: place, value: $0) } }
            for isUpper in [true, false] {
                let found = ledger.worstSmallest(known, isUpper: isUpper)
                let expected = walk.worstSmallest(values.map { $0.map { Rational(Int($0)) } }, isUpper: isUpper)
                #expect(found.map { Rational(Int($0)) } == expected, "\(values)\n\(program.source.name)")
            }
        }
    }

    /// What is told of students without a walk through the plan is what a walk tells.
    @Test(arguments: 0..<200)
    func studentsOfSimpleChoicesAreToldWithoutAWalk(_ seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(2_000 + seed))
        let program = try PlanLedgerTests.program(&random)
        guard let students = StudentRows(program) else { return }
        let walk = PlanWalk(shape: PlanShape(program))
        for _ in 0..<12 {
            var rows = Array(repeating: RowBits.none, count: (program.courses.count + 63) / 64)
            var ones: [(place: Int, range: TallyRange)] = []
            var sums: [(place: Int, range: TallyRange)] = []
            for place in program.courses.indices where random.chance(60) {
                let isCertain = random.chance(50)
                rows[place >> 6].possible |= 1 << UInt64(place & 63)
                if isCertain { rows[place >> 6].certain |= 1 << UInt64(place & 63) }
                ones.append((place, isCertain ? .one : .zeroOrOne))
                let low = Int.random(in: 0...4, using: &random)
                var range = TallyRange(low, low + Int.random(in: 0...3, using: &random))
                range.isUnlimited = random.chance(10)
                sums.append((place, range))
            }
            for student in [Query.Student.every, .some, .any] {
                if let count = students.count(rows, for: student) {
                    let found = ExactRange(Rational(count.least), Rational(count.most))
                    #expect(found == walk.sum(ones, for: student), "\(student) \(ones)\n\(program.source.name)")
                }
                var sum = StudentSum(students, for: student)
                let isTold = sums.allSatisfy { place, range in
                    let (least, most) = range.parts(of: 1)
                    return sum.add(place, least, most)
                }
                guard isTold else { continue }
                let (least, most) = sum.end()
                let found = ExactRange(
                    Rational(Int(least)), most == StudentSum.unlimited ? nil : Rational(Int(most)))
                #expect(found == walk.sum(sums, for: student), "\(student) \(sums)\n\(program.source.name)")
            }
        }
        for place in program.courses.indices {
            guard let isTaken = students.isTakenByAll(place) else { continue }
            let range = walk.sum([(place, .one)], for: .every)
            #expect(isTaken == (range.lower == .one ? .yes : range.upper == .zero ? .no : .open))
        }
    }

    /// What some courses contribute: whole numbers, parts, ranges, and what has no limit.
    private static func contributions(
        _ count: Int, _ random: inout SeededGenerator
    ) -> [(place: Int, range: TallyRange)] {
        let kinds = random.chance(50) ? 2 : 6
        return (0..<count).compactMap { place in
            guard random.chance(60) else { return nil }
            let low = Rational(Int64.random(in: 0...8, using: &random), over: 2)
            let range: TallyRange =
                switch Int.random(in: 0..<kinds, using: &random) {
                case 0: .one
                case 1: .zeroOrOne
                case 2: TallyRange(ExactRange(low))
                case 3: TallyRange(ExactRange(low, low.plus(Rational(2, over: 3))))
                case 4: TallyRange(ExactRange(low, nil))
                default: .anything
                }
            return (place, range)
        }
    }

    // MARK: Plans

    private static func program(_ random: inout SeededGenerator) throws -> Program {
        let hasTracks = random.chance(40)
        var ids: [String] = []
        let items = (0..<Int.random(in: 1...5, using: &random)).map { _ in
            item(depth: 0, hasTracks, &ids, &random)
        }
        let text = """
            program-of-study: 1
            title: Plan
            status: \(random.chance(50) ? "submission" : "draft")
            \(hasTracks ? "tracks: [{id: a, title: A}, {id: b, title: B}]" : "")
            sequence:
              - {stage: grade 9, courses: [\(items.joined(separator: ", "))]}
            """
        let source = SourceText(name: text, content: text)
        let reading = ProgramReading(source)
        let picture = DiagnosticPicture(of: source)
        return try #require(reading.program, "\(reading.diagnostics.map { picture.draw($0).plain }.joined())\(text)")
    }

    private static func item(
        depth: Int, _ hasTracks: Bool, _ ids: inout [String], _ random: inout SeededGenerator
    ) -> String {
        guard depth < 3, random.chance(60 - 10 * depth) else { return course(hasTracks, &ids, &random) }
        let isLong = depth == 0 && random.chance(20)
        let inner = (0..<Int.random(in: isLong ? 9...12 : 1...4, using: &random)).map { _ in
            isLong ? course(hasTracks, &ids, &random) : item(depth: depth + 1, hasTracks, &ids, &random)
        }
        let list = "[\(inner.joined(separator: ", "))]"
        if random.chance(20) { return "{all: \(list)}" }
        let least = Int.random(in: 1...inner.count, using: &random)
        let count =
            switch Int.random(in: 0..<3, using: &random) {
            case 0: "\(least)"
            case 1: "\(least)-\(least + 1)"
            default: "\(least)+"
            }
        return "{choose: \(count)\(random.chance(50) ? " credits" : ""), of: \(list)}"
    }

    private static func course(_ hasTracks: Bool, _ ids: inout [String], _ random: inout SeededGenerator) -> String {
        var fields = ["title: Course \(ids.count)", "id: c\(ids.count)"]
        if let credits = ["credits: 1", "credits: 0.5", "credits: 2-3", "credits: 1+", nil].randomElement(
            using: &random) ?? nil
        {
            fields.append(credits)
        }
        if let word = ["required", "elective", nil].randomElement(using: &random) ?? nil {
            fields.append("requirement: \(word)")
        }
        if hasTracks, random.chance(40) { fields.append("tracks: [\(random.chance(50) ? "a" : "b")]") }
        if random.chance(10), let other = ids.randomElement(using: &random) { fields.append("same-as: \(other)") }
        ids.append("c\(ids.count)")
        return "{\(fields.joined(separator: ", "))}"
    }
}
