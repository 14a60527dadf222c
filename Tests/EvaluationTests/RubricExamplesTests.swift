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
        let evaluator = Evaluator(rubric, profile: try #require(rubric.profile(nil)))
        for (place, requirement) in rubric.requirements.enumerated() {
            for example in requirement.examples {
                guard let assessment = assess(example, evaluator, file) else { continue }
                #expect(
                    .verdict(assessment.requirements[place].verdict) == example.expected,
                    "\(file):\(example.range.start.line): \(requirement.id)")
            }
        }
        for (number, principle) in rubric.principles.enumerated() {
            for (place, criterion) in principle.criteria.enumerated() {
                for example in criterion.examples {
                    guard let found = assess(example, evaluator, file)?.principles[number].criteria[place] else {
                        continue
                    }
                    let outcome: RubricExample.Expected =
                        found.level.map { .level($0.lowerBound, $0.upperBound) } ?? .verdict(.notApplicable)
                    #expect(outcome == example.expected, "\(file):\(example.range.start.line): \(criterion.id)")
                }
            }
        }
    }

    @Test(arguments: rubrics)
    func nothingInARubricDeservesALook(_ file: String) throws {
        let source = SourceText(name: file, content: try Repository.text(file))
        let reading = RubricReading(source, namedMeasures: MeasureCatalog.standard.declarations)
        let picture = DiagnosticPicture(of: source)
        #expect(reading.diagnostics.isEmpty, "\(reading.diagnostics.map { picture.draw($0).plain }.joined())")
    }

    @Test(arguments: rubrics)
    func everyRequirementShowsEachOfItsVerdicts(_ file: String) throws {
        for requirement in try Rubric.read(file).requirements {
            var wanted: Set<Verdict> = [.met, .notMet, .undetermined]
            if requirement.appliesWhen != nil { wanted.insert(.notApplicable) }
            let shown = requirement.examples.map {
                if case .verdict(let verdict) = $0.expected { verdict } else { Verdict.met }
            }
            #expect(
                wanted.subtracting(shown).isEmpty, "\(requirement.id) shows no example of \(wanted.subtracting(shown))")
        }
    }

    /// The assessment of an example; nothing, with an issue recorded, where it cannot be read.
    private func assess(_ example: RubricExample, _ evaluator: Evaluator, _ file: String) -> Assessment? {
        let source = SourceText(name: "\(file):\(example.range.start.line)", content: example.program)
        let reading = ProgramReading(source, isExcerpt: true)
        guard let program = reading.program else {
            let picture = DiagnosticPicture(of: source)
            Issue.record("\(reading.diagnostics.map { picture.draw($0).plain }.joined())")
            return nil
        }
        return evaluator.assess(program)
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
