internal import AssessmentModel
internal import SourceDiagnostics

/// One assessment as Markdown.
struct MarkdownProgram {
    private let assessment: Assessment
    private let wording: Wording
    private let outline: Outline
    /// How many findings of a part are told in full.
    private let mostFindings: Int

    init(_ assessment: Assessment, mostFindings: Int = .max) {
        self.assessment = assessment
        self.mostFindings = mostFindings
        wording = Wording(assessment)
        outline = Outline(assessment)
    }

    /// The whole assessment, or as many of its findings as there is room for.
    static func bytes(_ assessment: Assessment, most: Int) -> [UInt8] {
        for count in [Int.max, 20, 5] {
            let bytes = Array(MarkdownProgram(assessment, mostFindings: count).text.utf8)
            if bytes.count <= most { return bytes }
        }
        return Array(MarkdownProgram(assessment, mostFindings: 0).text.utf8)
    }

    var text: String {
        let verdict = Wording.verdict(assessment.verdict)
        var text = "\n## \(MarkdownReport.sign(assessment.verdict)) \(MarkdownText.paragraph(assessment.title))\n\n"
        text += "**\(verdict)**. Requirements that decide: \(wording.counts())."
        if !assessment.principles.isEmpty { text += " Quality: \(Wording.score(assessment.score))." }
        if let words = wording.verdictAfterWaivers { text += " \(MarkdownText.paragraph(words))." }
        text += "\nFile: \(MarkdownText.code(assessment.source.name))"
        text += assessment.isDraft ? ", a draft: what it does not say is not known\n" : "\n"
        if let notRated = assessment.notRated { text += "\n\(MarkdownText.paragraph(notRated))\n" }
        text += warnings + findings("What to do", outline.notMet) + findings("What is not known yet", outline.open)
        text +=
            list("What is fine", outline.met + outline.idle)
            + list("Advice: does not decide under this profile", outline.advice)
        return text + quality + people
    }

    private var warnings: String {
        guard !assessment.warnings.isEmpty else { return "" }
        return heading("Worth a look")
            + assessment.warnings.map { warning in
                let place = warning.range.map { "Line \($0.start.line): " } ?? ""
                let help = warning.help.map { ". \(MarkdownText.paragraph($0))" } ?? ""
                return "- \(place)\(MarkdownText.paragraph(warning.message))\(help)\n"
            }.joined()
    }

    private func heading(_ words: String, _ count: Int? = nil) -> String {
        "\n### \(words)\(count.map { " (\($0))" } ?? "")\n\n"
    }

    private func findings(_ title: String, _ found: [RequirementAssessment]) -> String {
        guard !found.isEmpty else { return "" }
        return heading(title, found.count)
            + found.prefix(mostFindings).enumerated().map { number, requirement in
                let words = assessment.rubric.requirements[requirement.requirement]
                let line = assessment.place(requirement.finding.place).range.start.line
                let waived = requirement.finding.isWaived ? " (waived)" : ""
                let head =
                    "\(number + 1). **\(MarkdownText.paragraph(words.title))**\(waived), line \(line), `\(words.id)`\n"
                return head
                    + joined(wording.lines(requirement)).map {
                        "   - \($0.label): \(MarkdownText.paragraph($0.words))\n"
                    }
                    .joined()
            }.joined() + more(found)
    }

    private func more(_ found: [RequirementAssessment]) -> String {
        found.count > mostFindings ? "\n\(found.count - mostFindings) more are not shown here.\n" : ""
    }

    /// Sources share a line: a comment should be short.
    private func joined(_ lines: [FindingLine]) -> [FindingLine] {
        let sources = lines.filter { $0.label == "Source" }.map(\.words)
        return lines.filter { $0.label != "Source" }
            + (sources.isEmpty ? [] : [FindingLine("Source", sources.joined(separator: "; "), .background)])
    }

    /// Titles only; for advice what to do, too.
    private func list(_ title: String, _ requirements: [RequirementAssessment]) -> String {
        guard !requirements.isEmpty else { return "" }
        let items = requirements.prefix(mostFindings).map { requirement in
            let words = assessment.rubric.requirements[requirement.requirement]
            let state =
                switch requirement.verdict {
                case .met: "✅ "
                case .notMet: "💡 "
                case .undetermined: "❔ "
                case .notApplicable: "➖ "
                }
            let suffix = requirement.verdict == .notApplicable ? " (does not apply)" : ""
            let remedy =
                requirement.verdict == .notMet
                ? requirement.finding.remedy.map { ": \(MarkdownText.paragraph($0))" } : nil
            return "- \(state)\(MarkdownText.paragraph(words.title))\(suffix)\(remedy ?? "")\n"
        }
        return MarkdownProgram.folded("\(title) (\(requirements.count))", items.joined() + more(requirements))
    }

    private var quality: String {
        guard !assessment.principles.isEmpty else { return "" }
        var table = "| Principle | Score |\n|---|---|\n"
        for principle in assessment.principles {
            let words = assessment.rubric.principles[principle.principle]
            table += "| **\(MarkdownText.cell(words.title))** | **\(Wording.score(principle.score))** |\n"
            for criterion in principle.criteria {
                let title = MarkdownText.cell(words.criteria[criterion.criterion].title)
                table += "| \(title) | \(MarkdownText.cell(wording.standing(of: criterion))) |\n"
            }
        }
        return MarkdownProgram.folded("Quality: \(Wording.score(assessment.score))", table)
    }

    /// What people say of what stands above without its details, and what they ask.
    private var people: String {
        let rubric = assessment.rubric
        let requirements = (outline.met + outline.idle + outline.advice).map { requirement in
            (rubric.requirements[requirement.requirement].title, requirement.finding)
        }
        let criteria = assessment.principles.flatMap { principle in
            principle.criteria.map {
                (rubric.principles[principle.principle].criteria[$0.criterion].title, $0.finding)
            }
        }
        let items = (requirements + criteria).flatMap { title, finding in
            !finding.isDiscussed
                ? []
                : wording.people(finding).map { line in
                    "- **\(MarkdownText.paragraph(title))**: \(line.label): \(MarkdownText.paragraph(line.words))\n"
                }
        }
        let requests = assessment.reviews.flatMap { review in
            review.requests.map { request in
                let about = request.about.map { " about \($0)" } ?? ""
                return "- ❔ \(MarkdownText.paragraph("\(review.reviewer)\(about): \(request.text)"))\n"
            }
        }
        let all = items + requests
        guard !all.isEmpty else { return "" }
        let rest = all.count > mostFindings ? "\n\(all.count - mostFindings) more are not shown here.\n" : ""
        return MarkdownProgram.folded("What people say (\(all.count))", all.prefix(mostFindings).joined() + rest)
    }

    /// Something that is shown when a reader asks for it.
    private static func folded(_ title: String, _ content: String) -> String {
        "\n<details><summary>\(MarkdownText.html(title))</summary>\n\n\(content)\n</details>\n"
    }
}
