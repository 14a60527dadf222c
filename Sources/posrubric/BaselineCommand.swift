internal import Acceptance
internal import ArgumentParser
internal import AssessmentModel
internal import Evaluation
internal import Glibc
internal import SourceDiagnostics

/// Writes down what is outside of the gates today.
struct BaselineCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "baseline",
        abstract: "Write down the findings of today, so that only new ones fail a run.",
        usage: "posrubric baseline [<options>] <path> ...",
        discussion: """
            For programs that are not compliant yet: what is outside of the gates now is written to a file, and

              posrubric baseline programs/
              posrubric evaluate --baseline \(BaselineCommand.standard) programs/

            exits with 1 only for what is not in it. A finding is known again by its file, its requirement or criterion and what it \
            is about, wherever that is moved; reports show it all the same.

            Run again, the command takes out what is mended and adds nothing: --add takes in what is new. The file is the one that \
            --baseline or the configuration names.
            """)

    /// The file that is written where none is named.
    static let standard = ".posrubric-baseline.yaml"

    @Argument(help: ArgumentHelp("Files and folders.", valueName: "path"))
    var paths: [String] = []

    @OptionGroup var rubricOptions: RubricOptions
    @OptionGroup var gateOptions: GateOptions
    @OptionGroup var judgments: JudgmentOptions

    @Flag(help: "Take in what is new, too.")
    var add = false

    func run() async throws {
        let search = try FileSearch.find(paths)
        let settings = try rubricOptions.choice.settings(
            for: search.files, gateOptions.choice.options.merging(judgments.choice.options))
        let rubric = try rubricOptions.choice.load(settings)
        let evaluator = Evaluator(rubric, profile: try rubricOptions.choice.profile(of: rubric, settings))
        let path = settings[.baseline]?.path ?? BaselineCommand.standard
        let isThere = FileAccess.kind(path) != nil
        let known =
            isThere
            ? try KnownFindings(path, for: evaluator.summary)
            : KnownFindings(path, Baseline(rubric: evaluator.summary.id, programs: []))
        let deliberation = try judgments.choice.deliberation(evaluator.summary, settings)
        let gates = try GateChoice.gates(settings, for: evaluator.summary)
        let work = EvaluationWork(
            files: search.files, evaluator: evaluator, day: JudgmentChoice.day(settings),
            deliberation: deliberation, reports: [], inputName: "-",
            gate: GateWork(gates: gates, known: known, keepsComparisons: true))
        var tally = Tally()
        var gate = GateTally()
        try await work.run(jobs: max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))) { chunk in
            tally.add(chunk.tally)
            gate.add(chunk.gate)
            for file in chunk.refused {
                Streams.printError(
                    CommandFailure("`\(file)` cannot be evaluated", help: "`posrubric evaluate` tells why.").text)
            }
        }
        let isWhole = add || !isThere
        let written = programs(gate, known, isWhole: isWhole)
        try write(Baseline(rubric: evaluator.summary.id, programs: written), to: path)
        tell(path, written, gate, isWhole: isWhole)
        if tally.refused > 0 || !search.unreadable.isEmpty { throw ExitStatus.notEvaluated }
    }

    /// What the baseline holds from now on: what was found, and what it says of programs that were not looked at and still exist.
    private func programs(_ gate: GateTally, _ known: KnownFindings, isWhole: Bool) -> [BaselineProgram] {
        let found = gate.comparisons.map { isWhole ? $0.current : $0.kept }
        let files = Set(found.map(\.file))
        return found + known.baseline.programs.filter { !files.contains($0.file) && known.isThere($0.file) }
    }

    private func write(_ baseline: Baseline, to path: String) throws {
        let file = try OutputFile(path)
        file.write(Array(baseline.text.utf8))
        try file.finish()
    }

    private func tell(_ path: String, _ written: [BaselineProgram], _ gate: GateTally, isWhole: Bool) {
        let programs = written.filter { !$0.isEmpty }
        let count = programs.reduce(0) { $0 + $1.entries.count + $1.scores.count }
        let new = gate.comparisons.reduce(0) { $0 + $1.new.count }
        let path = TerminalWidth.printable(path)
        var text =
            "\(path): \(GateWork.count(count)) in \(programs.count) program\(programs.count == 1 ? "" : "s")\n"
        if gate.gone > 0 { text += "  \(GateWork.count(gate.gone)) taken out: no longer there\n" }
        if new > 0, isWhole { text += "  \(GateWork.count(new)) added\n" }
        if new > 0, !isWhole { text += "  \(GateWork.count(new)) not added: new; --add takes them in\n" }
        Streams.print(
            text + "Use it: posrubric evaluate --baseline \(path), or `baseline:` in \(Configuration.fileName)\n")
    }
}
