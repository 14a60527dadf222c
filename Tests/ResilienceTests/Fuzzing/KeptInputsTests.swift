import Evaluation
import Foundation
import LocatedYAML
import ProgramModel
import RubricModel
import SourceDiagnostics
import TestSupport
import Testing

/// The inputs that fuzzing found to reach something that others do not, and all that ever broke a reader: none breaks it again.
struct KeptInputsTests {
    /// The kept inputs of a reader, one a line.
    private func inputs(_ name: String) throws -> [SourceText] {
        try Repository.text("Fuzzing/inputs/\(name).base64").split(separator: "\n").map { line in
            SourceText(name: "input", bytes: Array(try #require(Data(base64Encoded: String(line)))))
        }
    }

    /// What is not read is refused, and every message can be drawn.
    private func check(_ isRead: Bool, _ diagnostics: [Diagnostic], _ source: SourceText) {
        #expect(isRead != diagnostics.containsError, "\(Data(source.bytes).base64EncodedString())")
        let picture = DiagnosticPicture(of: source)
        for diagnostic in diagnostics.prefix(2) {
            #expect(!picture.draw(diagnostic).rendered(withColor: false).isEmpty)
        }
    }

    @Test func ofTheReader() throws {
        let inputs = try inputs("reader")
        #expect(inputs.count > 300)
        for source in inputs {
            let reading = YAMLReading(source)
            #expect(reading.tree != nil || !reading.diagnostics.isEmpty)
            guard let tree = reading.tree else { continue }
            if !reading.diagnostics.containsError {
                #expect(ParserEvents.held(tree) == ParserEvents.told(source.bytes))
            }
            for index in tree.nodes.indices { _ = tree.path(to: NodeIndex(index)) }
        }
    }

    @Test func ofPrograms() throws {
        let inputs = try inputs("program")
        #expect(inputs.count > 300)
        for source in inputs {
            let reading = ProgramReading(source)
            check(reading.program != nil, reading.diagnostics, source)
        }
    }

    @Test func ofRubrics() throws {
        let inputs = try inputs("rubric")
        #expect(inputs.count > 300)
        for source in inputs {
            let reading = RubricReading(source, namedMeasures: MeasureCatalog.standard.declarations)
            check(reading.rubric != nil, reading.diagnostics, source)
        }
    }
}
