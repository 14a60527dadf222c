import ProgramRubrics
import TestSupport
import Testing

@testable import TutorialCode

/// The code of the tutorial does what the tutorial says.
struct TutorialTests {
    @Test func assessesAProgram() throws {
        let (verdict, findings) = (try assessWelding(), try whatToDo())
        #expect(verdict == "Welding, Hilltop High School: not-compliant")
        #expect(findings == ["line 5: Has three welding courses: Add 1 more."])
    }

    @Test func plans() throws {
        let steps = try planToCompliance()
        #expect(steps.count == 1)
        #expect(steps.last?.hasSuffix("then compliant") == true, "\(steps)")
    }

    @Test func showsMistakes() throws {
        let shown = try showMistakes()
        let first = "welding.pos.yaml:2:1: error: `titel` is not a field of a program"
        #expect(shown.hasPrefix(first))
        #expect(shown.contains("did you mean `title`?"))
    }

    @Test func takesInWhatPeopleSay() throws {
        let (template, scores, verdicts) = (try reviewToFillIn(), try assessWithReview(), try assessWithWaiver())
        #expect(template.contains("\n  shared-vision:\n    level:  # missing, present, strong\n"))
        #expect(scores == ["from 25.0 to 75.0", "from 75.0 to 75.0"])
        #expect(
            verdicts == [
                "2012-12-31: not-compliant, for the gate compliant",
                "2013-01-01: not-compliant, for the gate not-compliant",
            ])
    }

    @Test func reports() throws {
        let report = try reportOnAFolder()
        #expect(
            report == """
                welding.pos.yaml: not compliant (1 not met), quality 25.0 to 75.0 of 100
                draft.pos.yaml: undetermined (1 open), quality not known yet
                mistaken.pos.yaml: NOT EVALUATED: line 1, `titel` is not a field of a program (and 1 more)
                2 programs: 0 compliant, 1 not compliant, 1 undetermined; 1 file could not be evaluated

                """)
    }

    @Test func reportsOnAPlan() throws {
        let report = try reportOnAPlan()
        #expect(
            report == """
                Welding, Hilltop High School
                welding.pos.yaml

                     Now:     NOT COMPLIANT, quality 25.0 to 75.0 of 100
                     Target:  compliance
                     Plan:    1 step; no cheaper choice of edits does it
                     Reached: by the text alone
                     Note:    words in <angle brackets> are yours to fill in

                WHAT TO STATE, if it is so (1)

                  1. State a course in `cte` of "grade 12", if there is one
                     welding.pos.yaml:7:23

                       cte:
                         - {title: <title of the course>}

                     Settles: Has three welding courses
                     After:   COMPLIANT, quality 25.0 to 75.0 of 100

                With this step: COMPLIANT, quality 25.0 to 75.0 of 100


                """)
    }

    /// Plans and comparisons are reported in every format, too.
    @Test func reportsPlansAndComparisons() throws {
        let rubric = SourceText(name: "rubric.yaml", content: try Repository.text("Examples/own-rubric/rubric.yaml"))
        let assessor = try Assessor(rubric)
        let sources = try ["2011", "2012"].map { year in
            SourceText(name: year, content: try Repository.text("Examples/compare/\(year).pos.yaml"))
        }
        let assessments = try sources.map { try assessor.assess($0) }
        let plan = try assessor.plan(sources[0])
        let comparison = AssessmentComparison(from: assessments[0], to: assessments[1])
        for format in ReportFormat.allCases {
            #expect(assessor.report(plan, for: assessments[0], as: format).contains("State a course"), "\(format)")
            #expect(assessor.report([.both(comparison)], as: format).contains("welding courses"), "\(format)")
        }
    }

    /// Every file of code is a step of the tutorial, and every step a file.
    @Test func everyFileIsAStep() throws {
        let catalog = "Sources/ProgramRubrics/ProgramRubrics.docc"
        let steps = try Repository.text("\(catalog)/The-whole-road.tutorial").split(separator: "file: \"").dropFirst()
            .compactMap { $0.split(separator: "\"").first.map(String.init) }
        #expect(steps.sorted() == (try Repository.names("\(catalog)/Code")))
    }

    /// Who has no rubric of his own takes one that is built in.
    @Test(arguments: BuiltInRubrics.names)
    func assessesByEveryBuiltInRubric(_ name: String) throws {
        let assessor = try Assessor(rubric: name)
        #expect(assessor.rubric.id == name)
        let source = SourceText(
            name: "x", content: try Repository.text("Examples/strong/lakeview-nursing.pos.yaml"))
        #expect(try assessor.assess(source).verdict != .notCompliant)
    }

    @Test func saysWhichRubricsAndProfilesThereAre() {
        #expect(throws: RefusedFile.self) { try Assessor(rubric: "ilinois-perkins-iv") }
        #expect(throws: RefusedFile.self) { try Assessor(profile: "act-2009") }
    }
}
