import ProgramModel
import TestSupport
import Testing

/// One course at two places of the plan, by `same-as` and by YAML's aliases.
struct RepetitionTests {
    private static let twice = [
        "sequence: [{stage: grade 9, courses: [{id: w, title: W}]}, {stage: grade 10, courses: [{title: W, same-as: w}]}]",
        "sequence: [{stage: grade 9, courses: [&w {id: w, title: W}]}, {stage: grade 10, courses: [*w]}]",
        // The course of a title that only one has can be named by it.
        "sequence: [{stage: grade 9, courses: [{title: W}]}, {stage: grade 10, courses: [{title: X, same-as: W}]}]",
        // Where the later entry is the named one, the first still counts.
        "sequence: [{stage: grade 9, courses: [{title: W, same-as: w2}]}, {stage: grade 10, courses: [{id: w2, title: W, same-as: W}]}]",
    ]

    @Test(arguments: twice)
    func theFirstEntryCounts(_ lines: String) throws {
        let program = try Written(lines).program()
        #expect(program.courses.count == 2)
        #expect(program.repetitions == [program.courses[1]: program.courses[0]])
        #expect(!program.plan.isPlain)
    }

    @Test func aChainOfRepetitionsNamesTheFirst() throws {
        let program = try Written(
            "sequence: [{stage: grade 9, courses: [{id: a, title: A}, {id: b, title: B, same-as: a}, {title: C, same-as: b}]}]"
        ).program()
        #expect(Set(program.repetitions.values) == [program.courses[0]])
        #expect(program.repetitions.count == 2)
    }

    @Test func anAliasStandsForWhatItNames() throws {
        let alias = try Written(
            "partners: &all [{name: Acme, kind: business}]\nadvisory: {members: [&m {name: Ann}, *m]}\nnotes: &n [x]\ngoals: *n"
        ).program().outline
        let spelled = try Written(
            "partners: [{name: Acme, kind: business}]\nadvisory: {members: [{name: Ann}, {name: Ann}]}\nnotes: [x]\ngoals: [x]"
        ).program().outline
        #expect(alias == spelled)
    }

    @Test func withoutAnAliasEqualCoursesAreTwo() throws {
        let program = try Written("sequence: [{stage: grade 9, courses: [W]}, {stage: grade 10, courses: [W]}]")
            .program()
        #expect(program.repetitions.isEmpty)
        #expect(program.plan.isPlain)
    }
}
