import Testing

/// Which CTE courses are broader than one of an earlier year.
struct StepsBackInScopeTests {
    @Test(arguments: programs)
    func findsWhatTheLinesSay(_ program: MarkedProgram) throws {
        try program.check()
    }

    private static func plan(_ what: String, is value: String, _ stages: [String]) -> MarkedProgram {
        MarkedProgram(
            what, "named: steps-back-in-scope", is: value,
            "title: Small\nstatus: submission\ncomplete: [courses]\nsequence:\n"
                + stages.map { "  - \($0)\n" }.joined())
    }

    static let programs = [
        plan(
            "narrower and narrower", is: "0",
            [
                "{stage: grade 9, cte: [{title: A, scope: exploratory}]}",
                "{stage: grade 10, cte: [{title: B, scope: cluster}]}",
                "{stage: grade 11, cte: [{title: C, scope: pathway}]}",
                "{stage: year 1, cte: [{title: D, scope: occupation}]}",
            ]),
        plan(
            "the same again is no step back", is: "0",
            [
                "{stage: grade 9, cte: [{title: A, scope: pathway}]}",
                "{stage: grade 10, cte: [{title: B, scope: pathway}]}",
            ]),
        plan(
            "broader than some course before, though not than the last", is: "2",
            [
                "{stage: grade 9, cte: [{title: A, scope: occupation}]}",
                "{stage: grade 10, cte: [{title: B, scope: exploratory}]}  # counted",
                "{stage: year 1, cte: [{title: C, scope: pathway}]}  # counted",
            ]),
        plan(
            "within one year nothing comes before", is: "0",
            ["{stage: grade 9, cte: [{title: A, scope: occupation}, {title: B, scope: cluster}]}"]),
        plan(
            "academic courses have no say", is: "0",
            [
                "{stage: grade 9, academic: [{title: A, scope: occupation}]}",
                "{stage: grade 10, cte: [{title: B, scope: cluster}]}",
            ]),
        plan(
            "a course that has no scope", is: "0",
            [
                "{stage: grade 9, cte: [{title: A, scope: none}]}",
                "{stage: grade 10, cte: [{title: B, scope: exploratory}]}",
            ]),
        plan(
            "a scope that is not stated", is: "0...1",
            [
                "{stage: grade 9, cte: [{title: A}]}  # not stated: scope",
                "{stage: grade 10, cte: [{title: B, scope: cluster}]}",
            ]),
        plan(
            "the broadest last of all is no better for what is not stated", is: "1...2",
            [
                "{stage: grade 9, cte: [{title: A, scope: occupation}]}",
                "{stage: grade 10, cte: [{title: B}]}  # not stated: scope",
                "{stage: grade 11, cte: [{title: C, scope: exploratory}]}  # counted",
            ]),
        plan(
            "a time that is not exact", is: "0...1",
            [
                "{stage: grades 9-10, cte: [{title: A, scope: pathway}]}  # uncertain: grade",
                "{stage: grade 10, cte: [{title: B, scope: cluster}]}",
            ]),
        MarkedProgram(
            "a draft may hold more", "named: steps-back-in-scope", is: "1...",
            """
            title: Small
            sequence:  # may grow: courses; may grow: postsecondary-courses; may grow: secondary-courses
              - {stage: grade 9, cte: [{title: A, scope: pathway}]}
              - {stage: grade 12, cte: [{title: B, scope: cluster}]}  # counted
            """),
    ]
}
