internal import AssessmentModel
internal import ExactNumbers
internal import ProgramModel
public import SourceDiagnostics

/// Explains what a rubric declares.
public struct RubricExplanation {
    private let rubric: Rubric

    /// The explanations of a rubric.
    public init(_ rubric: Rubric) {
        self.rubric = rubric
    }

    /// All names that can be explained.
    public var names: [String] { groups.flatMap(\.names) }

    /// The names in groups with a heading.
    public var groups: [(heading: String, names: [String])] {
        [
            ("Requirements of \(rubric.title)", rubric.requirements.map(\.id)),
            ("Profiles", ["profiles"] + rubric.profiles.map(\.id)),
            ("Principles", rubric.principles.map(\.id)),
        ] + rubric.principles.map { ("Criteria of \($0.id)", $0.criteria.map(\.id)) } + [
            ("Measures", rubric.measures.map(\.id))
        ]
    }

    /// The explanations of a name.
    public func all(_ name: String) -> [StyledText] {
        var texts = rubric.requirements.filter { $0.id == name }.map(requirement)
        for part in rubric.principles {
            if part.id == name { texts.append(principle(part)) }
            texts += part.criteria.filter { $0.id == name }.map { criterion($0, of: part) }
        }
        texts += rubric.profiles.filter { $0.id == name || name == "profiles" }.map(profile)
        texts += rubric.measures.filter { $0.id == name }.map(measure)
        return texts
    }

    // MARK: Texts

    private func requirement(_ requirement: Requirement) -> StyledText {
        var text = head(requirement.id, "a requirement: \(rubric.classes[requirement.requirementClass].title)")
        add(requirement.title, .strong, to: &text)
        text.appendLine()
        add(requirement.why, to: &text)
        text.appendLine()
        switch requirement.expectation {
        case .condition(let condition): add(label: "met if", ConditionWords(rubric).text(condition), to: &text)
        case .judged(let judgment): add(label: "a person judges", judgment, to: &text)
        }
        if let applies = requirement.appliesWhen {
            add(label: "applies if", ConditionWords(rubric).text(applies), to: &text)
        }
        let deciding = rubric.profiles.filter { profile in
            profile.deciding.contains { rubric.requirements[$0].id == requirement.id }
        }
        add(
            label: "decides under",
            deciding.isEmpty ? "no profile: it is advice" : deciding.map(\.id).joined(separator: ", "), to: &text)
        addCommon(requirement.remedy, requirement.citations, to: &text)
        return text
    }

    private func criterion(_ criterion: Criterion, of principle: Principle) -> StyledText {
        var text = head(criterion.id, "a criterion of \(principle.title), weight \(criterion.weight)")
        add(criterion.title, .strong, to: &text)
        text.appendLine()
        add(criterion.why, to: &text)
        text.appendLine()
        for (level, name) in rubric.scale.enumerated() {
            switch criterion.ladder {
            case .conditions(let steps):
                guard let step = steps[level] else { continue }
                add(label: name, ConditionWords(rubric).text(step), to: &text)
            case .judged(let steps):
                guard let step = steps[level] else { continue }
                add(label: name, step, to: &text)
            }
        }
        if case .judged = criterion.ladder { add(label: "decided by", "a person", to: &text) }
        if let applies = criterion.appliesWhen {
            add(label: "applies if", ConditionWords(rubric).text(applies), to: &text)
        }
        addCommon(criterion.remedy, criterion.citations, to: &text)
        return text
    }

    private func principle(_ principle: Principle) -> StyledText {
        var text = head(principle.id, "a guiding principle, weight \(principle.weight)")
        add(principle.title, .strong, to: &text)
        text.appendLine()
        add(principle.statement, to: &text)
        text.appendLine()
        for criterion in principle.criteria { add(label: criterion.id, criterion.title, column: 34, to: &text) }
        return text
    }

    private func profile(_ profile: Profile) -> StyledText {
        var text = head(profile.id, "a profile" + (profile.isDefault ? ", used where none is named" : ""))
        add(profile.title, .strong, to: &text)
        text.appendLine()
        for (place, requirement) in rubric.requirements.enumerated() where profile.deciding.contains(place) {
            add(label: requirement.id, requirement.title, column: 38, to: &text)
        }
        return text
    }

    private func measure(_ measure: Measure) -> StyledText {
        var text = head(measure.id, "a measure" + (measure.unit.map(words) ?? ""))
        add(measure.title, .strong, to: &text)
        let uses =
            rubric.requirements.filter { $0.uses(measure.id, in: rubric) }.map(\.id)
            + rubric.principles.flatMap(\.criteria).filter { $0.uses(measure.id, in: rubric) }.map(\.id)
        text.appendLine()
        add(label: "reckoned as", MeasureWords(rubric).text(measure), to: &text)
        add(label: "used by", (uses + totals(of: measure)).joined(separator: ", "), to: &text)
        return text
    }

    /// The measures that add a measure up with others.
    private func totals(of measure: Measure) -> [String] {
        rubric.measures.filter { total in
            guard case .total(let parts) = total.definition else { return false }
            return parts.contains { rubric.measures[$0].id == measure.id }
        }.map(\.id)
    }

    /// The unit of a measure behind its name.
    private func words(_ unit: String) -> String {
        switch unit {
        case NumberUnit.percent.rawValue: " in percent"
        case NumberUnit.perYear.rawValue: ", times a year"
        default: " in \(unit)s"
        }
    }

    // MARK: Parts

    private func head(_ name: String, _ what: String) -> StyledText {
        var text = StyledText()
        text.appendEntry(name, .strong, what, .faint, indent: 0, column: name.count + 2, width: width)
        text.appendLine()
        return text
    }

    private func addCommon(_ remedy: Remedy, _ citations: [Citation], to text: inout StyledText) {
        add(label: "what to do", remedy.words(number: "N"), to: &text)
        for citation in citations {
            let source = rubric.sources[citation.source]
            let place = [source.cite, citation.at].compactMap(\.self).joined(separator: ", ")
            add(label: citation.force.rawValue, place, to: &text)
        }
    }

    /// How many cells a line has.
    private let width = 78

    private func add(_ words: String, _ role: StyledText.Role = .plain, to text: inout StyledText) {
        text.appendWrapped(words, role, indent: 2, width: width)
    }

    private func add(label: String, _ words: String, column: Int = 16, to text: inout StyledText) {
        text.appendEntry(label, .faint, words, indent: 2, column: column, width: width)
    }
}

extension Requirement {
    fileprivate func uses(_ measure: String, in rubric: Rubric) -> Bool {
        var used = (appliesWhen?.measures ?? []) + shown
        if case .condition(let condition) = expectation { used += condition.measures }
        return used.contains { rubric.measures[$0].id == measure }
    }
}

extension Criterion {
    fileprivate func uses(_ measure: String, in rubric: Rubric) -> Bool {
        var used = (appliesWhen?.measures ?? []) + shown
        if case .conditions(let steps) = ladder { used += steps.compactMap(\.self).flatMap(\.measures) }
        return used.contains { rubric.measures[$0].id == measure }
    }
}
