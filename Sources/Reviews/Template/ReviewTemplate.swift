public import AssessmentModel
internal import ExactNumbers
internal import SourceDiagnostics

/// The review that a person goes on with: only what the rubric leaves to people, with the description of each level and with what the
/// file offers for it.
public struct ReviewTemplate {
    private let assessment: Assessment
    private let rubric: RubricSummary

    /// The review of an assessed program.
    public init(_ assessment: Assessment) {
        self.assessment = assessment
        rubric = assessment.rubric
    }

    /// The file to go on with.
    public var text: String {
        var yaml = YAMLText()
        addHead(to: &yaml)
        let requirements = assessment.requirements.filter { $0.finding.isJudged && $0.verdict != .notApplicable }
        let criteria = assessment.principles.flatMap { principle in
            principle.criteria.filter { $0.finding.isJudged && $0.level != nil }.map { (principle.principle, $0) }
        }
        yaml.line(requirements.isEmpty && criteria.isEmpty ? "judgments: {}" : "judgments:")
        if requirements.isEmpty, criteria.isEmpty {
            yaml.comment("The rubric leaves nothing to people for this program.")
        }
        for requirement in requirements { add(requirement, to: &yaml) }
        for (principle, criterion) in criteria { add(criterion, of: principle, to: &yaml) }
        yaml.line()
        yaml.comment("What you want to know before you judge, as in [{about: ID, ask: TEXT}];")
        yaml.comment("`about` may be left out.")
        yaml.line("requests: []")
        return yaml.text
    }

    // MARK: Parts

    private func addHead(to yaml: inout YAMLText) {
        yaml.comment("A review of \(assessment.title) (\(assessment.source.name))")
        yaml.comment("by \(rubric.title) \(rubric.version): what this rubric leaves to people.")
        yaml.comment("Fill in what is empty, and delete what somebody else judges.")
        yaml.comment("Lines that start with # are not read.")
        yaml.comment("Check it: posrubric review check THIS-FILE")
        yaml.line()
        yaml.line("review: 1")
        yaml.line(
            "rubric: {id: \(YAMLText.scalar(rubric.id)), version: \(YAMLText.scalar(rubric.version))}")
        yaml.line("program:")
        if let id = assessment.id { yaml.line("id: \(YAMLText.scalar(id))", indent: 2) }
        yaml.line("title: \(YAMLText.scalar(assessment.title))", indent: 2)
        yaml.comment("The text that you review; a review of another text does not count.", indent: 2)
        yaml.line("digest: \(YAMLText.scalar(ProgramDigest.of(assessment.source)))", indent: 2)
        yaml.line("reviewer:  # your name")
        yaml.line("date:  # the day of your review, as in 2012-03-14")
        yaml.line()
    }

    private func add(_ requirement: RequirementAssessment, to yaml: inout YAMLText) {
        let words = rubric.requirements[requirement.requirement]
        yaml.line()
        yaml.comment(words.title, indent: 2)
        yaml.comment("Why: \(words.why)", indent: 2, hanging: 2)
        if let judgment = words.judgment { yaml.comment("Look for: \(judgment)", indent: 2, hanging: 2) }
        if requirement.mayNotApply { yaml.comment("It is not known yet whether it applies.", indent: 2) }
        addOffers(requirement.finding, to: &yaml)
        yaml.line("\(words.id):", indent: 2)
        yaml.line("verdict:  # met or not-met", indent: 4)
        addRest(to: &yaml)
    }

    private func add(_ criterion: CriterionAssessment, of principle: Int, to yaml: inout YAMLText) {
        let words = rubric.principles[principle].criteria[criterion.criterion]
        yaml.line()
        yaml.comment("\(words.title) (\(rubric.principles[principle].title), weight \(words.weight))", indent: 2)
        yaml.comment("Why: \(words.why)", indent: 2, hanging: 2)
        let levels = JudgedItems(rubric).levels(of: principle, criterion.criterion)
        for level in levels {
            let text = words.judgments.indices.contains(level) ? words.judgments[level] : nil
            yaml.comment("\(rubric.scale[level]): \(text ?? "Nothing of what follows.")", indent: 2, hanging: 2)
        }
        if criterion.mayNotApply { yaml.comment("It is not known yet whether it applies.", indent: 2) }
        addOffers(criterion.finding, to: &yaml)
        yaml.line("\(words.id):", indent: 2)
        let names = levels.map { rubric.scale[$0] }.joined(separator: ", ")
        yaml.line("level:  # \(TerminalWidth.printable(names))", indent: 4)
        addRest(to: &yaml)
    }

    private func addRest(to yaml: inout YAMLText) {
        yaml.line("reason:", indent: 4)
        yaml.line("evidence: []  # what you have seen", indent: 4)
    }

    /// What the file offers: the documents that it names, and what was measured.
    private func addOffers(_ finding: Finding, to yaml: inout YAMLText) {
        var offers = finding.documents.map { "document: \(reference($0))" }
        for measure in finding.measures {
            let evidence = assessment.evidence(of: measure)
            var line = "\(rubric.measures[measure].title): \(value(assessment.measures[measure].value))"
            if !evidence.isEmpty { line += ": " + evidence.prefix(8).map(reference).joined(separator: ", ") }
            if evidence.count > 8 { line += " and \(evidence.count - 8) more" }
            offers.append(line)
        }
        guard !offers.isEmpty else { return yaml.comment("The file offers nothing for it.", indent: 2) }
        yaml.comment("The file offers:", indent: 2)
        for offer in offers { yaml.comment("- " + offer, indent: 2, hanging: 2) }
    }

    private func reference(_ number: PlaceNumber) -> String {
        let place = assessment.place(number)
        return "\(place.label) (line \(place.range.start.line))"
    }

    private func value(_ value: MeasuredValue) -> String {
        guard let values = value.values else { return "none" }
        let low = values.lower.shortDecimal(rounding: .down)
        if values.isCertain { return low }
        return values.upper.map { "\(low) to \($0.shortDecimal(rounding: .up))" } ?? "\(low) or more"
    }
}
