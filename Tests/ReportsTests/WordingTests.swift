import AssessmentModel
import ExactNumbers
import ProgramModel
import SourceDiagnostics
import Testing

@testable import Reports

/// The words for numbers, lists and verdicts.
struct WordingTests {
    @Test(arguments: [
        ([7], "line 7"), ([7, 9], "lines 7 and 9"), ([9, 7], "lines 7 and 9"), ([1, 2, 3], "lines 1, 2 and 3"),
        ([4, 3, 2, 1], "lines 1, 2, 3 and 4"), ([1, 2, 3, 4, 5], "lines 1, 2, 3 and 2 more"),
        (Array((1...100).reversed()), "lines 1, 2, 3 and 97 more"),
    ])
    func linesAreListedInTheirOrder(_ lines: [Int], _ words: String) {
        #expect(Wording.list(lines) == words)
    }

    @Test(arguments: [
        (ScoreRange(nil), "nothing to grade"),
        (ScoreRange(ExactRange(.zero)), "0.0 of 100"),
        (ScoreRange(ExactRange(Rational(100))), "100.0 of 100"),
        (ScoreRange(ExactRange(Rational(83, over: 2))), "41.5 of 100"),
        (ScoreRange(ExactRange(Rational(200, over: 3))), "66.6 of 100"),
        (ScoreRange(ExactRange(Rational(1, over: 3), Rational(200, over: 3))), "0.3 to 66.7 of 100"),
        (ScoreRange(ExactRange(.zero, Rational(100))), "not known yet"),
        (ScoreRange(ExactRange(.zero, Rational(99))), "0.0 to 99.0 of 100"),
    ])
    func scoresAreRangesOnlyWhereTheyAreOpen(_ score: ScoreRange, _ words: String) {
        #expect(Wording.score(score) == words)
    }

    @Test(arguments: [
        (0, "none", MeasuredValue.missing),
        (0, "0", MeasuredValue(.zero)),
        (0, "3", MeasuredValue(ExactRange(Rational(3)))),
        (0, "3 to 5", MeasuredValue(ExactRange(Rational(3), Rational(5)))),
        (0, "none known yet", MeasuredValue(ExactRange(.zero, nil))),
        (0, "3 or more", MeasuredValue(ExactRange(Rational(3), nil))),
        (0, "3, or none", MeasuredValue(ExactRange(Rational(3)), mayBeMissing: true)),
        (1, "0 semester hours", MeasuredValue(.zero)),
        (1, "1 semester hour", MeasuredValue(ExactRange(.one))),
        (1, "0.5 semester hours", MeasuredValue(ExactRange(Rational(1, over: 2)))),
        (1, "0 to 1 semester hours", MeasuredValue(ExactRange(.zero, .one))),
        (1, "1 or more semester hours", MeasuredValue(ExactRange(.one, nil))),
        (1, "none", MeasuredValue.missing),
        (2, "50 percent", MeasuredValue(ExactRange(Rational(50)))),
        (2, "1 percent", MeasuredValue(ExactRange(.one))),
        (3, "9", MeasuredValue(ExactRange(Rational(9)))),
        (3, "9 to 12, or none", MeasuredValue(ExactRange(Rational(9), Rational(12)), mayBeMissing: true)),
    ])
    func valuesAreSaidWithTheirUnit(_ measure: Int, _ words: String, _ value: MeasuredValue) {
        #expect(wording([value, value, value, value]).value(value, of: measure) == words)
    }

    /// The units of the program format, each with sixty and with one of it.
    private static let units = [
        "hour": ("60 hours", "1 hour"), "dollar": ("60 dollars", "1 dollar"), "percent": ("60 percent", "1 percent"),
        "per-year": ("60 per year", "1 per year"), "year": ("60 years", "1 year"),
        "full-time-equivalent": ("60 full time equivalents", "1 full time equivalent"),
        "semester": ("60 semesters", "1 semester"), "quarter": ("60 quarters", "1 quarter"), "grade": ("60", "1"),
        "credit": ("60 credits", "1 credit"), "unit": ("60 units", "1 unit"),
        "semester-hour": ("60 semester hours", "1 semester hour"),
        "quarter-hour": ("60 quarter hours", "1 quarter hour"), "clock-hour": ("60 clock hours", "1 clock hour"),
    ]

