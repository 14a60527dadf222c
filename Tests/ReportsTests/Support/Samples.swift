import AssessmentModel
import Evaluation
import Foundation
import ProgramModel
import RubricModel
import SourceDiagnostics
import TestSupport
import Testing

/// What reports are written of: files of the package, and programs and rubrics that a test writes down.
struct Samples {
    /// The rubric's own words.
    let rubric: RubricSummary
    private let evaluator: Evaluator
    /// What becomes of every example file.
    private(set) var examples: [FileOutcome] = []
    /// The parts of programs that the rubric gives as examples.
    private let excerpts: [(name: String, content: String)]

    /// A rubric by its text.
    init(rubric content: String) throws {
        let source = SourceText(name: "rubric.yaml", content: content)
        let reading = RubricReading(source, namedMeasures: MeasureCatalog.standard.declarations)
        let picture = DiagnosticPicture(of: source)
        let rubric = try #require(
            reading.rubric, "\(reading.diagnostics.map { picture.draw($0).plain }.joined())")
        evaluator = Evaluator(rubric, profile: try #require(rubric.profile(nil)))
        self.rubric = evaluator.summary
        excerpts = (rubric.requirements.flatMap(\.examples) + rubric.principles.flatMap(\.criteria).flatMap(\.examples))
            .map { ("example-\($0.range.start.line).pos.yaml", $0.program) }
        examples = try Samples.examples.map { outcome($0, try Repository.text($0)) }
    }

    /// The rubric that ships, and the small one that stands among the examples.
    static let shipped = try? Samples(rubric: Repository.text("Rubrics/illinois-perkins-iv.yaml"))
    static let own = try? Samples(rubric: Repository.text("Examples/own-rubric/rubric.yaml"))

    /// The names of the example files.
    static let examples =
        (try? Repository.names("Examples").flatMap { folder in
            try Repository.names("Examples/\(folder)").filter { $0.hasSuffix(".pos.yaml") }
                .map { "Examples/\(folder)/\($0)" }
        }) ?? []

    /// What becomes of every example that the rubric gives.
    func rubricExamples() -> [FileOutcome] {
        excerpts.map { outcome($0.name, $0.content, isExcerpt: true) }
    }

    /// What becomes of a file.
    func outcome(_ name: String, _ content: String, isExcerpt: Bool = false) -> FileOutcome {
        let source = SourceText(name: name, content: content)
        let reading = ProgramReading(source, isExcerpt: isExcerpt)
        guard let program = reading.program else {
            return .refused(RefusedFile(source: source, diagnostics: reading.diagnostics))
        }
        return .assessed(
            evaluator.describingPrograms(where: true).assess(program, warnings: reading.diagnostics))
    }
}
