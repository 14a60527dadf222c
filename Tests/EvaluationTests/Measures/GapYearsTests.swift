import Testing

/// How many years lie empty between the first CTE course and the last.
struct GapYearsTests {
    @Test(arguments: programs)
    func findsWhatTheLinesSay(_ program: MarkedProgram) throws {
        try program.check()
    }

    private static func plan(
        _ what: String, is value: String, _ stages: [String], head: String = "status: submission\n"
    )
        -> MarkedProgram
    {
        MarkedProgram(
            what, "named: gap-years", is: value,
            "title: Small\n\(head)complete: [courses]\nsequence:\n" + stages.map { "  - \($0)\n" }.joined())
    }

    static let programs = [
        plan("no technical course", is: "0", ["{stage: grade 9, academic: [English]}"]),
        plan("one technical course", is: "0", ["{stage: grade 9, cte: [Welding]}"]),
        plan("year after year", is: "0", ["{stage: grade 12, cte: [Welding]}", "{stage: year 1, cte: [Metallurgy]}"]),
        plan(
            "two empty grades and an empty year", is: "3",
            [
                "{stage: grade 9, cte: [Welding 1]}", "{stage: grade 10, academic: [English]}",
                "{stage: grade 12, cte: [{title: Welding 2}]}  # counted",
                "{stage: year 2, cte: [{title: Metallurgy}]}  # counted",
            ]),
        plan(
            "a choice fills its year", is: "0",
            [
                "{stage: grade 10, cte: [Welding 1]}",
                "{stage: grade 11, courses: [{choose: 1, of: [{title: Art, content: other}, {title: Shop, content: cte}]}]}",
                "{stage: grade 12, cte: [Welding 2]}",
            ]),
        plan(
            "a course that may be technical", is: "0...1",
            [
                "{stage: grade 10, cte: [Welding 1]}", "{stage: grade 11, courses: [Shop]}  # not stated: content",
                "{stage: grade 12, cte: [Welding 2]}",
            ]),
        plan(
            "a course of two grades", is: "0...1",
            [
                "{stage: grade 10, cte: [Welding 1]}", "{stage: grades 11-12, cte: [Welding 2]}  # uncertain: grade",
                "{stage: year 1, cte: [Metallurgy]}",
            ]),
        plan(
            "a course of college without a year", is: "0...7",
            ["{stage: grade 12, cte: [Welding 1]}", "{stage: college, cte: [Metallurgy]}  # not stated: stage"]),
        plan(
            "adult education has no year", is: "0",
            ["{stage: bridge, cte: [Shop]}", "{stage: year 1, cte: [Metallurgy]}"]),
        MarkedProgram(
            "a draft may fill the gap", "named: gap-years", is: "0...",
            """
            title: Small
            sequence:  # may grow: courses; may grow: postsecondary-courses; may grow: secondary-courses
              - {stage: grade 9, cte: [Welding 1]}
              - {stage: grade 12, cte: [Welding 2]}
            """),
    ]
}
