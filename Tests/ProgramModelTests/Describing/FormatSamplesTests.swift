import SourceDiagnostics
import Testing

@testable import ProgramModel

/// What the format declares is what the reader reads and what the schema lets pass.
struct FormatSamplesTests {
    @Test(arguments: RecordKind.allCases)
    func everyFieldTakesWhatItDeclares(_ kind: RecordKind) throws {
        let samples = FormatSamples.samples(of: kind)
        #expect(samples.count >= kind.declaration.fields.count { !$0.isDerived })
        let schema = try SchemaCheck()
        for sample in samples {
            let written = Written(file: sample.text)
            // A status without a word is taken, and noticed.
            let isStatus = sample.name.hasPrefix("program.status:")
            let messages = written.reading.diagnostics.filter { $0.severity == .error || !isStatus }.map(\.message)
            #expect(messages.isEmpty, "\(sample.name)\n\(sample.text)")
            let mistakes = try schema.mistakes(inYAML: sample.text)
            #expect(mistakes.isEmpty, "\(sample.name)\n\(sample.text)")
        }
    }
}
