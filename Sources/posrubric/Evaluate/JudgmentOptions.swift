internal import ArgumentParser

/// The options for what a file cannot know: what people say of it, and the day that it is judged by.
struct JudgmentOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The day by which dates are judged, as in 2012-03-01.", valueName: "date"))
    var asOf: String?

    @Option(
        parsing: .singleValue,
        help: ArgumentHelp(
            "A review, or a folder of reviews (*.review.yaml). Repeat it for several.", valueName: "path"))
    var review: [String] = []

    @Option(
        parsing: .singleValue,
        help: ArgumentHelp(
            "A file of waivers: what it waives is shown as ever and does not count for the gate. Needs --as-of.",
            valueName: "file"))
    var waivers: [String] = []

    @Flag(help: "Leave waivers out, as if there were none.")
    var noWaivers = false

    /// What is chosen.
    var choice: JudgmentChoice {
        JudgmentChoice(asOf: asOf, review: review, waivers: waivers, noWaivers: noWaivers)
    }
}
