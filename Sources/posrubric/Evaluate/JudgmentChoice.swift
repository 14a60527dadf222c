internal import Acceptance
internal import AssessmentModel
internal import ProgramModel
internal import Reviews

/// What a file cannot know, as far as a call says: what people say of it, and the day that it is judged by.
struct JudgmentChoice: Sendable, Equatable {
    /// The day.
    var asOf: String?
    /// Reviews, and folders of reviews.
    var review: [String] = []
    /// Files of waivers.
    var waivers: [String] = []
    /// Whether waivers are left out.
    var noWaivers = false

    /// What the call sets.
    var options: SettingTable<[String]> {
        var options = SettingTable<[String]>()
        options[.asOf] = asOf.map { [$0] }
        options[.review] = review
        options[.waivers] = waivers
        return options
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
        let day = JudgmentChoice.day(settings)
        return Deliberation(panel, WaiverList(try ReviewFiles.waivers(files.waivers, rubric), on: day))
    }
}
