import ProgramModel
import SourceDiagnostics
import Testing

/// Choices and bundles become the plan of the student's way.
struct PlanTests {
    private func plan(_ courses: String) throws -> Plan {
        try Written("sequence: [{stage: grade 9, courses: \(courses)}]").program().plan
    }

    @Test func aListOfCoursesIsAPlainPlan() throws {
        let plan = try plan("[A, B, C]")
        #expect(plan.items.map(\.kind) == [.course(0), .course(1), .course(2)])
        #expect(plan.items.map(\.end) == [1, 2, 3])
        #expect(plan.isPlain)
    }

    @Test func groupsHoldWhatIsInThem() throws {
        let plan = try plan("[A, {choose: 1, of: [B, {all: [C, D]}, {choose: 1+, of: [E]}]}, F]")
        #expect(
            plan.items.map(\.kind) == [
                .course(0), .choose(least: 1, most: 1), .course(1), .all, .course(2), .course(3),
                .choose(least: 1, most: nil), .course(4), .course(5),
            ])
        #expect(plan.items.map(\.end) == [1, 8, 3, 6, 5, 6, 8, 8, 9])
        #expect(!plan.isPlain)
    }

    @Test func creditsCanBeChosen() throws {
        let plan = try plan("[{choose: 2-3 credits, of: [A, B]}, {choose: 2+ credits, of: [C]}]")
        #expect(plan.items.first?.kind == .chooseCredits(least: 20_000, most: 30_000))
        #expect(plan.items[3].kind == .chooseCredits(least: 20_000, most: nil))
    }

    @Test func aPlaceThatAnyCourseFillsIsACourseWithoutATitle() throws {
        let program = try Written("sequence: [{stage: grade 9, courses: [{any: 'English, any'}]}]").program()
        let any = try #require(RecordKind.course.declaration.slot(named: "any"))
        #expect(program.courses.map { program.text($0, any) } == ["English, any"])
    }

    @Test(arguments: ["elective", "recommended"])
    func whatNotEveryStudentTakesMakesThePlanOpen(_ requirement: String) throws {
        #expect(try !plan("[A, {title: B, requirement: \(requirement)}]").isPlain)
        #expect(try plan("[A, {title: B, requirement: required}]").isPlain)
    }

    /// A group whose courses nobody named is refused: the word for unknown must not pass for a course.
    @Test(arguments: ["", "~", "unknown", "none"])
    func whatIsNotKnownIsNoOption(_ value: String) {
        #expect(
            Written("sequence:\n- stage: grade 9\n  courses:\n  - choose: 1\n    of: \(value)").told == [
                "missing-field 8:\(value.isEmpty ? 8 : 9)"
            ])
        #expect(
            Written("sequence:\n- stage: grade 9\n  courses:\n  - all: \(value)").told == [
                "missing-field 7:\(value.isEmpty ? 9 : 10)"
            ])
    }

    @Test func aChoiceWithoutACountIsTheMistakeOfAChoice() throws {
        let written = Written("sequence: [{stage: grade 9, courses: [{choose: , of: [A]}]}]")
        #expect(written.told == ["missing-field 4:48"])
        #expect(written.reading.diagnostics.first?.message == "a choice needs `choose`")
    }
}
