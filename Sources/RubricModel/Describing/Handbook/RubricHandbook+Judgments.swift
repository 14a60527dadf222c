internal import AssessmentModel

extension RubricHandbook {
    mutating func addRequirements() {
        guard !rubric.requirements.isEmpty else { return }
        markdown.heading(2, "Requirements")
        for (place, requirementClass) in rubric.classes.enumerated() {
            let requirements = rubric.requirements.filter { $0.requirementClass == place }
            guard !requirements.isEmpty else { continue }
            markdown.paragraph("**\(words(requirementClass.id))**, \(words(requirementClass.title)):")
            markdown.list(requirements.map { "\(MarkdownText.link($0.id)): \(words($0.title))" })
        }
        for requirement in rubric.requirements { add(requirement) }
    }

    private mutating func add(_ requirement: Requirement) {
        markdown.heading(3, requirement.title, anchor: requirement.id)
        let deciding = rubric.profiles.filter { profile in
            profile.deciding.contains { rubric.requirements[$0].id == requirement.id }
        }
        let profiles = deciding.map { "`\($0.id)`" }.joined(separator: ", ")
        markdown.paragraph(
            "`\(requirement.id)`, \(words(rubric.classes[requirement.requirementClass].title)); "
                + (deciding.isEmpty ? "it decides under no profile and is advice." : "it decides under \(profiles)."))
        markdown.paragraph(words(requirement.why))
        var facts: [String] = []
        if let applies = requirement.appliesWhen { facts.append("**Applies if** \(condition(applies))") }
        switch requirement.expectation {
        case .condition(let expected): facts.append("**Met if** \(condition(expected))")
        case .judged(let text): facts.append("**A person judges:** \(words(text))")
        }
        facts += common(requirement.remedy, requirement.citations)
        markdown.list(facts)
        add(requirement.examples)
    }

    mutating func addPrinciples() {
        let whole = rubric.principles.reduce(0) { $0 + $1.weight }
        for principle in rubric.principles {
            markdown.heading(2, principle.title, anchor: principle.id)
            markdown.paragraph(words(principle.statement))
            markdown.paragraph(
                "`\(principle.id)` weighs \(principle.weight) of \(whole) in the whole. Its criteria:")
            let sum = principle.criteria.reduce(0) { $0 + $1.weight }
            markdown.table(
                ["criterion", "asks for", "weight", "decided by"],
                principle.criteria.map { criterion in
                    let judged = if case .judged = criterion.ladder { true } else { false }
                    return [
                        MarkdownText.link(criterion.id), words(criterion.title), "\(criterion.weight) of \(sum)",
                        judged ? "a person" : "the file",
                    ]
                })
            add(principle.examples)
            for criterion in principle.criteria { add(criterion) }
        }
        guard !rubric.examples.isEmpty else { return }
        markdown.heading(2, "The whole")
        add(rubric.examples)
    }

    private mutating func add(_ criterion: Criterion) {
        markdown.heading(3, criterion.title, anchor: criterion.id)
        markdown.paragraph("`\(criterion.id)`, weight \(criterion.weight).")
        markdown.paragraph(words(criterion.why))
        if let applies = criterion.appliesWhen { markdown.paragraph("Applies if \(condition(applies)).") }
        let judged = if case .judged = criterion.ladder { true } else { false }
        var rows: [[String]] = []
        for (level, name) in rubric.scale.enumerated() {
            switch criterion.ladder {
            case .conditions(let steps): if let step = steps[level] { rows.append([words(name), condition(step)]) }
            case .judged(let steps): if let step = steps[level] { rows.append([words(name), words(step)]) }
            }
        }
        markdown.table(["level", judged ? "a person judges" : "asks for"], rows)
        markdown.list(common(criterion.remedy, criterion.citations))
        add(criterion.examples)
    }

    // MARK: Parts

    private func condition(_ condition: Condition) -> String { words(ConditionWords(rubric).text(condition)) }

    private func common(_ remedy: Remedy, _ citations: [Citation]) -> [String] {
        ["**What to do:** \(words(remedy.words(number: "N")))"]
            + citations.map { citation in
                let place = [rubric.sources[citation.source].cite, citation.at].compactMap(\.self)
                return "**Source** (*\(words(citation.force.rawValue))*): \(words(place.joined(separator: ", ")))"
            }
    }

    private mutating func add(_ examples: [RubricExample]) {
        guard !examples.isEmpty else { return }
        markdown.paragraph("<details><summary>Examples (\(examples.count))</summary>")
        var variants: [String] = []
        for example in examples {
            let note = example.note.map { ": \(words($0))" } ?? ""
            let profile = example.profile.map { " under `\($0)`" } ?? ""
            let outcome = "**\(words(example.expected.words(rubric.scale)))**\(profile)\(note)"
            if let change = example.change, let sentence = sentence(change) {
                variants.append("\(sentence): \(outcome)")
                continue
            }
            markdown.list(variants)
            variants = []
            markdown.paragraph(outcome)
            markdown.code(example.program, language: "yaml")
        }
        markdown.list(variants)
        markdown.paragraph("</details>")
    }

    /// What a variant changes, in one line; nothing where it takes more.
    private func sentence(_ change: RubricExample.Change) -> String? {
        let texts = [change.old, change.new].map { $0.split(separator: " ").joined(separator: " ") }
        guard !texts[0].isEmpty, !texts.contains(where: { $0.contains("\n") || $0.contains("`") }) else { return nil }
        return texts[1].isEmpty ? "without `\(texts[0])`" : "with `\(texts[1])` in place of `\(texts[0])`"
    }
}
