internal import Agreement
internal import ArgumentParser
internal import Evaluation
internal import Reports
internal import Reviews

/// Says how far several people agree.
struct ReviewAgreementCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "agreement",
        abstract: "Say how far people agree who reviewed the same programs, and what to talk about.",
        usage: "posrubric review agreement <path> ... [<options>]",
        discussion: """
            Gives the share of equal pairs, Cohen's or Fleiss' kappa, Gwet's AC1 and Krippendorff's alpha, with the range in which each \
            lies in 95 of 100 samples of the programs, for everything, for each criterion and for each person.

              posrubric review agreement reviews/
              posrubric review agreement reviews/ --format html --output agreement.html

            In formats that show findings at their lines, each is a judgment that somebody else contradicts.

            Exit codes: 0 the figures are given, however they are, 2 a review cannot be used.
            """)

    @Argument(help: ArgumentHelp("Reviews, or folders of reviews (*.review.yaml).", valueName: "path"))
    var paths: [String] = []

    @OptionGroup var rubricOptions: RubricOptions

    @Option(help: ArgumentHelp("How many samples are drawn for the ranges; 0 draws none.", valueName: "n"))
    var samples = 1_000

    @Option(help: ArgumentHelp("Where the drawing starts: the same number draws the same.", valueName: "n"))
    var seed: UInt64 = 1

    @OptionGroup var reportOptions: ReportOptions

    func run() throws {
        guard !paths.isEmpty else {
            throw CommandFailure(
                "no review is named", help: "Name reviews, or folders of them: posrubric review agreement reviews/")
        }
        guard (0...1_000_000).contains(samples) else {
            throw CommandFailure("--samples takes a number from 0 to 1000000")
        }
        let files = try ReviewFiles.search(paths)
        let destinations = try reportOptions.choice.destinations(writesFolders: false)
        try ReadFiles.refuse(toReplace: files, by: destinations.map(\.path))
        let summary = try rubricOptions.choice.evaluator(for: files).summary
        let panel = try ReviewFiles.panel(files, summary)
        let study = AgreementStudy(
            panel.reviews, rubric: summary, bootstrap: Bootstrap(samples: samples, seed: seed))
        let areWritten = destinations.write { format, style in
            Report(format, of: study, style: style, version: Version.text)
        }
        if !areWritten { throw ExitStatus.notEvaluated }
    }
}
