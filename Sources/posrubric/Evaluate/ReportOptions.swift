internal import ArgumentParser
internal import Reports

/// The options for reports: which there are, where they go and how much they say.
struct ReportOptions: ParsableArguments {
    @Option(
        name: .shortAndLong, parsing: .singleValue,
        help: ArgumentHelp(
            "The format: \(ReportFormat.allCases.map(\.rawValue).joined(separator: ", ")). Repeat it together with --output for several.",
            valueName: "name")
    )
    var format: [String] = []

    @Option(
        name: .shortAndLong, parsing: .singleValue,
        help: ArgumentHelp(
            """
            Where the report goes; - is standard output. The first belongs to the first --format. \
            \(ReportFormat.allCases.filter(\.writesFolders).map(\.rawValue).joined(separator: " and ")) \
            can also go into a folder: one that exists, or a path that ends in /.
            """, valueName: "path"))
    var output: [String] = []

    @Option(help: ArgumentHelp("Colour in text.", valueName: "when"))
    var color = ReportChoice.Color.auto

    @Flag(name: .shortAndLong, help: "One line for each program.")
    var quiet = false

    @Flag(name: .shortAndLong, help: "Show the evidence for everything, and how scores are reckoned.")
    var verbose = false

    /// What is chosen.
    var choice: ReportChoice {
        ReportChoice(format: format, output: output, color: color, quiet: quiet, verbose: verbose)
    }
}

extension ReportChoice.Color: ExpressibleByArgument {}
