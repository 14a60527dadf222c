internal import AssessmentModel

/// A rubric as a book for people: what is asked, why, by which text, how it is measured, what to do, and examples of every verdict.
public struct RubricHandbook {
    let rubric: Rubric
    var markdown = MarkdownText()

    /// The handbook of a rubric in Markdown.
    public static func markdown(_ rubric: Rubric) -> String {
        var handbook = RubricHandbook(rubric: rubric)
        handbook.addFront()
        handbook.addProfiles()
        handbook.addRequirements()
        handbook.addPrinciples()
        handbook.addTraces()
        handbook.addMeasures()
        return handbook.markdown.text
    }

    private init(rubric: Rubric) {
        self.rubric = rubric
    }

    private static func count(_ count: Int, _ one: String, _ many: String) -> String {
        "\(count) \(count == 1 ? one : many)"
    }

    private mutating func addFront() {
        markdown.heading(1, "\(rubric.title): the handbook")
        if !rubric.summary.isEmpty { markdown.paragraph(words(rubric.summary)) }
        let criteria = rubric.principles.flatMap(\.criteria)
        markdown.paragraph(
            "Rubric `\(rubric.id)`, version \(words(rubric.version)): "
                + [
                    RubricHandbook.count(rubric.requirements.count, "requirement", "requirements"),
                    RubricHandbook.count(rubric.principles.count, "principle", "principles"),
                    RubricHandbook.count(criteria.count, "criterion", "criteria"),
                ].joined(separator: ", ") + ".")
        if let extended = rubric.extended {
            markdown.paragraph("It extends `\(extended.id)` \(words(extended.version)) and departs from it:")
            markdown.list(extended.departures.map(words))
        }
        markdown.heading(2, "How to read it")
        markdown.list([
            "A **requirement** is met, not met, or undetermined where the file does not say enough. A profile names the requirements "
                + "that decide: a program is compliant when each of them is met or does not apply.",
            "A **criterion** has a level of \(rubric.scale.map { "*\(words($0))*" }.joined(separator: ", ")). Every level asks for "
                + "the levels below it too.",
            "**The score**: the levels of the scale are worth equal steps from 0 to 100. A principle's score is the mean of its "
                + "criteria by their weights, the whole's the mean of the principles by theirs. What does not apply counts neither "
                + "above nor below the line.",
            "Compliance and quality are told side by side and never make up for each other.",
            "What a file does not say is not known. So levels and scores are ranges, from what is certain to what is still possible; "
                + "what a person judges stays open until reviews decide it: \(rubric.reviewPolicy.words).",
            "**N** in what to do is a number that depends on the program; the report on a file tells it.",
            "Behind a source stands how binding its words are: *shall* and *should* as the text says it, *may* for what it permits, "
                + "*where appropriate* for what it asks with that reservation, *describes* for what it names without asking for it, and "
                + "*proposed* for a test of this rubric's own.",
        ])
        if !rubric.efforts.isEmpty {
            let efforts = rubric.efforts.sorted { $0.key < $1.key }.map { "`\($0.key)` \($0.value)" }
            markdown.paragraph(
                "What a change costs, for plans of the cheapest changes: \(efforts.joined(separator: ", ")), everything else 1."
            )
        }
        markdown.heading(2, "Sources")
        markdown.list(
            rubric.sources.map { source in
                let address = source.url.map { ", <\($0)>" } ?? ""
                return source.cite == source.title
                    ? words(source.title) + address : "\(words(source.title)): \(words(source.cite))\(address)"
            })
    }

    private mutating func addProfiles() {
        markdown.heading(2, "Profiles")
        markdown.table(
            ["profile", "stands for", "what decides"],
            rubric.profiles.map { profile in
                let deciding = profile.deciding.sorted().map { MarkdownText.link(rubric.requirements[$0].id) }
                return [
                    "`\(profile.id)`" + (profile.isDefault ? " (where none is named)" : ""), words(profile.title),
                    deciding.joined(separator: ", "),
                ]
            })
    }

    private mutating func addTraces() {
        guard !rubric.traces.isEmpty else { return }
        markdown.heading(2, "What the texts ask for, and what answers it")
        for trace in rubric.traces {
            markdown.heading(3, trace.title, anchor: "trace-\(trace.id)")
            markdown.paragraph("Source: \(words(rubric.sources[trace.source].cite)).")
            markdown.table(
                ["", "asks for", "answered by"],
                trace.rows.map { row in
                    let answers = row.answers.map(MarkdownText.link).joined(separator: ", ")
                    let none = row.outside.map { "*no single program: \(words($0))*" } ?? "nothing"
                    return [words(row.id), words(row.words), answers.isEmpty ? none : answers]
                })
        }
    }

    private mutating func addMeasures() {
        markdown.heading(2, "Measures")
        var uses: [Int: [String]] = [:]
        for requirement in rubric.requirements {
            for measure in Set(requirement.conditions.flatMap(\.measures) + requirement.shown) {
                uses[measure, default: []].append(requirement.id)
            }
        }
        for criterion in rubric.principles.flatMap(\.criteria) {
            for measure in Set(criterion.conditions.flatMap(\.measures) + criterion.shown) {
                uses[measure, default: []].append(criterion.id)
            }
        }
        markdown.paragraph(
            "How each number is reckoned from a file, in the words of its fields. *For every-student* counts what no student can avoid, "
                + "*for some-student* what one student can take at most; without either, everything that is listed counts."
        )
        let reckoning = MeasureWords(rubric)
        markdown.table(
            ["measure", "counts", "reckoned as", "unit", "asked for by"],
            rubric.measures.enumerated().map { place, measure in
                [
                    "`\(measure.id)`", words(measure.title), words(reckoning.text(measure)),
                    measure.unit.map(words) ?? "",
                    ((uses[place] ?? []).map(MarkdownText.link) + totals(of: place)).joined(separator: ", "),
                ]
            })
    }

    /// The measures that add a measure up with others.
    private func totals(of place: Int) -> [String] {
        rubric.measures.filter { total in
            if case .total(let parts) = total.definition { parts.contains(place) } else { false }
        }.map { "`\($0.id)`" }
    }

    func words(_ text: String) -> String { MarkdownText.escaped(text) }
}
