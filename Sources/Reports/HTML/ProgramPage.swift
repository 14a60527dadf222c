internal import AssessmentModel
internal import ExactNumbers
internal import JSONText
internal import SourceDiagnostics

/// The page of one program: the verdict and what to do first, then everything that it rests on.
struct ProgramPage {
    let assessment: Assessment
    let rubric: RubricSummary
    let wording: Wording
    let lines: SourceLines
    /// The way back to the page over all programs, where there is one.
    let portfolio: String?
    /// What deserves a look in reviews and waivers, where the page is of the whole run.
    let notices: [FileDiagnostic]

    init(_ assessment: Assessment, portfolio: String? = nil, notices: [FileDiagnostic] = []) {
        self.assessment = assessment
        self.portfolio = portfolio
        self.notices = notices
        rubric = assessment.rubric
        wording = Wording(assessment)
        lines = SourceLines(assessment.source)
    }

    /// Adds the page to a text.
    func write(to text: inout ByteText) {
        let sections = sections.filter { !$0.content.isEmpty }
        let frame = PageFrame(
            title: "\(verdictTitle): \(assessment.title)", sections: sections.map { ($0.id, $0.title) },
            parent: portfolio.map { (href: $0, title: "All programs") })
        frame.write(
            header: header, content: summary + sections.map(section), footer: provenance, to: &text)
    }

    /// One of the sections of the page.
    private struct Section {
        let id: String
        let title: String
        let content: [Markup]
    }

    private var sections: [Section] {
        [
            Section(id: "compliance", title: "Compliance", content: compliance),
            Section(id: "quality", title: "Quality by principle", content: quality),
            Section(id: "pathway", title: "The way through the program", content: pathway),
            Section(id: "criteria", title: "Every criterion", content: criteria),
            Section(id: "assumptions", title: "What is not stated", content: assumptions),
            Section(id: "reviews", title: "Reviews", content: reviews),
            Section(id: "notices", title: "Reviews and waivers to look at", content: NoticeList(notices).markup),
            Section(id: "warnings", title: "Worth a look", content: warnings),
            Section(id: "lines", title: "The file, line by line", content: quotedLines),
        ]
    }

    private func section(_ section: Section) -> Markup {
        HTML.section(.labelledBy(section.id)) {
            HTML.h2(.id(section.id)) { section.title }
            section.content
        }
    }

    // MARK: Head

    private var header: [Markup] {
        let overview = assessment.overview
        let field = [overview?.cluster, overview?.careerPathway].compactMap(\.self)
        let institutions = overview?.institutions.map(\.name) ?? []
        return MarkupBuilder.pieces {
            HTML.h1 { HTML.quoted(assessment.title) }
            if !institutions.isEmpty {
                HTML.p(.class("by")) {
                    for (number, name) in institutions.enumerated() {
                        if number > 0 { number == institutions.count - 1 ? " and " : ", " }
                        HTML.quoted(name)
                    }
                }
            }
            HTML.p(.class("about")) {
                for words in field {
                    HTML.span { HTML.quoted(words) }
                    " "
                }
                if let year = overview?.schoolYear {
                    HTML.span { HTML.quoted(year) }
                    " "
                }
                HTML.span { assessment.isDraft ? "Draft" : "Submission" }
            }
        }
    }

    // MARK: What the page is from

    private var provenance: [Markup] {
        PageFrame.provenance("file") {
            HTML.dl(.class("facts")) {
                fact("File") { HTML.code { assessment.source.name } }
                if let digest = assessment.overview?.fileDigest { fact("Digest of the file") { digestWords(digest) } }
                fact("Rubric") { "\(rubric.title), version \(rubric.version)" }
                fact("Digest of the rubric") { digestWords(rubric.digest) }
                fact("Profile") { "\(rubric.profileTitle) (\(rubric.profile))" }
                if let asOf = assessment.asOf { fact("Dates judged by") { asOf } }
                if let base = rubric.base { fact("Departs from") { base } }
            }
            if !rubric.departures.isEmpty {
                HTML.p { "Departures from that rubric:" }
                HTML.ul { for departure in rubric.departures { HTML.li { HTML.quoted(departure) } } }
            }
            sources
        }
    }

    /// The texts that the page cites, and what their words mean.
    private var sources: Markup? {
        let citations =
            rubric.requirements.flatMap(\.citations) + rubric.principles.flatMap(\.criteria).flatMap(\.citations)
        var titles: [(title: String, cite: String)] = []
        for citation in citations {
            if let known = titles.firstIndex(where: { $0.title == citation.title }) {
                titles[known].cite = PlainWords.commonStart(titles[known].cite, citation.cite)
            } else {
                titles.append((citation.title, citation.cite))
            }
        }
        guard !titles.isEmpty else { return nil }
        return HTML.details(.class("reckoning")) {
            HTML.summary { "What the sources are" }
            HTML.ul {
                for (title, cite) in titles {
                    HTML.li { HTML.quoted(cite.isEmpty || cite == title ? title : "\(cite): \(title)") }
                }
            }
            HTML.p {
                "A source that says \u{201C}shall\u{201D} commands, \u{201C}should\u{201D} recommends, \u{201C}may\u{201D} permits, and "
                    + "\u{201C}where appropriate\u{201D} asks for it where it fits. Where it only describes something, the rubric grades by "
                    + "it; a test that the rubric proposes is the rubric's own."
            }
        }
    }

    private func digestWords(_ digest: String) -> Markup { HTML.code(.class("digest")) { "SHA-256 " + digest } }

    func fact(_ term: String, @MarkupBuilder _ words: () -> [Markup]) -> Markup {
        HTML.div {
            HTML.dt { term }
            HTML.dd { words() }
        }
    }
}
