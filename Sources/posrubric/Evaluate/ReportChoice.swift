internal import AssessmentModel
internal import Glibc
internal import Reports
internal import SourceDiagnostics

/// The reports that a call asks for: which there are, where they go and how much they say.
struct ReportChoice: Sendable, Equatable {
    /// The formats; text where there is none.
    var format: [String] = []
    /// Where the report of each format goes; standard output where nothing is named.
    var output: [String] = []
    /// When text is coloured.
    var color = Color.auto
    /// Whether there is one line for each file.
    var quiet = false
    /// Whether everything is told.
    var verbose = false

    /// Whether nothing but standard output is written.
    var goesToStandardOutput: Bool { output.allSatisfy { $0 == "-" } }

    /// When text is coloured.
    enum Color: String, CaseIterable {
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

    /// The reports of an evaluation with the places that they go to.
    func sinks(_ rubric: RubricSummary) throws -> [ReportSink] {
        try destinations(writesFolders: true).map { destination in
            ReportSink(
                path: destination.path, kind: destination.kind,
                report: destination.kind == .appended
                    ? .jobSummary(rubric: rubric)
                    : Report(
                        destination.format, rubric: rubric, style: destination.style, version: Version.text,
                        isFolder: destination.kind == .folder))
        }
    }

    /// Where the reports go, each with its format; behind them the summary that a step of GitHub Actions shows beside its annotations.
    ///
    /// - Parameter writesFolders: Whether formats that can be a folder of files may be one.
    func destinations(writesFolders: Bool) throws -> [ReportDestination] {
        let names = format.isEmpty ? ["text"] : format
        return try zip(names, try paths(for: names.count)).map { name, path in
            guard let format = ReportFormat(rawValue: name) else {
                let all = ReportFormat.allCases.map(\.rawValue)
                let near = SpellingSuggestion.nearest(to: name, among: all)
                throw CommandFailure(
                    "there is no format `\(name)`" + (near.map { "; did you mean `\($0)`?" } ?? ""),
                    help: "Formats: \(all.joined(separator: ", ")).")
            }
            let isFolder = path != "-" && (path.hasSuffix("/") || FileAccess.kind(path) == .folder)
            if isFolder, !(writesFolders && format.writesFolders) {
                throw CommandFailure(
                    "the report `\(path)` cannot be written: it is a folder, and \(name) is a single file",
                    help: "Name a file with --output.")
            }
            return ReportDestination(
                format: format, path: path, kind: isFolder ? .folder : .file, style: style(for: path))
        } + jobSummary(for: names)
    }

    private func jobSummary(for formats: [String]) -> [ReportDestination] {
        guard formats.contains(ReportFormat.github.rawValue), let path = Streams.environment("GITHUB_STEP_SUMMARY"),
            !path.isEmpty
        else { return [] }
        // Earlier commands of the same step may have written there.
        return [ReportDestination(format: .markdown, path: path, kind: .appended, style: style(for: path))]
    }

    /// Where each of so many formats goes.
    private func paths(for count: Int) throws -> [String] {
        guard output.count <= count else {
            throw CommandFailure("there are \(output.count) outputs for \(count) format\(count == 1 ? "" : "s")")
        }
        let paths = output + Array(repeating: "-", count: count - output.count)
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
        return paths
    }

    private func style(for path: String) -> TextStyle {
        TextStyle(
            width: path == "-" && Streams.isTerminal(STDOUT_FILENO) ? min(100, Streams.width(STDOUT_FILENO)) : 80,
            isColored: color.isOn(for: path), detail: quiet ? .brief : verbose ? .full : .normal)
    }
}
