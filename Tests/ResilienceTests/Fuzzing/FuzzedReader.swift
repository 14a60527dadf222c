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
    func check(_ bytes: [UInt8]) throws {
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
            let assessment = FuzzedReader.evaluator.assess(program, warnings: reading.diagnostics)
            #expect(assessment.requirements.count == FuzzedReader.evaluator.summary.requirements.count)
        case .rubric:
            let reading = RubricReading(source, namedMeasures: MeasureCatalog.standard.declarations)
            check(reading.rubric != nil, reading.diagnostics, source)
        case .review:
            let review = ReviewReading(source, rubric: FuzzedReader.evaluator.summary)
            check(review.review != nil, review.diagnostics, source)
            let waivers = WaiverReading(source, rubric: FuzzedReader.evaluator.summary)
            check(waivers.waivers != nil, waivers.diagnostics, source)
        case .settings:
            let configuration = ConfigurationReading(source)
            check(configuration.configuration != nil, configuration.diagnostics, source)
            let reading = BaselineReading(source, for: FuzzedReader.evaluator.summary)
            check(reading.baseline != nil, reading.diagnostics, source)
            guard let baseline = reading.baseline else { return }
            let again = BaselineReading(
                SourceText(name: "again", content: baseline.text), for: FuzzedReader.evaluator.summary)
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

    /// What programs, reviews and baselines are read for: a rubric with something of most kinds.
    private static let evaluator: Evaluator = {
        let text = """
            rubric: 1
            id: small
            version: 1.0.0
            title: A small rubric
            sources: {act: {title: An act}}
            classes: {all: Everything}
            scale: [low, high]
            measures:
              courses: {title: courses, count: courses}
              first: {title: the first grade, smallest: courses.grade}
              again: {title: measured, named: duplicated-content}
            requirements:
              - {id: one, title: One, class: all, why: Because., cites: [{source: act, force: shall}], remedy: Mend it.,
                 expect: {courses: {at-least: 1}, first: {at-most: 9}, again: {at-most: 0}}}
              - {id: two, title: Two, class: all, why: Because., cites: [{source: act, force: shall}], remedy: Mend it.,
                 judged: Look at it.}
            principles:
              - id: people
                title: People
                statement: Programs are made by people.
                criteria:
                  - {id: three, title: Three, why: Because., cites: [{source: act, force: shall}], remedy: Mend it.,
                     judged: {high: Very well.}}
            """
        let reading = RubricReading(
            SourceText(name: "small", content: text), namedMeasures: MeasureCatalog.standard.declarations)
        guard let rubric = reading.rubric, let profile = rubric.profile(nil) else {
            fatalError(reading.diagnostics.map(\.message).joined(separator: "\n"))
        }
        return Evaluator(rubric, profile: profile)
    }()
}
