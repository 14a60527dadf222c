import RubricModel
import Testing

/// Nothing that the principles, the Act and the booklet ask of a program is forgotten by the Illinois rubric.
struct RubricTracesTests {
    /// What each text asks for, by the numbers that it is known by.
    static let elements: [(trace: String, ids: [String])] = [
        ("principles", numbers("P", 1...6)), ("themes", numbers("T", 1...5)),
        ("alignment-elements", numbers("A", 1...12)),
        (
            "partner-strategies",
            numbers("S-b", 1...3) + numbers("S-e", 1...7) + numbers("S-a", 1...4) + numbers("S-c", 1...3)
        ), ("form-4", "abcdefgh".map { "F1-\($0)" } + "abcdefg".map { "F2-\($0)" }),
        ("leadership-2015", numbers("L15-", 1...6)), ("framework", numbers("C", 1...10)),
        ("knowledge-and-skills", numbers("K", 1...10)), ("the-act", act.map { "Sec. \($0)" }),
        (
            "illinois-definition",
            [
                "progression", "both levels", "both contents", "grade 9", "two years", "dual credit", "credential",
                "degree", "and/or", "cluster and pathway", "ten elements",
            ]
        ), ("dual-credit-act", ["5"] + (1...9).map { "20(\($0))" } + ["25"]),
        (
            "alignment-slides",
            ["partnerships", "memoranda", "agreements", "faculty", "early credit", "standards", "remediation"]
        ), ("bridge", ["instruction", "career development", "transition", "credit"]),
        ("credentials", ["kinds", "stackable", "counted twice"]),
        ("expectations", ["credential", "one program", "all principles"]),
        ("form-8", numbers("step ", 1...4) + ["per pair", "use"]),
        ("code-colleges", ["1501.301", "1501.303", "1501.507"]),
        (
            "code-cte",
            ["256.111"]
                + ["orientation", "advanced", "credit", "safety", "organization", "work"].map { "256.160, \($0)" }
        ), ("reviewers", (1...9).map(String.init)), ("submissions", (10...20).map(String.init)),
    ]

    /// The sections of the Act that ask for something, in the order of the Act.
    private static let act =
        [
            "2", "2, skills", "2, links", "3(2)", "3(4)(A)", "3(4)(B)", "3(5)(A)", "3(5)(A)(iii)", "3(5)(B)", "3(6)",
            "3(9)", "3(10)", "3(14)", "3(16)", "3(17)", "3(20)", "3(22)", "3(29)", "3(31)", "113(b)(2)", "113(b)(4)",
            "113(b), groups", "118", "122(c)(1)(A)", "122(c)(1)(A)(i)", "122(c)(1)(A)(ii)", "122(c)(1)(A)(iii)",
            "122(c)(1)(A)(iv)", "122(c)(1)(A), plural", "122(c)(1)(B)", "122(c)(1)(C)", "122(c)(1)(D) and further",
            "122(c)(2)", "123(b)", "124(c)", "134(a)", "134(b)(1)", "134(b)(2)", "134(b)(3)(A)", "134(b)(3)(B)",
            "134(b)(3)(C)", "134(b)(3)(D)", "134(b)(3)(E)", "134(b)(4)", "134(b)(5)", "134(b)(6)", "134(b)(7)",
            "134(b)(8)", "134(b)(9)", "134(b)(10)", "134(b)(11)", "134(b)(12)", "135(b)(1)", "135(b)(2)",
            "135(b)(3)", "135(b)(4)", "135(b)(5)", "135(b)(6)", "135(b)(7)", "135(b)(8)", "135(b)(9)", "203(b)",
            "203(c)(1)", "203(c)(2)(A)", "203(c)(2)(B)", "203(c)(2), sequence", "203(c)(2), integration",
            "203(c)(2), core subjects", "203(c)(2), completion", "203(c)(2), placement",
            "203(c)(2), programs of study", "203(e)",
        ]

    private static func numbers(_ sign: String, _ range: ClosedRange<Int>) -> [String] { range.map { "\(sign)\($0)" } }

    /// Every line has an answer, or a reason why no program can give one.
    @Test(arguments: elements)
    func everythingIsAnswered(_ trace: String, _ ids: [String]) throws {
        let rubric = try Rubric.shipped("illinois-perkins-iv.yaml")
        let found = try #require(rubric.traces.first { $0.id == trace })
        #expect(found.rows.map(\.id) == ids)
        #expect(found.rows.allSatisfy { $0.answers.isEmpty == ($0.outside != nil) })
    }

    /// Only what binds the state, a recipient or a college, or what only a person can read, is left without an answer.
    @Test func fewLinesAreOutsideOfAProgram() throws {
        let rows = try Rubric.shipped("illinois-perkins-iv.yaml").traces.flatMap(\.rows)
        #expect(rows.count { $0.outside != nil } == 11)
        #expect(rows.count == 228)
    }

    @Test func thereIsNoOtherTrace() throws {
        let rubric = try Rubric.shipped("illinois-perkins-iv.yaml")
        #expect(Set(rubric.traces.map(\.id)) == Set(RubricTracesTests.elements.map(\.trace)))
    }
}
