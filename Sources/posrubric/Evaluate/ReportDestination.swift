internal import Reports

/// Where a report goes, and how it is written.
struct ReportDestination: Sendable {
    let format: ReportFormat
    /// The path; `-` is standard output.
    let path: String
    let kind: ReportSink.Kind
    let style: TextStyle
}

extension [ReportDestination] {
    /// Writes a report that is whole at each of them.
    ///
    /// - Returns: Whether all are written; what is not is told.
    func write(_ report: (ReportFormat, TextStyle) -> Report) -> Bool {
        ReportWriting(
            map { ReportSink(path: $0.path, kind: $0.kind, report: report($0.format, $0.style)) }
        ).finish()
    }
}

/// What a run reads must not be what it writes: a slip in the order of arguments must not cost anybody a file.
enum ReadFiles {
    static func refuse(toReplace read: some Sequence<String>, by outputs: [String]) throws {
        for output in outputs where output != "-" && FileAccess.kind(output) == .file {
            let resolved = FileAccess.resolved(output)
            if read.contains(where: { $0 != "-" && FileAccess.resolved($0) == resolved }) {
                throw CommandFailure(
                    "the report would replace `\(output)`, which is read", help: "Name another file with --output.")
            }
        }
    }
}
