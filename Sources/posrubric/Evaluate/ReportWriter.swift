internal import AssessmentModel
internal import Reports
internal import SourceDiagnostics

/// Puts the parts of a report together as they come.
final class ReportWriter {
    private let report: Report
    private let files: [OutputFile]
    private let folder: OutputFolder?
    private var isFirst: [Bool]
    private var remainder = ReportRemainder()
    /// The first failure: nothing is written after it.
    private var failure: CommandFailure?

    init(_ sink: ReportSink) throws(CommandFailure) {
        report = sink.report
        var files: [OutputFile] = []
        switch sink.kind {
        case .folder:
            let folder = try OutputFolder(sink.path)
            for name in report.fileNames { files.append(try folder.open(name)) }
            self.folder = folder
        case .file:
            folder = nil
            files.append(try OutputFile(sink.path))
        case .appended:
            folder = nil
            files.append(try OutputFile(sink.path, at: sink.path, isAppended: true))
        }
        self.files = files
        isFirst = files.map { _ in true }
        for (number, file) in files.enumerated() { file.write(report.start(of: number)) }
    }

    func write(_ part: ReportPart, _ tally: Tally) {
        remainder.add(part)
        remainder.add(tally)
        for (number, file) in files.enumerated() where !part.isEmpty(in: number) {
            if !isFirst[number] { file.write(report.separator) }
            isFirst[number] = false
            unsafe part.withBytes(of: number) { unsafe file.write($0) }
        }
        guard let folder, failure == nil else { return }
        do throws(CommandFailure) {
            for page in part.pages { try folder.write(page) }
        } catch {
            failure = error
        }
    }

    /// Adds what deserves a look in reviews and waivers.
    func add(_ notices: [FileDiagnostic]) { remainder.add(notices) }

    /// Writes what is only known now, and gives the report its name.
    func finish() throws(CommandFailure) {
        if let failure { throw failure }
        for (number, file) in files.enumerated() {
            file.write(report.end(of: number, remainder))
            try file.finish()
        }
        try folder?.finish()
    }
}
