internal import AssessmentModel
internal import ExactNumbers
internal import ProgramModel
internal import SourceDiagnostics

/// The evaluation of one program: first all measures, then what the requirements and criteria make of them.
struct EvaluationRun {
    private let rubric: CompiledRubric
    private let context: EvaluationContext
    private let detail: EvaluationDetail
    private let queries: QueryEvaluation
    private var places: PlaceDirectory
    private var findings = Findings()
    private var doubts: [Doubt] = []
    private var doubtChain = DoubtChain()
    private var measures: [MeasureAssessment] = []
    /// The measures whose evidence and doubts are known, where only some are asked for.
    private var located: Set<Int> = []
    /// The documents that the file names for each requirement or criterion.
    private let documents: [String: [RecordIndex]]

    private let describesProgram: Bool

    init(
        _ rubric: CompiledRubric, _ context: EvaluationContext, _ detail: EvaluationDetail, describesProgram: Bool
    ) {
        self.describesProgram = describesProgram
        self.rubric = rubric
        self.context = context
        self.detail = detail
        queries = QueryEvaluation(context, rubric.lists, isForAll: detail == .everything)
        places = PlaceDirectory(context.program)
        let program = context.program
        let evidence = program.items(program.fact(Program.root, ProgramField.evidence))
        documents = Dictionary(grouping: evidence) { program.text($0, EvidenceField.about) ?? "" }
    }

    mutating func assess(_ warnings: [Diagnostic]) -> Assessment {
        measure()
        let requirements = rubric.requirements.indices.map { assess(requirement: $0) }
        let principles = rubric.principles.indices.map { assess(principle: $0) }
        let isOther = rubric.subject.map { $0.condition.truth(measures) == .no } ?? false
        let program = context.program
        let overview = describesProgram ? overview(requirements, principles) : nil
        return Assessment(
            rubric: rubric.summary, id: program.identifier, title: program.title, isDraft: program.isDraft,
            asOf: context.asOf?.text,
            verdict: isOther ? .undetermined : Assessment.verdict(of: requirements, rubric.summary),
            notRated: isOther ? rubric.subject?.otherwise : nil,
            score: Assessment.mean(of: principles, rubric.summary).score, measures: measures,
            evidence: findings.evidence, doubts: doubts, suspicions: findings.suspicions, requirements: requirements,
            principles: principles, places: places.places, warnings: warnings, source: program.source,
            overview: overview)
    }

    private func overview(
        _ requirements: [RequirementAssessment], _ principles: [PrincipleAssessment]
    ) -> ProgramOverview {
        let causes = FindingCauses(
            requirements: requirements, principles: principles, measures: measures, evidence: findings.evidence,
            doubts: doubts, rubric: rubric.summary)
        return OverviewBuilder.overview(of: context.program, map: MapBuilder(context, causes, places).map())
    }

    // MARK: Measures

    private mutating func measure() {
        guard detail == .everything else {
            var values = SheetValues(rubric, context)
            measures = values.measure().map { MeasureAssessment(value: $0, evidence: 0..<0, doubts: 0..<0) }
            return
        }
        measures.reserveCapacity(rubric.measures.count)
        doubts.reserveCapacity(256)
        for measure in rubric.measures { measures.append(assess(measure)) }
    }

    /// What a measure is, with its evidence and its doubts.
    private mutating func assess(_ measure: CompiledRubric.Measure) -> MeasureAssessment {
        let evidence = findings.evidence.count
        let start = doubts.count
        let value: MeasuredValue
        switch measure {
        case .query(let query):
            value = queries.answer(query, &findings)
            locate(since: evidence, isCertain: value.isCertain)
        case .named(let named):
            value = named.measure.measure(context, &findings)
            locate(since: evidence, isCertain: value.isCertain)
        case .total(let total): value = sum(total)
        }
        return MeasureAssessment(
            value: value, evidence: evidence..<findings.evidence.count, doubts: start..<doubts.count)
    }

    /// Finds the evidence and the doubts of a measure of which only the value is known.
    private mutating func locate(_ measure: Int) {
        guard detail == .verdicts, located.insert(measure).inserted else { return }
        if case .total(let total) = rubric.measures[measure] {
            for part in total.parts { locate(part) }
        }
        measures[measure] = assess(rubric.measures[measure])
    }

    /// What a total of measures found: a sum, with the evidence and the doubts of all.
    private mutating func sum(_ total: CompiledRubric.Measure.Total) -> MeasuredValue {
        for part in total.parts {
            let measure = measures[part]
            for number in measure.evidence { findings.count(findings.evidence[number]) }
            doubts.append(contentsOf: doubts[measure.doubts])
        }
        return total.sum { measures[$0].value }
    }

    /// Puts places in the file where a measure named entries. What is certain has no doubts.
    private mutating func locate(since evidence: Int, isCertain: Bool) {
        // Without everything, what a finding is shown at is all that is asked for.
        if detail == .verdicts { findings.removeEvidence(after: evidence + 1) }
        for index in evidence..<findings.evidence.count {
            findings.locate(index, places.number(findings.evidence[index]))
        }
        guard !findings.doubts.isEmpty else { return }
        if !isCertain {
            doubtChain.start(at: doubts.count)
            for doubt in findings.doubts {
                let located = Doubt(place: places.number(doubt), reason: doubt.reason, subject: doubt.subject)
                if doubtChain.isNew(located, among: doubts) { doubts.append(located) }
                if detail == .verdicts, !places.isTop(located.place) { break }
            }
        }
        findings.removeDoubts()
    }

    // MARK: Requirements

