internal import Acceptance
internal import ArgumentParser

/// The options that choose a rubric and a profile.
struct RubricOptions: ParsableArguments {
    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            "A built-in rubric by its name, or a rubric file; illinois-perkins-iv if left out.", valueName: "name|file")
    )
    var rubric: String?

    @Option(
        help: ArgumentHelp(
            "Which requirements decide compliance: act, illinois-2009, illinois-and-or, tech-prep. `posrubric explain profiles` tells more.",
            valueName: "name"))
    var profile: String?

    @Option(
        help: ArgumentHelp(
            "The configuration file; left out, the \(Configuration.fileName) beside or above the files. none for none.",
            valueName: "file"))
    var config: String?

    /// What is chosen.
    var choice: RubricChoice { RubricChoice(rubric: rubric, profile: profile, config: config) }
}
