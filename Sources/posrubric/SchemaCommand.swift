internal import Acceptance
internal import ArgumentParser
internal import ProgramModel
internal import Reports
internal import Reviews

/// Prints a JSON Schema.
struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: "Print the JSON Schema of a format.",
        discussion: """
            `program` is the format of programs of study: editors that know JSON Schema complete and check such files with it. \
            `configuration` is that of \(Configuration.fileName), `report` that of `evaluate --format json`, \
            `report-line` that of a line of `--format ndjson`, `plan` and `comparison` those of `plan` and \
            `compare --format json`, `comparison-line` that of a line of `compare --format ndjson` (a plan is one line); `review` and `waivers` \
            are those of what people write, `agreement` that of `review agreement --format json`.

              posrubric schema program > program.schema.json
            """)

    /// The formats that have a schema.
    enum Name: String, ExpressibleByArgument, CaseIterable {
        case program, configuration, report, review, waivers
        case reportLine = "report-line"
        case plan, comparison
        case comparisonLine = "comparison-line"
        case agreement
    }

    @Argument(help: "The format.")
    var name: Name

    func run() {
        switch name {
        case .program: Streams.print(ProgramSchema.text)
        case .configuration: Streams.print(ConfigurationSchema.text)
        case .report: Streams.print(ReportSchema.text)
        case .review: Streams.print(ReviewSchema.text)
        case .waivers: Streams.print(WaiverSchema.text)
        case .reportLine: Streams.print(ReportSchema.lineText)
        case .plan: Streams.print(PlanSchema.text)
        case .comparison: Streams.print(ComparisonSchema.text)
        case .comparisonLine: Streams.print(ComparisonSchema.lineText)
        case .agreement: Streams.print(AgreementSchema.text)
        }
    }
}
