import AssessmentModel
import ExactNumbers
import Testing

@testable import Planning

/// How targets are spelled, and what is said of those that are none.
struct PlanTargetTests {
    private static let rubric = RubricSummary(
        id: "r", version: "1", title: "R", digest: "", profile: "p", profileTitle: "P", scale: ["low", "mid", "high"],
        fields: [], measures: [],
        requirements: [
            .init(
                id: "starts-early", title: "", classID: "", classTitle: "", decides: true, why: "", citations: [],
                judgment: nil)
        ],
        principles: [
            .init(
                id: "access", title: "", weight: 1,
                criteria: [.init(id: "depth", title: "", weight: 1, why: "", citations: [], judgments: [], levels: [2])]
            )
        ])

    @Test(arguments: [
        ("compliance", PlanTarget.compliance), ("starts-early", .requirement(0)),
        ("depth", .criterion(principle: 0, criterion: 0, level: nil)),
        ("depth=high", .criterion(principle: 0, criterion: 0, level: 2)),
        ("access", .principle(0, score: nil)), ("access=60", .principle(0, score: Rational(60))),
        ("access=mid", .principle(0, score: Rational(50))), ("high", .score(Rational(100))),
        ("62.5", .score(Rational(125, over: 2))),
    ])
    func wordsNameATarget(_ words: String, _ target: PlanTarget) throws {
        #expect(try PlanTarget(words, in: PlanTargetTests.rubric) == target)
    }

    @Test(arguments: [
        ("complianc", "there is no target `complianc`; did you mean `compliance`?"),
        ("acess", "there is no target `acess`; did you mean `access`?"),
        ("depth=mid", "`depth` has no level `mid` to reach"),
        ("depth=higf", "`depth` has no level `higf` to reach; did you mean `high`?"),
        ("starts-early=high", "the requirement `starts-early` is met or not, and has no levels"),
        ("101", "a score is a number from 0 to 100, and not `101`"),
        ("-1", "a score is a number from 0 to 100, and not `-1`"),
        ("access=", "`access` cannot reach ``"), ("", "there is no target ``"),
        ("access=hihg", "`access` cannot reach `hihg`; did you mean `high`?"),
        ("nobody=high", "there is no target `nobody`"), ("high=3", "`high` has nothing behind ="),
        ("compliance=3", "`compliance` has nothing behind ="), ("60=3", "`60` has nothing behind ="),
    ])
    func otherWordsDoNot(_ words: String, _ message: String) {
        #expect {
            try PlanTarget(words, in: PlanTargetTests.rubric)
        } throws: { error in
            (error as? PlanTarget.Mistake)?.message == message
        }
    }
}
