internal import ArgumentParser
internal import Glibc
internal import RubricModel
internal import SourceDiagnostics

/// The argument that names a rubric.
struct RubricFile: ParsableArguments {
    @Argument(help: ArgumentHelp("A rubric file, or a built-in rubric by its name.", valueName: "file|name"))
    var rubric = "illinois-perkins-iv"

    /// Reads the rubric.
    ///
    /// - Returns: The rubric, and what in it deserves a look.
    func read() throws -> (rubric: Rubric, warnings: [Diagnostic]) {
        try RubricChoice.read(rubric)
    }

    /// Draws diagnostics of a rubric.
    static func picture(of diagnostics: [Diagnostic], in source: SourceText) -> StyledText {
        let picture = DiagnosticPicture(of: source)
        var text = StyledText()
        for diagnostic in diagnostics {
            text.append(picture.draw(diagnostic))
            text.appendLine()
        }
        return text
    }

    /// Prints a text on standard output, in colours where a person reads it.
    static func print(_ text: StyledText) {
        let isColored = Streams.isTerminal(STDOUT_FILENO) && Streams.environment("NO_COLOR")?.isEmpty ?? true
        Streams.print(text.rendered(withColor: isColored))
    }
}
