internal import ArgumentParser
internal import ProgramModel

/// The options for what a file cannot know: the day that it is judged by.
struct JudgmentOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The day by which dates are judged, as in 2012-03-01.", valueName: "date"))
    var asOf: String?

    /// The day by which dates are judged.
    func day() throws -> CalendarDate? {
        try asOf.map { text in
            guard let day = CalendarDate(text) else {
                throw CommandFailure("--as-of takes a day as year-month-day, as in 2012-03-01, and not `\(text)`")
            }
            return day
        }
    }
}
