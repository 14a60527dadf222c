internal import AssessmentModel
internal import SourceDiagnostics

extension RefusedFile {
    /// A file that the system does not let anybody read.
    init(unreadable name: String, _ reason: String) {
        self.init(
            source: SourceText(name: name, bytes: []),
            diagnostics: [Diagnostic(DiagnosticCode("unreadable"), "the file cannot be read: \(reason)", at: nil)])
    }
}