    @Test(arguments: (NumberUnit.allCases.map(\.rawValue) + CreditUnit.allCases.map(\.name)).filter { $0 != "count" })
    func everyUnitOfTheFormatReadsWell(_ unit: String) throws {
        let (many, one) = try #require(WordingTests.units[unit])
        let wording = wording([.missing], units: [unit])
        #expect(wording.value(MeasuredValue(ExactRange(Rational(60))), of: 0) == many)
        #expect(wording.value(MeasuredValue(ExactRange(.one)), of: 0) == one)
    }

    @Test(arguments: [
        (ComparisonOutcome.Demand.atLeast(Rational(2)), false, "courses: 1; at least 2 needed"),
        (.atMost(Rational(2)), false, "courses: 1; at most 2 allowed"),
        (.atMost(.zero), false, "courses: 1; none allowed"),
        (.exactly(Rational(2)), false, "courses: 1; exactly 2 needed"),
        (.between(Rational(2), Rational(4)), false, "courses: 1; 2 to 4 needed"),
        (.atLeast(.one), true, "courses: 1; not at least 1 needed"),
    ])
    func comparisonsSayWhatWasFoundAndWhatIsAsked(
        _ demand: ComparisonOutcome.Demand, _ isNegated: Bool, _ words: String
    ) {
        let outcome = ComparisonOutcome(
            measure: 0, demand: demand, isNegated: isNegated, isAlternative: false, truth: .no)
        #expect(wording([MeasuredValue(ExactRange(.one))]).comparison(outcome) == words)
    }

    @Test func doubtsOfOneKindAreSaidInOneLine() {
        let doubts = [
            Doubt(place: 0, reason: .notStated, subject: 0), Doubt(place: 2, reason: .notStated, subject: 1),
            Doubt(place: 1, reason: .notStated, subject: 0), Doubt(place: 0, reason: .notStated, subject: 0),
            Doubt(place: 2, reason: .uncertain, subject: 1), Doubt(place: 0, reason: .mayGrow, subject: 2),
            Doubt(place: 1, reason: .choice, subject: 0), Doubt(place: 2, reason: .suspicion, subject: 0),
        ]
        let wording = wording([MeasuredValue(ExactRange(.zero, nil))], doubts: doubts)
        #expect(
            wording.doubts([0]) == [
                "2 entries do not state `content` (lines 10 and 20)",
                "`grade` is not stated (line 30)",
                "`grade` is known as a range only (line 30)",
                "`courses` may not be listed in full (line 10)",
                "it depends on what a student chooses",
                "looks like the other (line 30)",
            ])
    }

    @Test func aDayThatIsMissingSaysHowToGiveIt() {
        let wording = wording(
            [MeasuredValue(ExactRange(.zero, nil))], doubts: [Doubt(place: 0, reason: .noDay, subject: 0)])
        let words = wording.doubts([0]).joined()
        #expect(words.contains("`as-of`") && words.contains("--as-of") && words.contains("line 10"))
    }

    @Test func levelsAreSaidOnceWhereTheyAreKnown() {
        let wording = wording([.missing])
        #expect(wording.level(1...1) == "emerging")
        #expect(wording.level(1...2) == "emerging to proficient")
        #expect(wording.level(0...2) == "not known yet")
    }

    @Test func aCitationSaysHowBindingItIs() {
        #expect(
            Wording.citation(.init(title: "The Act", cite: "Sec. 1", force: .whereAppropriate))
                == "Sec. 1 (it says \"where appropriate\")")
    }

    /// The words for an assessment with some measures.
    private func wording(_ values: [MeasuredValue], units: [String?]? = nil, doubts: [Doubt] = []) -> Wording {
        let units = units ?? [nil, "semester-hour", "percent", "grade"]
        let rubric = RubricSummary(
            id: "r", version: "1", title: "R", digest: "", profile: "p", profileTitle: "P",
            scale: ["not evident", "emerging", "proficient"], fields: ["content", "grade", "courses"],
            measures: units.enumerated().map { .init(id: "m\($0)", title: "courses", unit: $1) }, requirements: [],
            principles: [])
        let places = [10, 20, 30].map { line in
            let position = SourcePosition(line: line, column: 1)
            return Place(range: SourceRange(position, position), path: "", label: "")
        }
        return Wording(
            Assessment(
                rubric: rubric, id: nil, title: "T", isDraft: false, asOf: nil, verdict: .undetermined, notRated: nil,
                score: ScoreRange(nil),
                measures: values.map { MeasureAssessment(value: $0, evidence: 0..<0, doubts: doubts.indices) },
                evidence: [], doubts: doubts, suspicions: ["looks like the other"], requirements: [], principles: [],
                places: places, warnings: [], source: SourceText(name: "a", content: "")))
    }
}
