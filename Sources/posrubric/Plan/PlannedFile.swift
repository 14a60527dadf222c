internal import AssessmentModel
internal import Glibc
internal import SourceDiagnostics

/// Where the program with all steps of a plan goes.
struct PlannedFile {
    private let path: String

    /// A file that is not there yet, or `-` for standard output. Whether it can be written is said before a plan is sought.
    init(_ path: String, beside reports: [ReportDestination]) throws {
        self.path = path
        let place = path == "-" ? path : FileAccess.place(path)
        if reports.contains(where: { ($0.path == "-" ? "-" : FileAccess.place($0.path)) == place }) {
            throw CommandFailure(
                "the plan and the program would both go to \(path == "-" ? "standard output" : "`\(path)`")",
                help: "Send the plan elsewhere with --output.")
        }
        if path != "-", FileAccess.kind(path) != nil { throw NewFile.isThere(path) }
    }

    func write(_ bytes: [UInt8]) throws {
        if path == "-" {
            Streams.write(bytes, to: STDOUT_FILENO)
        } else {
            try NewFile.write(bytes, to: path)
        }
    }

    /// Says on standard error what was written.
    func tell(_ plan: ImprovementPlan) {
        guard path != "-" else { return }
        let count = plan.steps.count { $0.kind != .judge }
        let what =
            count == 0
            ? "the program as it is, for no step changes it"
            : "the program with \(count == 1 ? "the step" : "the \(count) steps") done"
        let rest = plan.hasPlaceholders ? ". Words in <angle brackets> are yours to fill in" : ""
        let words = "\(TerminalWidth.printable(path)) is written: \(what)\(rest)."
        Streams.printError(TextWrapping.lines(words, width: 80).map { $0 + "\n" }.joined())
    }
}
