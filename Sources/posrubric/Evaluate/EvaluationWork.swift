internal import AssessmentModel
internal import Evaluation
internal import ProgramModel
internal import Reports
internal import Reviews
internal import SourceDiagnostics

/// The files of a run, evaluated in chunks side by side; the chunks come back in their order.
struct EvaluationWork: Sendable {
    let files: FoundFiles
    let evaluator: Evaluator
    let day: CalendarDate?
    /// What people say of the programs; nothing where nobody says anything.
    let deliberation: Deliberation?
    let reports: [Report]
    let inputName: String
    let gate: GateWork

    /// What became of some files in a row.
    struct Chunk: Sendable {
        /// For each report what it says of the files.
        var parts: [ReportPart]
        var tally = Tally()
        var gate = GateTally()
        /// The files that could not be evaluated.
        var refused: [String] = []
        var count = 0
        /// Which reviews and waivers were used.
        var use = DeliberationUse()
    }

    /// How many files one task evaluates: enough that starting it costs nothing, few enough that all cores are busy to the end.
    private static let chunkSize = 16

    /// Whether so many jobs have nothing to do side by side.
    func isInOrder(jobs: Int) -> Bool { jobs == 1 || files.count <= EvaluationWork.chunkSize }

    /// Evaluates all files one after the other, and hands over the chunks.
    func runInOrder(_ receive: (Chunk) throws -> Void) rethrows {
        var names = files.makeIterator()
        let workspace = EvaluationWorkspace()
        while case let chunk = nextChunk(&names), !chunk.isEmpty { try receive(evaluate(chunk, on: workspace)) }
    }

    private func nextChunk(_ names: inout FoundFiles.Iterator) -> [String] {
        var chunk: [String] = []
        while chunk.count < EvaluationWork.chunkSize, let name = names.next() { chunk.append(name) }
        return chunk
    }

    /// Evaluates all files side by side and hands over the chunks in their order.
    ///
    /// At most twice as many chunks as jobs are held at a time, so that memory does not grow with the number of files.
    func run(jobs: Int, _ receive: (Chunk) throws -> Void) async throws {
        guard !isInOrder(jobs: jobs) else { return try runInOrder(receive) }
        var names = files.makeIterator()
        try await withThrowingTaskGroup(of: (Int, Chunk).self) { group in
            var started = 0
            var due = 0
            var finished: [Int: Chunk] = [:]
            var isAtEnd = false
            func fill() {
                // Chunks that wait for an earlier one count too, or a slow file would let them pile up.
                while !isAtEnd, started - due - finished.count < jobs, started - due < 2 * jobs {
                    let number = started
                    let chunk = nextChunk(&names)
                    isAtEnd = chunk.isEmpty
                    guard !isAtEnd else { break }
                    group.addTask { (number, evaluate(chunk, on: EvaluationWorkspace())) }
                    started += 1
                }
            }
            fill()
            while let (number, chunk) = try await group.next() {
                finished[number] = chunk
                while let ready = finished.removeValue(forKey: due) {
                    due += 1
                    try receive(ready)
                }
                fill()
            }
        }
    }

    private func evaluate(_ files: [String], on workspace: EvaluationWorkspace) -> Chunk {
        var chunk = Chunk(parts: reports.map { _ in ReportPart() })
        for file in files {
            let outcome = evaluate(file, on: workspace, &chunk)
            if case .refused = outcome { chunk.refused.append(file) }
            chunk.tally.add(outcome)
            chunk.count += 1
            for (number, report) in reports.enumerated() { report.add(outcome, to: &chunk.parts[number]) }
        }
        return chunk
    }

    private func evaluate(_ file: String, on workspace: EvaluationWorkspace, _ chunk: inout Chunk) -> FileOutcome {
        let name = file == "-" ? inputName : file
        do throws(FileAccess.Refusal) {
            let source = SourceText(name: name, bytes: try FileAccess.read(file))
            let reading = ProgramReading(source)
            guard let program = reading.program else {
                return .refused(RefusedFile(source: source, diagnostics: reading.diagnostics))
            }
            let assessment = evaluator.assess(program, asOf: day, warnings: reading.diagnostics, on: workspace)
            let judged = deliberation?.applied(to: assessment, recording: &chunk.use) ?? assessment
            return .assessed(gate.judge(judged, of: program, in: file, &chunk.gate))
        } catch {
            return .refused(RefusedFile(unreadable: name, error.reason))
        }
    }
}
