internal import SourceDiagnostics

/// Why a command cannot do its work; told on standard error, after which the program exits with 2.
struct CommandFailure: Error {
    /// What is told, ended by a line break.
    let text: String

    /// What is wrong, and what to do.
    init(_ message: String, help: String? = nil) {
        // Names of files and options stand in it, and they can come from anywhere.
        // The message is one line, as those are who look for it; advice is running text.
        let advice = help.map { TextWrapping.lines(TerminalWidth.printable($0), width: 78) } ?? []
        text = "posrubric: error: \(TerminalWidth.printable(message))\n" + advice.map { "  \($0)\n" }.joined()
    }

    /// Mistakes in a file.
    init(_ diagnostics: [Diagnostic], in source: SourceText, colored: Bool) {
        let picture = DiagnosticPicture(of: source)
        text = diagnostics.map { picture.draw($0).rendered(withColor: colored) + "\n" }.joined()
    }
}
