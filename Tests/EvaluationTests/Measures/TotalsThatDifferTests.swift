import Testing

/// Which printed totals the courses do not add up to.
struct TotalsThatDifferTests {
    @Test(arguments: programs)
    func findsWhatTheLinesSay(_ program: MarkedProgram) throws {
        try program.check()
    }

    private static func plan(
        _ what: String, is value: String, total: String, _ courses: [String], scope: String = "Fall"
    )
        -> MarkedProgram
    {
        let hasMark = total.contains("#")
        let amount = hasMark ? String(total.prefix { $0 != "#" }).trimmed : total
        let mark = hasMark ? "  " + total[(total.firstIndex(of: "#") ?? total.endIndex)...] : ""
        return MarkedProgram(
            what, "named: totals-that-differ", is: value,
            """
            title: Small
            status: submission
            complete: [courses]
            printed-totals:
              - {scope: \(scope), total: \(amount)}\(mark)
            sequence:
              - stage: semester 1
                label: Fall
                courses:
            \(courses.map { "      - \($0)\n" }.joined())
            """)
    }

    private static let three = "{title: A, credits: 3 semester hours}"
    private static let four = "{title: B, credits: 4 semester hours}"

    static let programs = [
        plan("it adds up", is: "0", total: "7 semester hours", [three, four]),
        plan("it does not", is: "1", total: "8 semester hours  # counted", [three, four]),
        plan("other units", is: "0", total: "10.5 quarter hours", [three, four]),
        plan("another case and other spaces", is: "1", total: "8 semester hours  # counted", [three], scope: "FALL"),
        plan("by the stage's time", is: "1", total: "8 semester hours  # counted", [three], scope: "semester 1"),
        plan("the whole program", is: "1", total: "8 semester hours  # counted", [three], scope: "Program total"),
        plan("something else", is: "0", total: "8 semester hours", [three], scope: "the diploma"),
        plan("not stated", is: "0...1", total: "unknown  # not stated: total", [three]),
        plan(
            "students choose", is: "0", total: "3 semester hours", ["{choose: 1, of: [\(three), \(four)]}"]),
        plan(
            "no student chooses that", is: "1", total: "7 semester hours  # counted",
            ["{choose: 1, of: [\(three), \(four)]}"]),
        plan(
            "an elective", is: "0", total: "7 semester hours",
            [three, "{title: B, credits: 4 semester hours, requirement: elective}"]),
        plan(
            "a total that is a range", is: "0", total: "3-4 semester hours", ["{choose: 1, of: [\(three), \(four)]}"]),
        plan(
            "a range of which one end is too low", is: "0...1", total: "3-4 semester hours", [four]),
        plan(
            "credits that are not stated", is: "0...1", total: "7 semester hours",
            [three, "{title: B}  # not stated: credits"]),
        plan(
            "credits that are not stated cannot be less than nothing", is: "1", total: "2 semester hours  # counted",
            [three, "{title: B}"]),
        plan(
            "units that do not convert", is: "0...1", total: "7 semester hours",
            [three, "{title: B, credits: 30 clock hours}  # uncertain: credits"]),
    ]

    @Test func aDraftMayStillComeToTheTotal() throws {
        try MarkedProgram(
            "a draft", "named: totals-that-differ", is: "1...3",
            """
            title: Small
            printed-totals:
              - {scope: year 1, total: 7 semester hours}
              - {scope: year 1, total: 2 semester hours}  # counted
              - {scope: year 2, total: 3 semester hours}
            sequence:  # may grow: courses; may grow: postsecondary-courses; may grow: secondary-courses
              - {stage: year 1, courses: [{title: A, credits: 3 semester hours}]}
            """
        ).check()
    }
}

extension String {
    fileprivate var trimmed: String {
        String(reversed().drop { $0 == " " }.reversed())
    }
}
