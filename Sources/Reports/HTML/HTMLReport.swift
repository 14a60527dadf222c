internal import AssessmentModel
internal import JSONText
internal import SourceDiagnostics

/// Assessments for people with a browser or a printer: the page of a program, or the page over all of them; in a folder both.
struct HTMLReport: ReportLayout {
    private let rubric: RubricSummary
    private let isFolder: Bool

    init(rubric: RubricSummary, isFolder: Bool) {
        self.rubric = rubric
        self.isFolder = isFolder
    }

    var fileNames: [String] { isFolder ? ["index.html", AllProgramsPage.name] : ["index.html"] }
    var needsOverview: Bool { true }

    func note(onFiles count: Int) -> String? {
        isFolder || count < 2
            ? nil
            : "the HTML report is one page over all \(count) programs; --output with a folder, as in --output report/, writes a page for "
                + "each of them too"
    }

    func start(of file: Int) -> [UInt8] { file == 0 ? [] : AllProgramsPage.start(rubric) }

    func add(_ outcome: FileOutcome, to part: inout ReportPart) {
        let entry = PortfolioEntry(outcome)
        part.heldBack.entries.append(entry)
        if isFolder {
            let name = PageName(file: entry.file).path
            var isPage = false
            if case .assessed(let assessment) = outcome {
                isPage = true
                var text = ByteText()
                ProgramPage(assessment, portfolio: "../index.html").write(to: &text)
                part.pages.append(ReportPage(name: name, text))
            }
            MarkupWriter(.html).write(ProgramRows.row(entry, address: isPage ? name : nil), to: &part.secondText)
        } else if case .assessed(let assessment) = outcome, part.heldBack.first == nil {
            // Whether it stays the only program is known at the end.
            part.heldBack.first = assessment
        }
    }

    func end(of file: Int, _ remainder: ReportRemainder) -> [UInt8] {
        guard file == 0 else { return AllProgramsPage.end(rubric) }
        let entries = remainder.heldBack.entries
        if !isFolder, entries.count == 1, let assessment = remainder.heldBack.first {
            var text = ByteText()
            ProgramPage(assessment, notices: remainder.notices).write(to: &text)
            return text.bytes
        }
        return PortfolioPage(Portfolio(entries, rubric: rubric), notices: remainder.notices, hasPages: isFolder).page
    }
}
