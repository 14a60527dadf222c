internal import AssessmentModel
internal import JSONText
internal import SourceDiagnostics

/// Assessments as Markdown, for a comment on a pull request or the summary of a job: the totals first, then a table, then the programs one
/// by one, as many as there is room for.
struct MarkdownReport: ReportLayout {
    private let rubric: RubricSummary
    /// The most that the reader takes.
    private let mostBytes: Int

    /// The lanes of what is held back.
    private enum Lane {
        static let rows = 0
        static let programs = 1
    }

    init(rubric: RubricSummary, mostBytes: Int) {
        self.rubric = rubric
        self.mostBytes = mostBytes
    }

    var fileNames: [String] { ["report.md"] }

    func add(_ outcome: FileOutcome, to part: inout ReportPart) {
        // Head and closing words take the rest.
        let half = (mostBytes - 6_000 - MarkdownReport.mostNoticeBytes) / 2
        part.heldBack.hold(MarkdownReport.row(outcome), in: Lane.rows, upTo: HeldBack.Limit(bytes: half))
        let program: [UInt8] =
            switch outcome {
            case .assessed(let assessment): MarkdownProgram.bytes(assessment, most: half)
            case .refused(let file): Array(MarkdownReport.refusal(file).utf8)
            }
        part.heldBack.hold(program, in: Lane.programs, upTo: HeldBack.Limit(bytes: half))
    }

    func end(of file: Int, _ remainder: ReportRemainder) -> [UInt8] {
        var text = ByteText()
        text.add(text: "# \(MarkdownText.paragraph(Wording.tally(remainder.tally)))\n\n")
        let basis = "\(rubric.title) \(rubric.version), profile \(rubric.profile): \(rubric.profileTitle)"
        text.add(text: MarkdownText.paragraph(MarkdownReport.short(basis)) + "\n")
        if let base = rubric.base {
            text.add(text: "\nThis rubric departs from \(MarkdownText.paragraph(MarkdownReport.short(base))):\n\n")
            for departure in rubric.departures.prefix(MarkdownReport.mostDepartures) {
                text.add(text: "- \(MarkdownText.paragraph(MarkdownReport.short(departure)))\n")
            }
            let more = rubric.departures.count - MarkdownReport.mostDepartures
            if more > 0 { text.add(text: "- and \(more) more\n") }
        }
        text.add(text: MarkdownReport.notices(remainder.notices))
        let rows = remainder.heldBack[Lane.rows]
        if rows.count > 1 {
            text.add("\n| Program | Verdict | Quality | Not met | Open |\n|---|---|---|--:|--:|\n")
            for row in rows.texts { text.add(row) }
            add(rows, "rows", to: &text)
        }
        let programs = remainder.heldBack[Lane.programs]
        for program in programs.texts { text.add(program) }
        add(programs, "programs", to: &text)
        return text.bytes
    }

    /// What deserves a look in reviews and waivers, as much of it as there is room for.
    static func notices(_ notices: [FileDiagnostic]) -> String {
        guard !notices.isEmpty else { return "" }
        var text = "\n**Worth a look in reviews and waivers** (\(notices.count)):\n\n"
        for (number, notice) in notices.enumerated() {
            let line = notice.diagnostic.range.map { ", line \($0.start.line)" } ?? ""
            let words = [notice.diagnostic.message] + (notice.diagnostic.help.map { [$0] } ?? [])
            let item =
                "- \(MarkdownText.code(short(notice.source.name)))\(line): "
                + words.map { MarkdownText.paragraph(short($0)) }.joined(separator: ". ") + "\n"
            guard text.utf8.count + item.utf8.count <= mostNoticeBytes else {
                return text + "- and \(notices.count - number) more\n"
            }
            text += item
        }
        return text
    }

    private static let mostNoticeBytes = 4_000

    /// How many departures of a rubric are told: a head must leave room for what it is the head of.
    private static let mostDepartures = 10

    /// As much of a text as a head or a row takes.
    static func short(_ text: String) -> String {
        text.unicodeScalars.count > 160 ? String(text.unicodeScalars.prefix(159)) + "…" : text
    }

    /// What there was no room for.
    private func add(_ lane: HeldBack.Lane, _ what: String, to text: inout ByteText) {
        let missing = lane.count - lane.texts.count
        guard missing > 0 else { return }
        text.add(
            text:
                "\n**\(missing) more \(what) are not shown here**, for such a text holds no more than \(mostBytes / 1_000) KB. "
        )
        text.add("The formats text, html, csv and json hold them all.\n")
    }

    private static func row(_ outcome: FileOutcome) -> [UInt8] {
        let row = ProgramRow(outcome)
        let name = row.title.isEmpty ? row.file : row.title
        let cells: [String] =
            if let verdict = row.verdict {
                [
                    "\(MarkdownText.cell(short(name)))<br>\(MarkdownText.code(row.file, isCell: true))",
                    MarkdownReport.sign(verdict) + " " + Wording.verdict(verdict).lowercased(),
                    Wording.score(row.score),
                    "\(row.notMet)", "\(row.undetermined)",
                ]
            } else {
                [MarkdownText.code(row.file, isCell: true), "⛔ not evaluated", "", "", ""]
            }
        return Array("| \(cells.joined(separator: " | ")) |\n".utf8)
    }

    static func sign(_ verdict: OverallVerdict) -> String {
        switch verdict {
        case .compliant: "✅"
        case .notCompliant: "❌"
        case .undetermined: "❔"
        case .gradedOnly: "📊"
        }
    }

    static func refusal(_ file: RefusedFile) -> String {
        var text = "\n## ⛔ \(MarkdownText.code(file.source.name)): not evaluated\n\n"
        for diagnostic in file.diagnostics {
            let place = diagnostic.range.map { "Line \($0.start.line): " } ?? ""
            text += "- \(place)\(MarkdownText.paragraph(diagnostic.message))"
            if let help = diagnostic.help { text += ". \(MarkdownText.paragraph(help))" }
            text += "\n"
        }
        return text
    }
}
