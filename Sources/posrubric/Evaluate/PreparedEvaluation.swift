internal import AssessmentModel
internal import CProcess
internal import Glibc
internal import Reports
internal import Reviews
internal import RubricModel

/// An evaluation of which all has been read but the programs.
struct PreparedEvaluation: Sendable {
    let search: FileSearch
    let rubric: Rubric
    let work: EvaluationWork
    let sinks: [ReportSink]
    /// How many files are evaluated at a time.
    let jobs: Int

    /// Whether the files are evaluated one after the other.
    var isInOrder: Bool { work.isInOrder(jobs: jobs) }

    /// Evaluates the programs side by side and writes the reports.
    func run() async throws {
        heap_keep_freed()
        let progress = RunProgress(self)
        if isInOrder { work.runInOrder(progress.add) } else { try await work.run(jobs: jobs, progress.add) }
        try end(progress)
    }

    /// The same on the thread that it is called on, one program after the other.
    func runInOrder() throws {
        heap_keep_freed()
        let progress = RunProgress(self)
        work.runInOrder(progress.add)
        try end(progress)
    }

    private func end(_ progress: RunProgress) throws {
        progress.bar?.finish()
        // The process ends soon. Taking the rubric apart piece by piece would cost as much as evaluating a file did.
        Kept.untilExit((rubric, work))
        let notices = work.deliberation?.notices(progress.use) ?? []
        progress.writing.add(notices)
        let areWritten = progress.writing.finish()
        try ReviewFiles.tell(notices)
        work.gate.tell(progress.gate)
        if progress.tally.refused > 0 || !search.unreadable.isEmpty || !areWritten { throw ExitStatus.notEvaluated }
        if progress.gate.outside > 0 { throw ExitStatus.outsideGate }
    }
}

/// What has come of an evaluation so far.
private final class RunProgress {
    let writing: ReportWriting
    private(set) var tally = Tally()
    private(set) var use = DeliberationUse()
    private(set) var gate = GateTally()
    /// Nothing where nobody would see it.
    private(set) var bar: ProgressBar?

    init(_ evaluation: PreparedEvaluation) {
        let count = evaluation.search.files.count
        for note in evaluation.sinks.compactMap({ $0.report.note(onFiles: count) }) {
            Streams.printError("posrubric: note: \(note)\n")
        }
        writing = ReportWriting(evaluation.sinks)
        let isShown = count > 1 && Streams.isTerminal(STDERR_FILENO) && !Streams.isTerminal(STDOUT_FILENO)
        bar = isShown ? ProgressBar(total: count) : nil
    }

    /// Adds the files that follow.
    func add(_ chunk: EvaluationWork.Chunk) {
        tally.add(chunk.tally)
        use.add(chunk.use)
        gate.add(chunk.gate)
        writing.write(chunk.parts, chunk.tally)
        bar?.advance(chunk.count)
    }
}
