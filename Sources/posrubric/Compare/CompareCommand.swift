internal import Acceptance
internal import ArgumentParser
internal import AssessmentModel
internal import Evaluation
internal import Reports
internal import Reviews
internal import RubricModel
internal import SourceDiagnostics

/// Compares how programs stand at two times, or by two rubrics.
struct CompareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Say what improved, got worse, became known or moved.",
        usage: "posrubric compare <path> ... [--against <rubric>] [<options>]",
        discussion: """
            Compares two files, or two folders of them, programs being the same by their id, else by their path:

              posrubric compare old/nursing.pos.yaml new/nursing.pos.yaml
              posrubric compare last-year/ this-year/ --format json
              posrubric compare last-year/ this-year/ --format html --output changes.html

            With --against, the same programs under two rubrics: who flips, and what is asked differently. --against-profile alone takes \
            another profile of the same rubric:

              posrubric compare programs/ --rubric old.yaml --against new.yaml
              posrubric compare programs/ --profile act --against-profile tech-prep

            Reviews (--review) and waivers (--waivers, with --as-of) count on both sides as evaluate counts them: a review for the text \
            that it is of. With --against they count for the other rubric where it asks for the same.

            Exit codes: 0 nothing is worse, 1 something is worse, or what --fail-on says, 2 something could not be evaluated.
            """)

    @Argument(help: ArgumentHelp("The old file or folder, then the new one.", valueName: "path"))
    var paths: [String]

    @Option(help: ArgumentHelp("Another rubric to judge the same programs by.", valueName: "name|file"))
    var against: String?

    @Option(
        help: ArgumentHelp(
            "The profile that the other rubric is used with; its default if left out.", valueName: "name"))
    var againstProfile: String?

    @Option(help: ArgumentHelp("When to exit with 1.", valueName: "gate"))
    var failOn = Gate.worse

    @OptionGroup var rubricOptions: RubricOptions

    @OptionGroup var judgments: JudgmentOptions

    @OptionGroup var reportOptions: ReportOptions

    /// The profile of the other rubric that is chosen, or its default.
    private func profile(of rubric: Rubric) throws -> Profile {
        if let chosen = rubric.profile(againstProfile) { return chosen }
        let names = rubric.profiles.map(\.id)
        let near = SpellingSuggestion.nearest(to: againstProfile ?? "", among: names)
        throw CommandFailure(
            "the rubric `\(rubric.id)` has no profile `\(againstProfile ?? "")`"
                + (near.map { "; did you mean `\($0)`?" } ?? ""),
            help: "It has: \(names.joined(separator: ", ")).")
    }

    /// When the program exits with 1.
    enum Gate: String, ExpressibleByArgument, CaseIterable {
        case worse, changed, flipped, never

        func isPassed(_ comparisons: [AssessmentComparison]) -> Bool {
            switch self {
            case .worse: !comparisons.contains(where: \.isWorse)
            case .changed: comparisons.allSatisfy(\.changes.isEmpty)
            case .flipped: !comparisons.contains(where: \.isFlipped)
            case .never: true
            }
        }
    }

    func run() throws {
        let settings = try rubricOptions.choice.settings(for: paths, judgments.choice.options)
        let day = JudgmentChoice.day(settings)
        let rubric = try rubricOptions.choice.load(settings)
        let old = Evaluator(rubric, profile: try rubricOptions.choice.profile(of: rubric, settings))
        let destinations = try reportOptions.choice.destinations(writesFolders: false)
        let outputs = destinations.map(\.path)
        let named = [against, settings[.rubric]?.path].compactMap(\.self)
        try ReadFiles.refuse(toReplace: FileSearch(paths).files, by: outputs)
        try ReadFiles.refuse(toReplace: named + judgments.choice.read(settings), by: outputs)
        let deliberation = try judgments.choice.deliberation(old.summary, settings)
        var portfolios: [ComparedPortfolio]
        var reasons: [String: [String]] = [:]
        let isImpact = against != nil || againstProfile != nil
        if isImpact {
            let other = try against.map { try RubricChoice.read($0, withExamples: false).rubric } ?? rubric
            let new = Evaluator(other, profile: try profile(of: other))
            portfolios = [
                ComparedPortfolio(paths, old, day, deliberation),
                ComparedPortfolio(paths, new, day, deliberation?.transferred(from: old.summary, to: new.summary)),
            ]
            for change in RubricDifference(from: rubric, to: other).changes where !change.isWording {
                reasons[change.id, default: []].append(change.words)
            }
        } else {
            guard paths.count == 2 else {
                throw CommandFailure(
                    "two files or folders are compared, and \(paths.count) \(paths.count == 1 ? "is" : "are") named",
                    help: "posrubric compare OLD NEW, or the same programs by two rubrics: --against RUBRIC PATH...")
            }
            portfolios = paths.map { ComparedPortfolio([$0], old, day, deliberation) }
        }
        for failure in portfolios.flatMap(\.failures) { Streams.printError(failure.text) }
        let entries = ComparedPortfolio.match(portfolios[0], portfolios[1], isSameFiles: isImpact)
        let comparisons = entries.compactMap { entry in
            if case .both(let comparison) = entry { comparison } else { nil }
        }
        // The notices of both sides are those of the reviews and waivers as the first rubric reads them.
        let notices = deliberation?.notices(notedDown(portfolios, isSameFiles: isImpact)) ?? []
        let refused = portfolios[0].refused + (isImpact ? [] : portfolios[1].refused)
        let areWritten = destinations.write { format, style in
            Report(
                format, of: entries, reasons: reasons, refused: refused, notices: notices, style: style,
                version: Version.text)
        }
        try ReviewFiles.tell(notices)
        if !areWritten { throw ExitStatus.notEvaluated }
        if !portfolios.allSatisfy(\.failures.isEmpty) { throw ExitStatus.notEvaluated }
        if comparisons.isEmpty {
            throw CommandFailure(
                "no program is in both, so that nothing was compared",
                help: "Programs are the same by their `id`, else by their paths below the two folders.")
        }
        if !failOn.isPassed(comparisons) { throw ExitStatus.outsideGate }
    }

    /// Which reviews and waivers were used; the two sides of one file are one use.
    private func notedDown(_ portfolios: [ComparedPortfolio], isSameFiles: Bool) -> DeliberationUse {
        isSameFiles ? portfolios[0].use : DeliberationUse.ofSides(portfolios[0].use, portfolios[1].use)
    }
}
