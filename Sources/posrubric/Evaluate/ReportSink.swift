internal import Reports

/// A report and where it goes.
struct ReportSink: Sendable {
    /// The path; `-` is standard output.
    let path: String
    /// What is done to what is there.
    enum Kind: Sendable {
        /// A file is replaced.
        case file
        /// A file gets a report behind what is in it.
        case appended
        /// A folder, which is there or will be, gets files.
        case folder
    }

    let kind: Kind
    let report: Report

    /// The paths of the files that are known before anything is written.
    var files: [String] {
        guard kind == .folder else { return [path] }
        return report.fileNames.map { path.hasSuffix("/") ? path + $0 : path + "/" + $0 }
    }
}
