internal import AssessmentModel
internal import JSONText
internal import SourceDiagnostics

/// Assessments as a code quality report of GitLab, which it shows in merge requests ("Code Quality report format").
struct GitLabReport: ReportLayout {
    var separator: [UInt8] { Array(",\n".utf8) }

    func start(of file: Int) -> [UInt8] { Array("[\n".utf8) }

    func end(of file: Int, _ remainder: ReportRemainder) -> [UInt8] { Array("\n]\n".utf8) }

    func add(_ outcome: FileOutcome, to part: inout ReportPart) {
        let path = outcome.source.pathInRepository
        for result in LocatedResults.of(outcome) where result.isOutstanding {
            if case .criterion = result.subject { continue }
            var writer = JSONWriter()
            writer.object { writer in
                let message = result.message(separator: " ")
                writer.member("description", (result.exception.map { "\($0): " } ?? "") + message)
                writer.member("check_name", result.id)
                writer.member("fingerprint", TextDigest.hexadecimal("\(path)\u{0}\(result.fingerprint)"))
                writer.member("severity", GitLabReport.severity(of: result))
                writer.key("location")
                writer.object { writer in
                    writer.member("path", path)
                    writer.key("lines")
                    writer.object { $0.member("begin", result.range?.start.line ?? 1) }
                }
            }
            if !part.text.isEmpty { part.text.add(",\n") }
            part.text.add(writer.bytes)
        }
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
