internal import AssessmentModel
internal import Glibc
internal import Reviews
internal import SourceDiagnostics

/// Reads files of reviews and waivers. What is wrong in any of them is told before anything is evaluated.
enum ReviewFiles {
    /// The endings that folders are searched for.
    static let endings = [".review.yaml", ".review.yml"]

    /// The files that paths name.
    static func search(_ paths: [String]) throws -> [String] {
        let search = FileSearch(paths, endings: endings)
        if let (path, reason) = search.unreadable.first {
            throw CommandFailure("`\(path)` cannot be read: \(reason)")
        }
        if search.files.isEmpty, !paths.isEmpty {
            throw CommandFailure(
                "there is no review in \(paths.joined(separator: ", "))",
                help: "Folders are searched for \(endings.map { "*" + $0 }.joined(separator: " and ")).")
        }
        return Array(search.files)
    }

    /// The reviews of files.
    static func panel(_ paths: [String], _ rubric: RubricSummary) throws -> ReviewPanel {
        let panel = ReviewPanel(
            try read(paths) { source in
                let reading = ReviewReading(source, rubric: rubric)
                return (reading.review, reading.diagnostics)
            })
        try tell(panel.doubles)
        return panel
    }

    /// The waivers of files.
    static func waivers(_ paths: [String], _ rubric: RubricSummary) throws -> [Waiver] {
        try read(paths) { source in
            let reading = WaiverReading(source, rubric: rubric)
            return (reading.waivers, reading.diagnostics)
        }.flatMap(\.self)
    }

    /// Prints what deserves a look on standard error, and ends the run where one of it is an error.
    static func tell(_ diagnostics: [FileDiagnostic]) throws {
        let isColored = Streams.isTerminal(STDERR_FILENO) && Streams.environment("NO_COLOR")?.isEmpty ?? true
        for told in diagnostics {
            let picture = DiagnosticPicture(of: told.source).draw(told.diagnostic)
            Streams.printError(picture.rendered(withColor: isColored) + "\n")
        }
        if diagnostics.map(\.diagnostic).containsError { throw ExitStatus.notEvaluated }
    }

    /// The text of a file.
    static func source(_ path: String) throws -> SourceText {
        do throws(FileAccess.Refusal) {
            return SourceText(name: path, bytes: try FileAccess.read(path))
        } catch {
            throw CommandFailure("`\(path)` cannot be read: \(error.reason)")
        }
    }

    private static func read<Content>(
        _ paths: [String], _ read: (SourceText) -> (Content?, [Diagnostic])
    ) throws -> [Content] {
        var contents: [Content] = []
        var told: [FileDiagnostic] = []
        for path in paths {
            let source = try source(path)
            let (content, diagnostics) = read(source)
            told += diagnostics.map { FileDiagnostic(source, $0) }
            if let content { contents.append(content) }
        }
        try tell(told)
        return contents
    }
}
