internal import ArgumentParser
internal import AssessmentModel
internal import ProgramModel
internal import Reviews

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

    /// The day by which dates are judged.
    func day() throws -> CalendarDate? {
        try asOf.map { text in
            guard let day = CalendarDate(text) else {
                throw CommandFailure("--as-of takes a day as year-month-day, as in 2012-03-01, and not `\(text)`")
            }
            return day
        }
    }

    /// The files of reviews and waivers.
    func files() throws -> (reviews: [String], waivers: [String]) {
        (try ReviewFiles.search(review), noWaivers ? [] : waivers)
    }

    /// What people say, read and checked against the rubric; nothing where nobody says anything.
    func deliberation(_ rubric: RubricSummary) throws -> Deliberation? {
        let files = try files()
        guard !files.reviews.isEmpty || !files.waivers.isEmpty else { return nil }
        let panel = try ReviewFiles.panel(files.reviews, rubric)
        return Deliberation(panel, WaiverList(try ReviewFiles.waivers(files.waivers, rubric), on: try day()))
    }
}
