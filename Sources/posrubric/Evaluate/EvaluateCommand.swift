internal import ArgumentParser
internal import AssessmentModel
internal import Evaluation
internal import Glibc
internal import ProgramModel
internal import Reports
internal import Reviews
internal import RubricModel
internal import SourceDiagnostics

/// Evaluates programs of study.
struct EvaluateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate",
        abstract: "Evaluate programs of study and print a findings report.",
        discussion: """
            Files, folders (searched for *.pos.yaml and *.pos.yml), or - for standard input:

              posrubric evaluate nursing.pos.yaml
              posrubric evaluate programs/ --format json --output report.json
              posrubric evaluate --profile act --as-of 2012-03-01 nursing.pos.yaml
              cat nursing.pos.yaml | posrubric evaluate -

            Exit codes: 0 evaluated and within the gate, 1 outside of the gate that --fail-on sets, 2 something could not \
            be evaluated; the report of everything else is written all the same.
            """)

    @Argument(help: ArgumentHelp("Files, folders, or - for standard input.", valueName: "path"))
    var paths: [String] = []

    @OptionGroup var choice: RubricChoice

    @OptionGroup var reportOptions: ReportOptions

    @OptionGroup var gates: GateOptions

    @OptionGroup var judgments: JudgmentOptions

    @Option(help: ArgumentHelp("The name to show for standard input.", valueName: "name"))
    var stdinFilepath = "standard input"

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("How many files to evaluate at a time; all cores if left out.", valueName: "n"))
    var jobs: Int?

    @Flag(help: "Finding no file is no mistake.")
    var allowEmpty = false

    func run() async throws {
        guard !paths.isEmpty else {
            throw CommandFailure(
                "no file is named",
                help: "posrubric FILE evaluates a file; posrubric init FILE writes one to start from.")
        }
        if let word = paths.first, FileAccess.kind(word) == nil, word != "-" {
            let commands = Posrubric.configuration.subcommands.compactMap { $0.configuration.commandName }
            if let near = SpellingSuggestion.nearest(to: word, among: commands) {
                throw CommandFailure("there is no command and no file `\(word)`; did you mean `\(near)`?")
            }
        }
        if let jobs, jobs < 1 { throw CommandFailure("--jobs takes a number from 1") }
        let day = try judgments.day()
        let rubric = try choice.load()
        let evaluator = Evaluator(rubric, profile: try choice.profile(of: rubric))
        let deliberation = try judgments.deliberation(evaluator.summary)
        let search = FileSearch(paths)
        for (path, reason) in search.unreadable {
            Streams.printError(CommandFailure("`\(path)` cannot be read: \(reason)").text)
        }
        if search.files.isEmpty, search.unreadable.isEmpty, !allowEmpty {
            throw CommandFailure(
                "there is no program of study in \(paths.joined(separator: ", "))",
                help:
                    "Folders are searched for \(FileSearch.endings.joined(separator: " and ")); --allow-empty lets this pass."
            )
        }
        let sinks = try reportOptions.sinks(evaluator.summary)
        try refuseToReplaceWhatIsRead(sinks.flatMap(\.files), files: search.files)
        let names = stdinFilepath
        let work = EvaluationWork(
            files: search.files, evaluator: evaluator, day: day, deliberation: deliberation,
            reports: sinks.map(\.report), inputName: names)
        let writing = ReportWriting(sinks)
        let (tally, use) = try await evaluate(work, to: writing, count: search.files.count)
        let areWritten = writing.finish()
        if let deliberation { try ReviewFiles.tell(deliberation.notices(use)) }
        if tally.refused > 0 || !search.unreadable.isEmpty || !areWritten { throw ExitStatus.notEvaluated }
        if !gates.isPassed(tally) { throw ExitStatus.outsideGate }
    }

    private func evaluate(_ work: EvaluationWork, to writing: ReportWriting, count: Int) async throws
        -> (Tally, DeliberationUse)
    {
        let jobs = jobs ?? max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
        let isShown = Streams.isTerminal(STDERR_FILENO) && !Streams.isTerminal(STDOUT_FILENO) && count > 1
        var progress = isShown ? ProgressBar(total: count) : nil
        var tally = Tally()
        var use = DeliberationUse()
        try await work.run(jobs: jobs) { chunk in
            tally.add(chunk.tally)
            use.add(chunk.use)
            writing.write(chunk.parts, chunk.tally)
            progress?.advance(chunk.count)
        }
        progress?.finish()
        return (tally, use)
    }

    /// A slip in the order of arguments must not cost anybody a file.
    private func refuseToReplaceWhatIsRead(_ outputs: [String], files: [String]) throws {
        let judged = try judgments.files()
        let read = files + [choice.rubric] + judged.reviews + judged.waivers
        for output in outputs where output != "-" && FileAccess.kind(output) == .file {
            let resolved = FileAccess.resolved(output)
            if read.contains(where: { $0 != "-" && FileAccess.resolved($0) == resolved }) {
                throw CommandFailure(
                    "the report would replace `\(output)`, which is read", help: "Name another file with --output.")
            }
        }
    }
}
