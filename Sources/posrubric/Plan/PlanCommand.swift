internal import Acceptance
internal import ArgumentParser
internal import AssessmentModel
internal import Evaluation
internal import Planning
internal import ProgramModel
internal import Reports
internal import Reviews
internal import RubricModel
internal import SourceDiagnostics

/// Plans the cheapest changes of a program that reach a target.
struct PlanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan",
        abstract: "Plan the fewest changes that reach compliance or a level.",
        usage: "posrubric plan <file> [--target <target>] [<options>]",
        discussion: """
            Says what to state and what to change, each with its place, a snippet of YAML that is ready to be filled in, and how the \
            program stands behind it. The plan was tried: with all its steps the target is reached, with any one left out it is not.

              posrubric plan nursing.pos.yaml
              posrubric plan nursing.pos.yaml --target proficient
              posrubric plan nursing.pos.yaml --target college-credit-depth=exemplary
              posrubric plan nursing.pos.yaml --apply planned.pos.yaml
              posrubric plan nursing.pos.yaml --what-if more.yaml
              posrubric plan nursing.pos.yaml --format html --output plan.html

            A target is compliance, a score from 0 to 100 or a level for the score on the whole, or the id of a requirement, a criterion or \
            a principle: the next level of it, or the one behind =, as in leadership=60.

            What reviewers decided (--review) counts as decided, also of the program with the steps; they have to look again once the \
            file is changed. A requirement that a waiver excuses (--waivers, with --as-of) stays as it is and needs no step for \
            compliance; it is named.

            --apply writes the program with all steps done, every other letter as it was, to a file that is not there yet; - is standard \
            output, and the plan goes to --output then.

            An overlay for --what-if is a part of a program in the same format: its fields take the place of the program's, its entries join \
            the lists. What would differ is told, at the places of the program as it is.

            Exit codes: 0 the target is reached with the plan, or nothing differs for the worse; 1 people have to decide, or no edit \
            reaches it; 2 something could not be evaluated.
            """)

    @Argument(help: ArgumentHelp("A program of study, or - for standard input.", valueName: "file"))
    var file: String

    @Option(help: ArgumentHelp("What is to be reached; compliance if left out.", valueName: "target"))
    var target: String?

    @Option(help: ArgumentHelp("Compare the program with this overlay merged in.", valueName: "overlay"))
    var whatIf: String?

    @Option(help: ArgumentHelp("Write the program with all steps done to this new file.", valueName: "file"))
    var apply: String?

    @OptionGroup var rubricOptions: RubricOptions

    @OptionGroup var judgments: JudgmentOptions

    @OptionGroup var reportOptions: ReportOptions

    func run() throws {
        try refuseContradictions()
        let settings = try rubricOptions.choice.settings(for: [file], judgments.choice.options)
        let day = JudgmentChoice.day(settings)
        let rubric = try rubricOptions.choice.load(settings)
        let evaluator = Evaluator(rubric, profile: try rubricOptions.choice.profile(of: rubric, settings))
        let destinations = try reportOptions.choice.destinations(writesFolders: false)
        let planned = try apply.map { try PlannedFile($0, beside: destinations) }
        try ReadFiles.refuse(
            toReplace: [file] + [whatIf, settings[.rubric]?.path].compactMap(\.self) + judgments.choice.read(settings),
            by: destinations.map(\.path))
        let program = try ProgramFile.read(file)
        let deliberation = try judgments.choice.deliberation(evaluator.summary, settings)
        var use = DeliberationUse()
        let plain = evaluator.assess(program, asOf: day)
        let assessment = deliberation?.applied(to: plain, recording: &use) ?? plain
        let notices = deliberation?.notices(use) ?? []
        let people = deliberation?.held(on: program.source) ?? { $0 }
        defer { try? ReviewFiles.tell(notices) }
        if let whatIf {
            let source = try ProgramFile.source(whatIf)
            let overlay = ProgramOverlay(source, over: program)
            guard let merged = overlay.program else {
                throw CommandFailure(overlay.diagnostics, in: overlay.source, colored: false)
            }
            let comparison = AssessmentComparison(
                from: assessment, to: people(evaluator.assess(merged, asOf: day)), overlay: source.name)
            return try write(destinations, isReached: !comparison.isWorse) { format, style in
                Report(format, of: [.both(comparison)], notices: notices, style: style, version: Version.text)
            }
        }
        let target = try target(in: evaluator.summary)
        let result = Planner(rubric, evaluator).plan(program, target: target, asOf: day, people: people)
        try planned?.write(result.program.source.bytes)
        defer { planned?.tell(result.plan) }
        try write(destinations, isReached: result.plan.isReached) { format, style in
            Report(format, of: result.plan, for: assessment, notices: notices, style: style, version: Version.text)
        }
    }

    /// What belongs to a plan is not passed over where none is made.
    private func refuseContradictions() throws {
        guard whatIf != nil else { return }
        for (option, value) in [("--target", target), ("--apply", apply)] where value != nil {
            throw CommandFailure(
                "--what-if compares and makes no plan, so that \(option) means nothing",
                help: "Leave one of the two out.")
        }
    }

    private func write(
        _ destinations: [ReportDestination], isReached: Bool, _ report: (ReportFormat, TextStyle) -> Report
    ) throws {
        guard destinations.write(report) else { throw ExitStatus.notEvaluated }
        if !isReached { throw ExitStatus.outsideGate }
    }

    private func target(in rubric: RubricSummary) throws -> PlanTarget {
        do throws(PlanTarget.Mistake) {
            return try PlanTarget(target ?? "compliance", in: rubric)
        } catch {
            throw CommandFailure(error.message, help: error.help)
        }
    }
}
