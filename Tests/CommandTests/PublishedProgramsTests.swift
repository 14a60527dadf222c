import AssessmentModel
import Evaluation
import Foundation
import ProgramModel
import RubricModel
import SourceDiagnostics
import TestSupport
import Testing

/// Twelve published programs of study, each read by a person before there was a rubric: what is decided must not contradict the
/// person, and most of what the person could decide must be decided.
struct PublishedProgramsTests {
    /// What the person found.
    private enum Judgment: Character {
        case yes = "y"
        case no = "n"
        /// The document does not tell.
        case unknown = "u"
        /// The document tells something, and not all that it takes.
        case partial = "p"

        /// Whether a verdict leaves the person's judgment standing.
        func allows(_ verdict: Verdict) -> Bool {
            switch self {
            case .yes, .partial: verdict == .met || verdict == .undetermined
            case .no: verdict == .notMet || verdict == .undetermined
            case .unknown: verdict == .undetermined
            }
        }
    }

    private static let requirements = [
        "starts-by-grade-9", "two-years-postsecondary", "college-credit-in-high-school", "non-duplicative-progression",
        "industry-credential", "leads-to-degree", "academic-and-cte-at-both-levels", "work-based-learning",
    ]

    /// The judgments in the order of the requirements.
    private static let judgments = [
        "ar-npc-pre-engineering": "nuuunyuu",
        "de-nurse-assisting": "ypyuuyuu",
        "fl-polk-culinary": "yupuyuuu",
        "il-d214-actuarial-science": "yuyuuunu",
        "il-tcd-fire-science-emt": "npyuyyup",
        "ky-kctcs-computer-science-articulation": "uuyuyuuu",
        "md-charles-criminal-justice": "yuyuuyup",
        "md-mcps-computer-science": "uupuuuup",
        "mo-teaching-profession-state-model": "yuuuupuu",
        "ms-franklin-health-science": "pnuuuuuy",
        "tx-everman-patient-care-technician": "ynuuypuy",
        "va-nova-automotive": "nyyupyup",
    ]

    @Test func agreeWithAPerson() throws {
        let rubricSource = SourceText(name: "rubric", content: try Repository.text("Rubrics/illinois-perkins-iv.yaml"))
        let rubric = try #require(
            RubricReading(rubricSource, namedMeasures: MeasureCatalog.standard.declarations).rubric)
        let evaluator = Evaluator(rubric, profile: try #require(rubric.profile(nil)))
        var decidable = 0
        var decided = 0
        var table = "Published programs, what a person found and what the rubric says:\n"
        for (name, letters) in PublishedProgramsTests.judgments.sorted(by: { $0.key < $1.key }) {
            let path = "Examples/published/\(name).pos.yaml"
            let source = SourceText(name: path, content: try Repository.text(path))
            let program = try #require(ProgramReading(source).program, "\(path) is read")
            let assessment = evaluator.assess(program)
            table += "  \(name)\n"
            for (letter, id) in zip(letters, PublishedProgramsTests.requirements) {
                let judgment = try #require(Judgment(rawValue: letter))
                let place = try #require(rubric.requirements.firstIndex { $0.id == id })
                let verdict = assessment.requirements[place].verdict
                #expect(judgment.allows(verdict), "\(name): \(id) is \(verdict), and a person found \(judgment)")
                if judgment == .yes || judgment == .no {
                    decidable += 1
                    if verdict != .undetermined { decided += 1 }
                }
                table += "    \(id.padding(toLength: 34, withPad: " ", startingAt: 0))"
                table += "\("\(judgment)".padding(toLength: 9, withPad: " ", startingAt: 0))\(verdict.rawValue)\n"
            }
        }
        print(table + "  decided: \(decided) of \(decidable)")
        #expect(decidable == 31)
        #expect(decided * 10 >= decidable * 9)
    }
}
