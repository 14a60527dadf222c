internal import Reports

/// A report and where it goes.
struct ReportSink: Sendable {
    /// The path; `-` is standard output.
    let path: String
    /// Whether it is a folder, which is there or will be.
    let isFolder: Bool
    let report: Report

    /// The paths of the files that are known before anything is written.
    var files: [String] {
        guard isFolder else { return [path] }
        return report.fileNames.map { path.hasSuffix("/") ? path + $0 : path + "/" + $0 }
    }
}
