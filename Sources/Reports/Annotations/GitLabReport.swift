internal import AssessmentModel
internal import JSONText
internal import SourceDiagnostics

/// Assessments as a code quality report of GitLab, which it shows in merge requests ("Code Quality report format").
struct GitLabReport: ReportLayout {
    var separator: [UInt8] { Array(",\n".utf8) }

    func start(of file: Int) -> [UInt8] { Array("[\n".utf8) }

    func end(of file: Int, _ remainder: ReportRemainder) -> [UInt8] {
        var text = ByteText()
        for (source, diagnostics) in remainder.notices.groupedByFile() {
            let path = source.pathInRepository
            for result in LocatedResults.numbered(diagnostics.map(LocatedResults.of)) {
                // The programs stand before, if there was anything to say of them.
                if !text.isEmpty || remainder.heldBack[0].count > 0 { text.add(",\n") }
                text.add(GitLabReport.issue(result, path))
            }
        }
        text.add("\n]\n")
        return text.bytes
    }

    func add(_ outcome: FileOutcome, to part: inout ReportPart) {
        let path = outcome.source.pathInRepository
        for result in LocatedResults.of(outcome) where result.isOutstanding || result.isDiscussed {
            if case .criterion = result.subject, !result.isDiscussed { continue }
            if part.text.isEmpty {
                // Only that there is something is of use at the end.
                part.heldBack.hold([], upTo: HeldBack.Limit(texts: 0))
            } else {
                part.text.add(",\n")
            }
            part.text.add(GitLabReport.issue(result, path))
        }
    }

    static func issue(_ result: LocatedResult, _ path: String) -> [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            let message = result.messageWithSnippet
            writer.member("description", (result.exception.map { "\($0): " } ?? "") + message)
            writer.member("check_name", result.id)
            writer.member("fingerprint", TextDigest.hexadecimal("\(path)\u{0}\(result.fingerprint)"))
            writer.member("severity", severity(of: result))
            writer.key("location")
            writer.object { writer in
                writer.member("path", path)
                writer.key("lines")
                writer.object { $0.member("begin", result.range?.start.line ?? 1) }
            }
        }
        return writer.bytes
    }

    private static func severity(of result: LocatedResult) -> String {
        if result.exception != nil { return "info" }
        return switch (result.severity, result.subject) {
        case (.error, .diagnostic): "blocker"
        case (.error, _): "major"
        case (.warning, _): "minor"
        case (.note, _), (.none, _): "info"
        }
    }
}
