internal import AssessmentModel
internal import JSONText
internal import SourceDiagnostics

/// Assessments as commands that GitHub Actions reads in the log of a step ("Workflow commands for GitHub Actions") and shows at the lines
/// of a pull request.
///
/// GitHub shows ten annotations of each kind for a step and passes over the rest. So the first ten are written, with how many there are.
struct GitHubReport: ReportLayout {
    /// The kinds of annotations, in the order of their weight; each is a lane of what is held back.
    enum Kind: Int, CaseIterable {
        case error, warning, notice

        fileprivate var name: StaticString {
            switch self {
            case .error: "error"
            case .warning: "warning"
            case .notice: "notice"
            }
        }

        fileprivate func count(_ number: Int) -> String { "\(number) \(self)\(number == 1 ? "" : "s")" }
    }

    private static let most = HeldBack.Limit(texts: 10)

    func add(_ outcome: FileOutcome, to part: inout ReportPart) {
        for result in LocatedResults.of(outcome) {
            guard let kind = GitHubReport.kind(of: result) else { continue }
            let text = GitHubReport.annotation(kind, result, file: outcome.source.pathInRepository)
            part.heldBack.hold(text, in: kind.rawValue, upTo: GitHubReport.most)
        }
    }

    func end(of file: Int, _ remainder: ReportRemainder) -> [UInt8] {
        let lanes = Kind.allCases.map { kind in
            // What is said of the files of people comes first: there is little of it, and it is about the whole run.
            let notices = kind == .warning ? remainder.notices.map(GitHubReport.annotation) : []
            let lane = remainder.heldBack[kind.rawValue]
            return Lane(kind: kind, texts: notices + lane.texts, count: notices.count + lane.count)
        }
        return GitHubReport.log(lanes, summary: Wording.tally(remainder.tally))
    }

    /// Annotations of a kind, the first ten of them at least, and how many there are.
    struct Lane {
        let kind: Kind
        let texts: [[UInt8]]
        let count: Int
    }

    /// The annotations that GitHub shows, and how many there are.
    static func log(_ lanes: [Lane], summary: String) -> [UInt8] {
        var text = ByteText()
        var counts: [String] = []
        var hidden: [String] = []
        for lane in lanes {
            let shown = lane.texts.prefix(most.texts)
            for annotation in shown { text.add(annotation) }
            if lane.count > 0 { counts.append(lane.kind.count(lane.count)) }
            if lane.count > shown.count { hidden.append(lane.kind.count(lane.count - shown.count)) }
        }
        text.add(text: "posrubric: \(summary)")
        text.add(text: counts.isEmpty ? "\n" : "; \(counts.joined(separator: ", "))\n")
        if !hidden.isEmpty {
            text.add("posrubric: GitHub shows ten annotations of each kind; not shown: ")
            text.add(text: hidden.joined(separator: ", ") + "\n")
        }
        return text.bytes
    }

    /// Grades are no matter for the lines of a change, but for those that people gave; what is settled by people, waived or known is
    /// only noticed.
    private static func kind(of result: LocatedResult) -> Kind? {
        let least: Kind? = result.isDiscussed ? .notice : nil
        if case .criterion = result.subject { return least }
        guard result.isOutstanding else { return least }
        if result.exception != nil { return .notice }
        switch result.severity {
        case .error: return .error
        case .warning: return .warning
        case .note: return result.kind == .fail ? .notice : least
        case .none: return least
        }
    }

    private static func annotation(_ notice: FileDiagnostic) -> [UInt8] {
        annotation(.warning, LocatedResults.of(notice.diagnostic), file: notice.source.pathInRepository)
    }

    static func annotation(_ kind: Kind, _ result: LocatedResult, file: String) -> [UInt8] {
        var text = ByteText()
        text.add("::")
        text.add(kind.name)
        text.add(text: " file=\(property(file))")
        if let range = result.range {
            text.add(text: ",line=\(range.start.line),endLine=\(range.end.line)")
            // Columns are only taken where both are on one line; the last one still belongs to the stretch.
            if range.start.line == range.end.line {
                text.add(text: ",col=\(range.start.column),endColumn=\(max(range.start.column, range.end.column - 1))")
            }
        }
        let title = (result.exception.map { "\($0): " } ?? "") + result.headline
        text.add(text: ",title=\(property(title))::")
        let snippet = result.snippet.map { ["Write:"] + $0.split(separator: "\n").map(String.init) } ?? []
        let lines = result.details + (result.remedy.map { ["What to do: \($0)"] } ?? []) + snippet
        text.add(text: lines.isEmpty ? escaped(result.headline) : lines.map(escaped).joined(separator: "%0A"))
        text.add("\n")
        return text.bytes
    }

    /// Text on one line in which nothing is a command.
    private static func escaped(_ text: String) -> String {
        TerminalWidth.printable(text).replacing("%", with: "%25")
    }

    private static func property(_ text: String) -> String {
        escaped(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
    }
}
