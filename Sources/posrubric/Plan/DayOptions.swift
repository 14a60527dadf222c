internal import Acceptance
internal import ArgumentParser

/// The option for the day that programs are judged by.
struct DayOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The day by which dates are judged, as in 2012-03-01.", valueName: "date"))
    var asOf: String?

    /// What the call sets.
    var options: [SettingName: [String]] { [.asOf: asOf.map { [$0] } ?? []] }
}
