internal import Acceptance
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

    /// What the call sets.
    var options: [SettingName: [String]] {
        [.asOf: asOf.map { [$0] } ?? [], .review: review, .waivers: waivers]
    }

    /// The day by which dates are judged.
    static func day(_ settings: Settings) -> CalendarDate? {
        settings[.asOf].flatMap { CalendarDate($0.text) }
    }

    /// The files of reviews and waivers.
    func files(_ settings: Settings) throws -> (reviews: [String], waivers: [String]) {
        (
            try ReviewFiles.search(settings.all(.review).map(\.path)),
            noWaivers ? [] : settings.all(.waivers).map(\.path)
        )
    }

    /// The same in one list.
    func read(_ settings: Settings) throws -> [String] {
        let files = try files(settings)
        return files.reviews + files.waivers
    }

    /// What people say, read and checked against the rubric; nothing where nobody says anything.
    func deliberation(_ rubric: RubricSummary, _ settings: Settings) throws -> Deliberation? {
        let files = try files(settings)
        guard !files.reviews.isEmpty || !files.waivers.isEmpty else { return nil }
        let panel = try ReviewFiles.panel(files.reviews, rubric)
        let day = JudgmentOptions.day(settings)
        return Deliberation(panel, WaiverList(try ReviewFiles.waivers(files.waivers, rubric), on: day))
    }
}
