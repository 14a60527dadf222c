import Testing

/// Which prerequisites do not come before their course: certainly, possibly, or not at all.
struct PrerequisitesOutOfOrderTests {
    @Test(arguments: certain + possible + none)
    func findsWhatTheLinesSay(_ program: MarkedProgram) throws {
        try program.check()
    }

    private static func plan(_ what: String, is value: String, _ first: String, _ second: String) -> MarkedProgram {
        stages(what, is: value, "grade 11", first, "grade 12", second)
    }

    private static func stages(
        _ what: String, is value: String, _ stage: String, _ first: String, _ next: String, _ second: String
    ) -> MarkedProgram {
        MarkedProgram(
            what, "named: prerequisites-out-of-order", is: value,
            """
            title: Small
            status: submission
            sequence:
              - stage: \(stage)
                courses:
                  - \(first)
              - stage: \(next)
                courses:
                  - \(second)
              - {stage: year 2, courses: [{title: Last}]}
            """)
    }

    static let certain = [
        plan(
            "it comes a year later", is: "1", "{title: Welding 2, prerequisites: [Welding 1]}  # counted",
            "{title: Welding 1}"),
        plan(
            "it is found by its number", is: "1", "{title: Welding 2, prerequisites: [WLD 1]}  # counted",
            "{title: Welding 1, number: WLD 1}"),
        plan(
            "it is found by its id", is: "1", "{title: Welding 2, prerequisites: [first]}  # counted",
            "{title: Welding 1, id: first}"),
        plan(
            "it is found by a title that reads the same", is: "1",
            "{title: Welding 2, prerequisites: [Welding I]}  # counted", "{title: Welding 1 (H)}"),
        plan(
            "taken in the same time is no help where it comes later", is: "1",
            "{title: Welding 2, prerequisites: [{course: Welding 1, concurrent-ok: yes}]}  # counted",
            "{title: Welding 1}"),
        stages(
            "school lies before college", is: "1", "grade 12",
            "{title: Welding 2, prerequisites: [Welding 1]}  # counted", "year 1", "{title: Welding 1}"),
        stages(
            "both fill the year", is: "1", "grade 11", "{title: Other}", "grade 12",
            "{title: Welding 2, length: year, prerequisites: [Welding 1]}  # counted\n      - {title: Welding 1, length: year}"
        ),
        plan(
            "courses that need each other", is: "1", "{title: Welding 1, prerequisites: [Welding 2]}  # counted",
            "{title: Welding 2, prerequisites: [Welding 1]}"),
    ]

    static let possible = [
        stages(
            "in the same year one semester may come first", is: "0...1", "grade 11", "{title: Other}", "grade 12",
            "{title: Welding 2, prerequisites: [Welding 1]}  # suspected\n      - {title: Welding 1}"),
        stages(
            "years that overlap", is: "0...1", "grades 10-11",
            "{title: Welding 2, prerequisites: [Welding 1]}  # suspected", "grades 11-12", "{title: Welding 1}"),
    ]

    static let none = [
        plan(
            "it comes a year before", is: "0", "{title: Welding 1}", "{title: Welding 2, prerequisites: [Welding 1]}"),
        plan(
            "what the plan does not have lies before it", is: "0", "{title: Welding 1}",
            "{title: Welding 2, prerequisites: [Algebra I]}"),
        plan(
            "a condition in words", is: "0", "{title: Welding 1}",
            "{title: Welding 2, prerequisites: [consent of the instructor]}"),
        stages(
            "it may be taken at the same time", is: "0", "grade 11", "{title: Other}", "grade 12",
            "{title: Welding 2, prerequisites: [{course: Welding 1, concurrent-ok: yes}]}\n      - {title: Welding 1}"),
        plan(
            "one of two courses of the name comes before", is: "0", "{title: Welding 1}",
            "{title: Welding 2, prerequisites: [Welding 1]}\n      - {title: Welding 1}"),
    ]
}