    private mutating func assess(requirement place: Int) -> RequirementAssessment {
        let requirement = rubric.requirements[place]
        let applies = requirement.judgment.appliesWhen?.truth(measures) ?? .yes
        let holds = requirement.condition?.truth(measures) ?? .open
        let verdict: Verdict =
            switch (applies, holds) {
            case (.no, _): .notApplicable
            case (.yes, .yes): .met
            case (.yes, .no): .notMet
            default: .undetermined
            }
        let asked = applies == .no || holds == .yes ? nil : requirement.condition
        let needsRemedy = verdict == .notMet || verdict == .undetermined
        return RequirementAssessment(
            requirement: place, verdict: verdict, mayFail: applies != .no && holds != .yes,
            mayNotApply: applies != .yes,
            finding: detail == .everything || needsRemedy
                ? finding(requirement.judgment, applies, asked, needsRemedy: needsRemedy)
                : nothingShown(requirement.judgment))
    }

    /// What is held of a requirement or criterion of which nothing is shown.
    private mutating func nothingShown(_ judgment: CompiledJudgment) -> Finding {
        Finding(
            isJudged: judgment.isJudged, measures: [], comparisons: [], place: places.number(Program.root), remedy: nil,
            documents: [])
    }

    /// What is shown of a requirement or criterion.
    ///
    /// - Parameter asked: What does not certainly hold.
    private mutating func finding(
        _ judgment: CompiledJudgment, _ applies: Truth, _ asked: CompiledCondition?, needsRemedy: Bool
    ) -> Finding {
        let documents = documents(for: judgment.id)
        let comparisons = asked?.shortfalls(measures) ?? []
        return Finding(
            isJudged: judgment.isJudged, measures: judgment.shown.measures(applies: applies), comparisons: comparisons,
            place: findingPlace(comparisons, documents),
            remedy: needsRemedy ? judgment.remedy.text(comparisons, measures) : nil, documents: documents)
    }

    // MARK: Principles

    private mutating func assess(principle place: Int) -> PrincipleAssessment {
        let principle = rubric.principles[place]
        let criteria = principle.criteria.indices.map { assess(principle.criteria[$0], $0) }
        let mean = PrincipleAssessment.mean(of: criteria, of: place, rubric.summary)
        return PrincipleAssessment(principle: place, score: mean.score, criteria: criteria)
    }

    private mutating func assess(_ criterion: CompiledCriterion, _ place: Int) -> CriterionAssessment {
        let applies = criterion.judgment.appliesWhen?.truth(measures) ?? .yes
        let level = criterion.judgment.isJudged ? 0...criterion.highest : reach(criterion.steps)
        guard detail == .everything else {
            return CriterionAssessment(
                criterion: place, level: applies == .no ? nil : level, mayNotApply: applies != .yes,
                finding: nothingShown(criterion.judgment))
        }
        let canRise = applies != .no && level.lowerBound < rubric.summary.scale.count - 1
        return CriterionAssessment(
            criterion: place, level: applies == .no ? nil : level, mayNotApply: applies != .yes,
            finding: finding(
                criterion.judgment, applies, applies == .no ? nil : nextStep(criterion, above: level.lowerBound),
                needsRemedy: canRise))
    }

    /// The lowest and the highest level that are possible: every level asks for all levels below it.
    private func reach(_ steps: [CompiledCondition?]) -> ClosedRange<Int> {
        var low = 0
        var high = 0
        var isCertain = true
        for level in steps.indices {
            guard let step = steps[level] else { continue }
            let truth = step.truth(measures)
            if truth == .no { break }
            if truth == .open { isCertain = false }
            if isCertain { low = level }
            high = level
        }
        return low...high
    }

    /// What the next level asks for.
    private func nextStep(_ criterion: CompiledCriterion, above level: Int) -> CompiledCondition? {
        var next = level + 1
        while next < criterion.steps.count {
            if let step = criterion.steps[next] { return step }
            next += 1
        }
        return nil
    }

    // MARK: Places

    /// The documents that the file names for a requirement or criterion.
    private mutating func documents(for id: String) -> [PlaceNumber] {
        guard !documents.isEmpty, let found = documents[id] else { return [] }
        return found.map { places.number($0) }
    }

    /// Where a finding is shown: at the entries that are too many, else at what keeps it open, else at the list that lacks something,
    /// else at the top of the file.
    private mutating func findingPlace(
        _ comparisons: [ComparisonOutcome], _ documents: [PlaceNumber]
    ) -> PlaceNumber {
        for outcome in comparisons {
            // What is certain has no doubts.
            if outcome.asksForLess || !measures[outcome.measure].value.isCertain { locate(outcome.measure) }
            let measure = measures[outcome.measure]
            if outcome.asksForLess, let first = measure.evidence.first { return findings.evidence[first] }
            for doubt in doubts[measure.doubts] where !places.isTop(doubt.place) { return doubt.place }
        }
        for outcome in comparisons {
            if let place = listPlace(outcome.measure) { return place }
        }
        return documents.first ?? places.number(Program.root)
    }

    /// The list that a measure counts, where the file has it.
    private mutating func listPlace(_ measure: Int) -> PlaceNumber? {
        let slot = rubric.listSlots[measure]
        guard slot >= 0 else { return nil }
        let fact = context.program.fact(Program.root, slot)
        guard fact.node >= 0 else { return nil }
        // An entry that stands by itself is called what it is called everywhere.
        let isEntry =
            if case .record = RecordKind.program.declaration.fields[slot].type { fact.state == .stated } else { false }
        return places.number(fact.node, of: isEntry ? RecordIndex(fact.low) : Program.root)
    }
}
