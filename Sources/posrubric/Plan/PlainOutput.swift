internal import ArgumentParser
internal import Glibc
internal import Reports

/// The options for what a command prints that has one report only.
struct PlainOutput: ParsableArguments {
    /// For whom it is printed.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json
    }

    @Option(name: .shortAndLong, help: ArgumentHelp("The format: text or json.", valueName: "name"))
    var format = Format.text

    @Option(help: ArgumentHelp("Colour in text: auto, always, never.", valueName: "when"))
    var color = ReportOptions.ColorChoice.auto

    /// Prints on standard output.
    func print(text: (TextStyle) -> String, json: () -> String) {
        switch format {
        case .json: Streams.print(json())
        case .text:
            let width = Streams.isTerminal(STDOUT_FILENO) ? min(100, Streams.width(STDOUT_FILENO)) : 80
            Streams.print(text(TextStyle(width: width, isColored: color.isOn(for: "-"))))
        }
    }
}
