internal import ArgumentParser
internal import AssessmentModel
internal import Evaluation
internal import Glibc
internal import ProgramModel
internal import Reports
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

    @Option(
        name: .shortAndLong, parsing: .singleValue,
        help: ArgumentHelp("The format: text or json. Repeat it together with --output for several.", valueName: "name")
    )
    var format: [String] = []

    @Option(
        name: .shortAndLong, parsing: .singleValue,
        help: ArgumentHelp(
            "Where the report goes; - is standard output. The first belongs to the first --format.", valueName: "path"))
    var output: [String] = []

    @Option(help: ArgumentHelp("When to exit with 1: not-met, undetermined, never.", valueName: "gate"))
    var failOn = Gate.notMet

    @Option(help: ArgumentHelp("The day by which dates are judged, as in 2012-03-01.", valueName: "date"))
    var asOf: String?

    @Option(help: ArgumentHelp("The name to show for standard input.", valueName: "name"))
    var stdinFilepath = "standard input"

    @Option(help: ArgumentHelp("Colour in text: auto, always, never.", valueName: "when"))
    var color = ColorChoice.auto

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("How many files to evaluate at a time; all cores if left out.", valueName: "n"))
    var jobs: Int?

    @Flag(name: .shortAndLong, help: "One line for each file.")
    var quiet = false

    @Flag(name: .shortAndLong, help: "Show the evidence for everything.")
    var verbose = false

    @Flag(help: "Finding no file is no mistake.")
    var allowEmpty = false

    /// When the program exits with 1.
    enum Gate: String, ExpressibleByArgument, CaseIterable {
        case notMet = "not-met"
        case undetermined
        case never

        func isPassed(_ tally: Tally) -> Bool {
            switch self {
            case .notMet: tally.notCompliant == 0
            case .undetermined: tally.notCompliant + tally.undetermined == 0
            case .never: true
            }
        }
    }

    /// When text is coloured.
    enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
        case auto, always, never

        func isOn(for path: String) -> Bool {
            switch self {
            case .always: true
            case .never: false
            case .auto:
                path == "-" && Streams.isTerminal(STDOUT_FILENO) && Streams.environment("NO_COLOR")?.isEmpty ?? true
                    && Streams.environment("TERM") != "dumb"
            }
        }
    }

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
        let day = try asOf.map { text in
            guard let day = CalendarDate(text) else {
                throw CommandFailure("--as-of takes a day as year-month-day, as in 2012-03-01, and not `\(text)`")
            }
            return day
        }
        let rubric = try choice.load()
        let evaluator = Evaluator(rubric, profile: try choice.profile(of: rubric))
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
        let sinks = try sinks(evaluator.summary)
        try refuseToReplaceWhatIsRead(sinks.map(\.path), files: search.files)
        let names = stdinFilepath
        let work = EvaluationWork(
            files: search.files, evaluator: evaluator, day: day, reports: sinks.map(\.report), inputName: names)
        let tally = try await write(work, to: sinks, count: search.files.count)
        if tally.refused > 0 || !search.unreadable.isEmpty { throw ExitStatus.notEvaluated }
        if !failOn.isPassed(tally) { throw ExitStatus.outsideGate }
    }

    // MARK: Output

    private func sinks(_ rubric: RubricSummary) throws -> [ReportSink] {
        let names = format.isEmpty ? ["text"] : format
        guard output.count <= names.count else {
            throw CommandFailure(
                "there are \(output.count) outputs for \(names.count) format\(names.count == 1 ? "" : "s")")
        }
        let paths = output + Array(repeating: "-", count: names.count - output.count)
        guard paths.count(where: { $0 == "-" }) <= 1 else {
            throw CommandFailure(
                "only one format can go to standard output", help: "Name a file for each of the others with --output.")
        }
        for (number, path) in paths.enumerated() where path != "-" {
            let place = FileAccess.place(path)
            if paths[..<number].contains(where: { FileAccess.place($0) == place }) {
                throw CommandFailure(
                    "two formats would go to `\(path)`", help: "Name a file for each of them with --output.")
            }
        }
        return try zip(names, paths).map { name, path in
            guard let format = ReportFormat(rawValue: name) else {
                let all = ReportFormat.allCases.map(\.rawValue)
                let near = SpellingSuggestion.nearest(to: name, among: all)
                throw CommandFailure(
                    "there is no format `\(name)`" + (near.map { "; did you mean `\($0)`?" } ?? ""),
                    help: "Formats: \(all.joined(separator: ", ")).")
            }
            let style = TextStyle(
                width: path == "-" && Streams.isTerminal(STDOUT_FILENO) ? min(100, Streams.width(STDOUT_FILENO)) : 80,
                isColored: color.isOn(for: path), detail: quiet ? .brief : verbose ? .full : .normal)
            return ReportSink(path: path, report: Report(format, rubric: rubric, style: style))
        }
    }

    private func write(_ work: EvaluationWork, to sinks: [ReportSink], count: Int) async throws -> Tally {
        let writers = try sinks.map { try ReportWriter($0) }
        let jobs = jobs ?? max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
        let isShown = Streams.isTerminal(STDERR_FILENO) && !Streams.isTerminal(STDOUT_FILENO) && count > 1
        var progress = isShown ? ProgressBar(total: count) : nil
        var tally = Tally()
        for writer in writers { writer.write(writer.report.start) }
        try await work.run(jobs: jobs) { chunk in
            tally.add(chunk.tally)
            for (number, writer) in writers.enumerated() { writer.write(chunk.parts[number]) }
            progress?.advance(chunk.count)
        }
        progress?.finish()
        // A report that cannot be written takes no other with it.
        let failures = writers.compactMap { writer -> CommandFailure? in
            do throws(CommandFailure) { try writer.finish(tally) } catch { return error }
            return nil
        }
        for failure in failures { Streams.printError(failure.text) }
        if !failures.isEmpty { throw ExitStatus.notEvaluated }
        return tally
    }

    /// A slip in the order of arguments must not cost anybody a file.
    private func refuseToReplaceWhatIsRead(_ outputs: [String], files: [String]) throws {
        for output in outputs where output != "-" && FileAccess.kind(output) == .file {
            let resolved = FileAccess.resolved(output)
            if (files + [choice.rubric]).contains(where: { $0 != "-" && FileAccess.resolved($0) == resolved }) {
                throw CommandFailure(
                    "the report would replace `\(output)`, which is read", help: "Name another file with --output.")
            }
        }
    }
}
