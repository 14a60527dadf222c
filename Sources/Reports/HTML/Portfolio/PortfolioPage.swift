internal import AssessmentModel
internal import ExactNumbers
internal import JSONText
internal import SourceDiagnostics

/// The page over all programs: how they stand, what costs them most, and the way to each.
struct PortfolioPage {
    let portfolio: Portfolio
    let rubric: RubricSummary
    /// What deserves a look in reviews and waivers.
    let notices: [FileDiagnostic]
    /// Whether each program has a page of its own beside this one.
    let hasPages: Bool
    /// For each principle the place of its first criterion among all.
    let starts: [Int]

    init(_ portfolio: Portfolio, notices: [FileDiagnostic] = [], hasPages: Bool) {
        self.portfolio = portfolio
        self.notices = notices
        self.hasPages = hasPages
        rubric = portfolio.rubric
        starts = rubric.principles.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.criteria.count) }
    }

    /// The page as bytes.
    var page: [UInt8] {
        let sections = sections.filter { !$0.content.isEmpty }
        let frame = PageFrame(title: title, sections: sections.map { ($0.id, $0.title) })
        return frame.page(
            header: header,
            content: [overview]
                + sections.map { section in
                    HTML.section(.labelledBy(section.id)) {
                        HTML.h2(.id(section.id)) { section.title }
                        section.content
                    }
                }, footer: footer)
    }

    private var sections: [(id: String, title: String, content: [Markup])] {
        [
            ("compliance", "What keeps programs from compliance", shortfalls),
            ("losses", "What costs the most quality", losses),
            ("principles", "The principles", principles),
            ("heat-map", "Every criterion at a glance", heatMap),
            ("clusters", "By career cluster", groups("Career cluster", "cluster") { $0.cluster.map { [$0] } ?? [] }),
            ("institutions", "By institution", groups("Institution", "institution", \.institutions)),
            ("programs", "The programs", programs),
            ("notices", "Reviews and waivers to look at", NoticeList(notices).markup),
            ("refused", "Files that could not be evaluated", refused),
        ]
    }

    private var title: String { PlainWords.count(portfolio.programs.count, "program") + " of study" }

    // MARK: Head

    private var header: [Markup] {
        MarkupBuilder.pieces {
            HTML.h1 { title }
            HTML.p(.class("about")) {
                HTML.span { HTML.quoted("\(rubric.title) \(rubric.version)") }
                " "
                HTML.span { HTML.quoted(rubric.profileTitle) }
            }
        }
    }

    private var overview: Markup {
        let all = portfolio.programs.indices
        let counts = [OverallVerdict.compliant, .notCompliant, .undetermined, .gradedOnly].map { verdict in
            (verdict: verdict, count: portfolio.count(verdict, among: all))
        }
        let mean = portfolio.mean(portfolio.programs.map(\.score))
        return HTML.section(.class("totals"), .labelledBy("totals")) {
            HTML.h2(.id("totals")) { "How they stand" }
            HTML.ul(.class("tiles")) {
                for part in counts where part.count > 0 || part.verdict != .gradedOnly {
                    HTML.li(.class(ProgramPage.tone(part.verdict))) {
                        HTML.p(.class("big")) { PlainWords.grouped(part.count) }
                        HTML.p {
                            StatusSign.overall(part.verdict)
                            ProgramPage.words(part.verdict).lowercased()
                        }
                    }
                }
                if let mean {
                    HTML.li(.class("plain")) {
                        HTML.p(.class("big")) { PortfolioPage.words(mean) }
                        HTML.p { "mean quality of 100" }
                    }
                }
                if !portfolio.refused.isEmpty {
                    HTML.li(.class("bad")) {
                        HTML.p(.class("big")) { PlainWords.grouped(portfolio.refused.count) }
                        HTML.p { HTML.a(.href("#refused")) { "not evaluated" } }
                    }
                }
            }
            Shares(counts.map { (ProgramPage.tone($0.verdict), $0.count) }).markup
        }
    }

    private var footer: [Markup] {
        PageFrame.provenance("files") {
            HTML.dl(.class("facts")) {
                fact("Rubric", "\(rubric.title), version \(rubric.version)")
                fact("Digest of the rubric", "SHA-256 " + rubric.digest)
                fact("Profile", "\(rubric.profileTitle) (\(rubric.profile))")
                if let base = rubric.base { fact("Departs from", base) }
            }
            if !rubric.departures.isEmpty {
                HTML.ul { for departure in rubric.departures { HTML.li { HTML.quoted(departure) } } }
            }
        }
    }

    private func fact(_ term: String, _ words: String) -> Markup {
        HTML.div {
            HTML.dt { term }
            HTML.dd { HTML.quoted(words) }
        }
    }

    // MARK: Words

    /// A score in tenths of a point: "41.6 to 78.3", "not known yet".
    static func words(_ score: (lower: Int, upper: Int)) -> String {
        if score.lower == 0, score.upper == 1_000 { return "not known" }
        return score.lower == score.upper ? tenths(score.lower) : "\(tenths(score.lower)) to \(tenths(score.upper))"
    }

    static func words(_ score: PortfolioEntry.Score?) -> String {
        score.map { words((Int($0.lower), Int($0.upper))) } ?? "none"
    }

    static func tenths(_ number: Int) -> String { "\(number / 10).\(number % 10)" }

    /// What share a number has of a whole, in percent and cut down: "40.2".
    static func percent(_ part: Int, of whole: Int) -> String {
        whole > 0 ? tenths(1_000 * part / whole) : "0.0"
    }
}
