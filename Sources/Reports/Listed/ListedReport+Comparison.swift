internal import AssessmentModel
internal import SourceDiagnostics

extension ListedReport {
    /// A comparison, of one program or of many.
    ///
    /// - Parameters:
    ///   - reasons: For ids of requirements and criteria what is asked differently of them, in words.
    ///   - isFull: Whether programs of which nothing differs have a chapter too.
    init(
        _ entries: [ComparisonEntry], reasons: [String: [String]], refused: [RefusedFile], notices: [FileDiagnostic],
        isFull: Bool = false
    ) {
        kind = .comparison
        summary = ComparisonWords.summary(entries)
        flipped =
            entries.count < 2
            ? []
            : entries.changed.filter(\.isFlipped).map { comparison in
                FindingLine(comparison.new.source.name, ComparisonWords.verdict(comparison, arrow: "→"))
            }
        title =
            if entries.count == 1, case .both(let only)? = entries.first {
                only.overlay == nil ? "Compared: \(only.new.title)" : "What if: \(only.old.title)"
            } else {
                "Programs compared"
            }
        basis = ComparedRubrics(entries).words
        rules = ComparisonItems.rules
        self.refused = refused
        self.notices = notices
        columns = ComparisonItems.columns
        chapters = entries.compactMap { entry in
            if case .both(let comparison) = entry, comparison.changes.isEmpty, !isFull, entries.count > 1 { return nil }
            return ComparisonItems(entry, reasons).chapter
        }
    }
}

/// The rubrics that two sides are judged by.
private struct ComparedRubrics {
    let words: String

    init(_ entries: [ComparisonEntry]) {
        func name(_ rubric: RubricSummary) -> String { "\(rubric.title) \(rubric.version), profile \(rubric.profile)" }
        var old: String?
        var new: String?
        for entry in entries {
            switch entry {
            case .both(let comparison): (old, new) = (name(comparison.old.rubric), name(comparison.new.rubric))
            case .gone(let assessment): old = old ?? name(assessment.rubric)
            case .added(let assessment): new = new ?? name(assessment.rubric)
            }
        }
        let sides = [old, new].compactMap(\.self)
        words = sides.count == 2 && sides[0] != sides[1] ? "Before: \(sides[0]). Now: \(sides[1])" : sides.first ?? ""
    }
}

/// Turns what differs of one program into items.
private struct ComparisonItems {
    private let entry: ComparisonEntry
    private let old, new: Assessment?
    /// The program as it is, or as it was where it is no more; with an overlay, the one that stands in a file.
    private let shown: Assessment
    private let reasons: [String: [String]]

    init(_ entry: ComparisonEntry, _ reasons: [String: [String]]) {
        self.entry = entry
        self.reasons = reasons
        (old, new, shown) =
            switch entry {
            case .both(let comparison):
                (comparison.old, comparison.new, comparison.overlay == nil ? comparison.new : comparison.old)
            case .gone(let assessment): (assessment, nil, assessment)
            case .added(let assessment): (nil, assessment, assessment)
            }
    }

    static let rules =
        OutcomeChange.Kind.allCases.map { kind in
            ListedReport.Rule(
                id: "comparison/\(kind.rawValue)", title: ComparisonWords.heading(kind),
                severity: kind == .worse ? .error : kind == .unknown ? .warning : .note)
        } + [
            ListedReport.Rule(id: "comparison/gone", title: "Only in the old", severity: .warning),
            ListedReport.Rule(id: "comparison/added", title: "Only in the new", severity: .note),
        ]

    static let columns = [
        "file", "program", "kind", "id", "title", "line", "column", "place", "old-file", "subject", "decides", "old",
        "new", "old-line", "measures", "asked",
    ]

    var chapter: ListedReport.Chapter {
        ListedReport.Chapter(
            title: shown.title, source: shown.source, facts: facts, before: standing(old), after: standing(new),
            groups: groups, whereEmpty: "Nothing differs")
    }

    private func standing(_ assessment: Assessment?) -> ImprovementPlan.Standing? {
        assessment.map { ImprovementPlan.Standing($0) }
    }

    private var overlay: String? { if case .both(let comparison) = entry { comparison.overlay } else { nil } }

    private var facts: [FindingLine] {
        var facts: [FindingLine] = []
        switch (old, new) {
        case (let old?, let new?):
            if old.source.name == new.source.name {
                facts.append(FindingLine("File", new.source.name))
                if let overlay { facts.append(FindingLine("Overlay", overlay)) }
            } else {
                facts += [FindingLine("Before", old.source.name), FindingLine("Now", new.source.name)]
            }
        case (let old?, nil): facts.append(FindingLine("Before", old.source.name))
        case (nil, let new?): facts.append(FindingLine("Now", new.source.name))
        case (nil, nil): break
        }
        return facts + ComparisonWords.people(old, new)
    }

