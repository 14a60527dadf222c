import AssessmentModel
import Evaluation
import ProgramModel
import RubricModel
import SourceDiagnostics
import TestSupport
import Testing

/// Every rubric that ships, and the one that shows how to write one, carries examples of its verdicts; they are run as it stands.
struct RubricExamplesTests {
    static let rubrics =
        ((try? Repository.names("Rubrics").filter { $0.hasSuffix(".yaml") }) ?? []).map { "Rubrics/\($0)" }
        + ["Examples/own-rubric/rubric.yaml"]

    @Test(arguments: rubrics)
    func examplesHold(_ file: String) throws {
        let rubric = try Rubric.read(file)
        for outcome in RubricTrial(rubric).outcomes {
            let found = outcome.found?.words(rubric.scale) ?? "nothing"
            #expect(
                outcome.holds,
                "\(file):\(outcome.example.range.start.line): \(outcome.id): found \(found) \(outcome.complaints)")
        }
    }

    @Test(arguments: rubrics)
    func nothingInARubricDeservesALook(_ file: String) throws {
        let source = SourceText(name: file, content: try Repository.text(file))
        let reading = RubricReading(source, namedMeasures: MeasureCatalog.standard.declarations)
        let picture = DiagnosticPicture(of: source)
        #expect(reading.diagnostics.isEmpty, "\(reading.diagnostics.map { picture.draw($0).plain }.joined())")
    }

    /// What is left are slips that no program can tell from the rubric, as `at most 0` in place of `exactly 0`, and a few that none of
    /// the examples is worth.
    @Test(arguments: rubrics)
    func slipsInARubricAreNoticed(_ file: String) throws {
        let outcomes = RubricTrial(try Rubric.read(file)).mutate()
        let missed = outcomes.filter { !$0.isNoticed }.map { "\($0.mutant.range?.start.line ?? 0): \($0.mutant.words)" }
        #expect(outcomes.count > 30)
        #expect(missed.count * 100 <= outcomes.count * 2, "\(missed.joined(separator: "\n"))")
    }

    @Test(arguments: rubrics)
    func everyVerdictAndLevelIsShown(_ file: String) throws {
        let gaps = RubricTrial(try Rubric.read(file)).gaps
        #expect(gaps.isEmpty, "\(gaps)")
    }
}

extension Rubric {
    /// A rubric of the folder Rubrics.
    static func shipped(_ file: String) throws -> Rubric { try read("Rubrics/\(file)") }

    /// A rubric by its path in the package.
    static func read(_ path: String) throws -> Rubric {
        let source = SourceText(name: path, content: try Repository.text(path))
        let reading = RubricReading(source, namedMeasures: MeasureCatalog.standard.declarations)
        let picture = DiagnosticPicture(of: source)
        return try #require(reading.rubric, "\(reading.diagnostics.map { picture.draw($0).plain }.joined())")
    }
}
