import Acceptance
import AssessmentModel
import Evaluation
import Foundation
import LocatedYAML
import ProgramModel
import Reviews
import RubricModel
import SourceDiagnostics
import TestSupport
import Testing

/// A reader of files that come from others, which must take any bytes.
enum FuzzedReader: String, CaseIterable, Sendable {
    case reader, program, rubric, review, settings

    /// The inputs that fuzzing found to reach something that others do not, and all that ever broke the reader, one a line.
    func keptInputs() throws -> [[UInt8]] {
        try Repository.text("Fuzzing/inputs/\(rawValue).base64").split(separator: "\n").map { line in
            Array(try #require(Data(base64Encoded: String(line))))
        }
    }

    /// Reads some bytes: what is not read is refused with a message that can be drawn, and what is read can be used.
    func check(_ bytes: [UInt8], for evaluator: Evaluator) {
        let source = SourceText(name: "input", bytes: bytes)
        switch self {
        case .reader:
            let reading = YAMLReading(source)
            check(reading.tree != nil, reading.diagnostics, source)
            guard let tree = reading.tree else { return }
            if !reading.diagnostics.containsError { #expect(ParserEvents.held(tree) == ParserEvents.told(bytes)) }
            for index in tree.nodes.indices { _ = tree.path(to: NodeIndex(index)) }
        case .program:
            let reading = ProgramReading(source)
            check(reading.program != nil, reading.diagnostics, source)
            guard let program = reading.program else { return }
            let assessment = evaluator.assess(program, warnings: reading.diagnostics)
            #expect(assessment.requirements.count == evaluator.summary.requirements.count)
        case .rubric:
            let reading = RubricReading(source, namedMeasures: MeasureCatalog.standard.declarations)
            check(reading.rubric != nil, reading.diagnostics, source)
        case .review:
            let review = ReviewReading(source, rubric: evaluator.summary)
            check(review.review != nil, review.diagnostics, source)
            let waivers = WaiverReading(source, rubric: evaluator.summary)
            check(waivers.waivers != nil, waivers.diagnostics, source)
        case .settings:
            let configuration = ConfigurationReading(source)
            check(configuration.configuration != nil, configuration.diagnostics, source)
            let reading = BaselineReading(source, for: evaluator.summary)
            check(reading.baseline != nil, reading.diagnostics, source)
            guard let baseline = reading.baseline else { return }
            let again = BaselineReading(
                SourceText(name: "again", content: baseline.text), for: evaluator.summary)
            #expect(again.baseline == baseline, "what is written is what was read")
        }
    }

    private func check(_ isRead: Bool, _ diagnostics: [Diagnostic], _ source: SourceText) {
        // A tree may hold what was read before a mistake; whatever is made of it may not.
        let isTold = self == .reader ? isRead || diagnostics.containsError : isRead != diagnostics.containsError
        #expect(isTold, "\(Data(source.bytes).base64EncodedString())")
        let picture = DiagnosticPicture(of: source)
        for diagnostic in diagnostics.prefix(2) {
            #expect(!picture.draw(diagnostic).rendered(withColor: false).isEmpty)
        }
    }

    /// What programs, reviews and baselines are read for: the rubric of the fuzzing targets.
    static func evaluator() throws -> Evaluator {
        let reading = RubricReading(
            SourceText(name: "Fuzzing/rubric.yaml", content: try Repository.text("Fuzzing/rubric.yaml")),
            namedMeasures: MeasureCatalog.standard.declarations)
        let rubric = try #require(reading.rubric)
        return Evaluator(rubric, profile: try #require(rubric.profile(nil)))
    }
}