    private var groups: [ListedReport.Group] {
        switch entry {
        case .gone(let assessment): [ListedReport.Group(title: "Only in the old", items: [single(assessment)])]
        case .added(let assessment): [ListedReport.Group(title: "Only in the new", items: [single(assessment)])]
        case .both(let comparison):
            [ListedReport.Group(title: "On the whole", items: comparison.whole.map(item))].filter { !$0.items.isEmpty }
                + OutcomeChange.Kind.allCases.compactMap { kind in
                    let changes = comparison.single.filter { $0.kind == kind }
                    return changes.isEmpty
                        ? nil
                        : ListedReport.Group(title: ComparisonWords.heading(kind), items: changes.map(item))
                }
        }
    }

    // MARK: Items

    private func item(_ change: OutcomeChange) -> ListedReport.Item {
        let rule = OutcomeChange.Kind.allCases.firstIndex(of: change.kind) ?? 0
        let outcome = ComparisonWords.change(change, arrow: "→")
        let measures = change.measures.map { ComparisonWords.measure($0, arrow: "→") }
        let asked = change.id.flatMap { reasons[$0] } ?? []
        let lines =
            [FindingLine("Change", outcome)] + measures.map { FindingLine("Found", $0) }
            + asked.map { FindingLine("Asked", $0) }
        let place = place(of: change)
        let weighs = change.decides || change.subject == .verdict
        let (kind, severity): (LocatedResult.Kind, LocatedResult.Severity) =
            switch change.kind {
            case .worse: (.fail, weighs ? .error : .warning)
            case .unknown: (.open, weighs ? .warning : .note)
            case .improved, .known, .applicability, .moved: (.informational, .note)
            }
        let result = LocatedResult(
            subject: .item, id: ComparisonItems.rules[rule].id + "/" + (change.id ?? change.subject.word), kind: kind,
            severity: severity, range: place?.range, path: place?.path ?? "", label: place?.label ?? "",
            headline: "\(ComparisonWords.heading(change.kind)): \(change.title): \(outcome)",
            details: measures + asked.map { "Asked: \($0)" }, remedy: nil, waiver: nil, baseline: nil)
        let cells = cells(change.kind.rawValue, change.id ?? "", change.title, place)
        return ListedReport.Item(
            result: result, rule: rule, title: change.title, tone: ComparisonItems.tone(change.kind), number: nil,
            lines: lines, snippet: nil, replacement: nil,
            cells: cells + [
                change.subject.word, change.decides ? "yes" : "no", ComparisonWords.outcome(change.old),
                ComparisonWords.outcome(change.new), change.oldPlace.map { String($0.range.start.line) } ?? "",
                measures.joined(separator: "\n"), asked.joined(separator: "\n"),
            ])
    }

    private func single(_ assessment: Assessment) -> ListedReport.Item {
        let rule = ComparisonItems.rules.count - (new == nil ? 2 : 1)
        let verdict = Wording.verdict(assessment.verdict).lowercased()
        let words = ComparisonItems.rules[rule]
        let result = LocatedResult(
            subject: .item, id: words.id, kind: .informational, severity: words.severity, range: nil, path: "",
            label: "",
            headline: "\(words.title): \(assessment.title), \(verdict)", details: [], remedy: nil, waiver: nil,
            baseline: nil)
        let outcome = [new == nil ? verdict : "", new == nil ? "" : verdict]
        return ListedReport.Item(
            result: result, rule: rule, title: assessment.title, tone: .plain, number: nil,
            lines: [FindingLine("Verdict", verdict)], snippet: nil, replacement: nil,
            cells: cells(new == nil ? "gone" : "added", "", assessment.title, nil) + ["verdict", ""] + outcome
                + ["", "", ""])
    }

    private func cells(_ kind: String, _ id: String, _ title: String, _ place: Place?) -> [String] {
        [
            shown.source.name, shown.title, kind, id, title,
            place.map { String($0.range.start.line) } ?? "", place.map { String($0.range.start.column) } ?? "",
            place?.path ?? "", old?.source.name ?? "",
        ]
    }

    /// Where the new file shows it; with an overlay, where the file does that it is laid over.
    private func place(of change: OutcomeChange) -> Place? {
        guard let new = overlay == nil ? new : old else { return nil }
        switch change.subject {
        case .verdict, .score, .principle: return nil
        case .requirement(let id):
            return new.requirements.first { new.rubric.requirements[$0.requirement].id == id }
                .map { new.place($0.finding.place) }
        case .criterion(let id):
            for principle in new.principles {
                let words = new.rubric.principles[principle.principle]
                if let found = principle.criteria.first(where: { words.criteria[$0.criterion].id == id }) {
                    return new.place(found.finding.place)
                }
            }
            return nil
        }
    }

    private static func tone(_ kind: OutcomeChange.Kind) -> ListedReport.Tone {
        switch kind {
        case .improved: .good
        case .worse: .bad
        case .unknown: .open
        case .known, .applicability, .moved: .plain
        }
    }
}

extension AssessmentComparison {
    /// What differs of the whole: verdict and score.
    var whole: [OutcomeChange] { changes.filter { $0.subject == .verdict || $0.subject == .score } }

    /// What differs of single requirements, principles and criteria.
    var single: [OutcomeChange] { changes.filter { $0.subject != .verdict && $0.subject != .score } }
}
