import RubricModel
import Testing

/// Nothing that the principles, the Act and the booklet ask of a program is forgotten by the Illinois rubric.
struct RubricTracesTests {
    /// What each text asks for, by the numbers that it is known by.
    static let elements: [(trace: String, ids: [String])] = [
        ("principles", (1...6).map { "P\($0)" }), ("themes", (1...5).map { "T\($0)" }),
        ("alignment-elements", (1...12).map { "A\($0)" }),
        (
            "partner-strategies",
            (1...3).map { "S-b\($0)" } + (1...7).map { "S-e\($0)" } + (1...4).map { "S-a\($0)" }
                + (1...3).map { "S-c\($0)" }
        ), ("form-4", "abcdefgh".map { "F1-\($0)" } + "abcdefg".map { "F2-\($0)" }),
        ("leadership-2015", (1...6).map { "L15-\($0)" }), ("framework", (1...10).map { "C\($0)" }),
        (
            "the-act",
            [
                "2", "3(2)", "3(4)", "3(5)(A)", "3(5)(A)(iii)", "3(5)(B)", "3(6)", "3(9)", "3(20)", "3(22)", "3(29)",
                "113(b)",
                "118", "122(c)(1)(A)", "122(c)(1)(A)(i)", "122(c)(1)(A)(ii)", "122(c)(1)(A)(iii)", "122(c)(1)(A)(iv)",
                "123(b)",
                "134(b)(3)(B)", "134(b)(3)(C)", "134(b)(3)(D)", "134(b)(3)(E)", "134(b)(4)", "134(b)(5)", "134(b)(9)",
                "134(b)(11)", "134(b)(12)",
            ].map { "Sec. \($0)" } + (1...9).map { "Sec. 135(b)(\($0))" }
                + ["203(c)(1)", "203(c)(2)(A)", "203(c)(2)(B)", "203(e)"].map { "Sec. \($0)" }
        ),
        (
            "illinois-definition",
            [
                "progression", "both levels", "both contents", "grade 9", "two years", "dual credit", "credential",
                "degree",
                "and/or", "cluster and pathway", "ten elements",
            ]
        ), ("dual-credit-act", ["5", "20(1)", "20(2)", "20(8)"]),
    ]

    @Test(arguments: elements)
    func everythingIsAnswered(_ trace: String, _ ids: [String]) throws {
        let rubric = try Rubric.shipped("illinois-perkins-iv.yaml")
        let found = try #require(rubric.traces.first { $0.id == trace })
        #expect(found.rows.map(\.id) == ids)
        #expect(found.rows.allSatisfy { !$0.answers.isEmpty })
    }

    @Test func thereIsNoOtherTrace() throws {
        let rubric = try Rubric.shipped("illinois-perkins-iv.yaml")
        #expect(Set(rubric.traces.map(\.id)) == Set(RubricTracesTests.elements.map(\.trace)))
    }
}
