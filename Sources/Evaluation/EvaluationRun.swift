internal import AssessmentModel
internal import ExactNumbers
internal import LocatedYAML
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
    /// What stands on the sheets, where nothing else than verdicts is asked for.
    private var sheets: SheetValues?
    /// The documents that the file names for each requirement or criterion.
    private let documents: [(judgment: Int32, record: RecordIndex)]

    private let describesProgram: Bool

    init(
        _ rubric: CompiledRubric, _ context: EvaluationContext, _ detail: EvaluationDetail, describesProgram: Bool
    ) {
        self.describesProgram = describesProgram
        self.rubric = rubric
        self.context = context
        self.detail = detail
        queries = QueryEvaluation(context, rubric.lists)
        places = PlaceDirectory(context.program, isNaming: detail == .everything || describesProgram)
        let program = context.program
        documents = program.items(program.fact(Program.root, ProgramField.evidence)).compactMap { record in
            let about = program.fact(record, EvidenceField.about)
            guard about.state == .stated, about.node >= 0 else { return nil }
            return program.tree.find(about.node, in: rubric.judgments).map { ($0, record) }
        }
    }

    mutating func assess(_ warnings: [Diagnostic]) -> Assessment {
        measure()
        let requirements = rubric.requirements.indices.map { assess(requirement: $0) }
        let principles = rubric.principles.indices.map { assess(principle: $0) }
        let isOther = rubric.subject.map { rubric.conditions.truth($0.condition, measures) == .no } ?? false
        let program = context.program
        let overview = describesProgram ? overview(requirements, principles) : nil
        sheets?.end()
        sheets = nil
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
            var sheets = SheetValues(rubric, context)
            sheets.measure()
            measures = sheets.memory.values
            self.sheets = sheets
            return
        }
        findings.reserveCapacity()
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
        for index in evidence..<findings.evidence.count {
            findings.locate(index, places.number(findings.evidence[index]))
        }
        guard !findings.doubts.isEmpty else { return }
        if !isCertain {
            doubtChain.start(at: doubts.count)
            for doubt in findings.doubts {
                let located = Doubt(place: places.number(doubt), reason: doubt.reason, subject: doubt.subject)
                if doubtChain.isNew(located, among: doubts) { doubts.append(located) }
            }
        }
        findings.removeDoubts()
    }

    // MARK: Requirements

    private mutating func assess(requirement place: Int) -> RequirementAssessment {
        let requirement = rubric.requirements[place]
        let applies = truth(requirement.appliesWhen) ?? .yes
        let holds = truth(requirement.condition) ?? .open
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
                ? finding(
                    rubric.requirementJudgments[place], isJudged: requirement.isJudged, applies, asked,
                    needsRemedy: needsRemedy)
                : nothingShown(isJudged: requirement.isJudged))
    }

    /// Whether a condition holds, where there is one.
    private func truth(_ condition: CompiledCondition?) -> Truth? {
        condition.map { rubric.conditions.truth($0, measures) }
    }

    /// What is held of a requirement or criterion of which nothing is shown.
    private mutating func nothingShown(isJudged: Bool) -> Finding {
        Finding(isJudged: isJudged, place: places.number(Program.root))
    }

    /// What is shown of a requirement or criterion.
    ///
    /// - Parameter asked: What does not certainly hold.
    private mutating func finding(
        _ judgment: CompiledJudgment, isJudged: Bool, _ applies: Truth, _ asked: CompiledCondition?, needsRemedy: Bool
    ) -> Finding {
        let documents = documents(for: judgment)
        let comparisons = asked.map { rubric.conditions.shortfalls($0, measures) } ?? []
        return Finding(
            isJudged: isJudged, measures: judgment.shown.measures(applies: applies), comparisons: comparisons,
            place: findingPlace(comparisons, documents),
            remedy: needsRemedy ? judgment.remedy.text(comparisons, measures) : nil, documents: documents)
    }

    // MARK: Principles

    private mutating func assess(principle place: Int) -> PrincipleAssessment {
        var criteria: [CriterionAssessment] = []
        criteria.reserveCapacity(rubric.principles[place].criteria.count)
        for criterion in rubric.principles[place].criteria.indices { criteria.append(assess(criterion, of: place)) }
        let mean = PrincipleAssessment.mean(of: criteria, of: place, rubric.summary)
        return PrincipleAssessment(principle: place, score: mean.score, criteria: criteria)
    }

    private mutating func assess(_ place: Int, of principle: Int) -> CriterionAssessment {
        let criterion = rubric.principles[principle].criteria[place]
        let applies = truth(criterion.appliesWhen) ?? .yes
        let level = criterion.reach(rubric.conditions, measures)
        guard detail == .everything else {
            return CriterionAssessment(
                criterion: place, level: applies == .no ? nil : level, mayNotApply: applies != .yes,
                finding: nothingShown(isJudged: criterion.isJudged))
        }
        let canRise = applies != .no && level.lowerBound < rubric.summary.scale.count - 1
        return CriterionAssessment(
            criterion: place, level: applies == .no ? nil : level, mayNotApply: applies != .yes,
            finding: finding(
                rubric.principles[principle].judgments[place], isJudged: criterion.isJudged, applies,
                applies == .no
                    ? nil : nextStep(rubric.principles[principle].steps[place], above: level.lowerBound),
                needsRemedy: canRise))
    }

    /// What the next level asks for.
    private func nextStep(_ steps: [CompiledCondition?], above level: Int) -> CompiledCondition? {
        var next = level + 1
        while next < steps.count {
            if let step = steps[next] { return step }
            next += 1
        }
        return nil
    }

    // MARK: Places

    /// The documents that the file names for a requirement or criterion.
    private mutating func documents(for judgment: CompiledJudgment) -> [PlaceNumber] {
        var numbers: [PlaceNumber] = []
        for document in documents where document.judgment == judgment.number {
            numbers.append(places.number(document.record))
        }
        return numbers
    }

    /// Where a finding is shown: at the entries that are too many, else at what keeps it open, else at the list that lacks something,
    /// else at the top of the file.
    private mutating func findingPlace(
        _ comparisons: [ComparisonOutcome], _ documents: [PlaceNumber]
    ) -> PlaceNumber {
        for outcome in comparisons {
            if outcome.asksForLess, let place = placeOfEvidence(outcome.measure) { return place }
            // What is certain has no doubts.
            if !measures[outcome.measure].value.isCertain, let place = placeOfDoubt(outcome.measure) { return place }
        }
        for outcome in comparisons {
            if let place = listPlace(outcome.measure) { return place }
        }
        return documents.first ?? places.number(Program.root)
    }

    /// Where the first entry stands that a measure counted.
    private mutating func placeOfEvidence(_ measure: Int) -> PlaceNumber? {
        guard detail == .verdicts else { return measures[measure].evidence.first.map { findings.evidence[$0] } }
        switch rubric.measures[measure] {
        case .query(let query):
            switch sheets?.firstEvidence(of: measure) ?? .unknown {
            case .found(let record): return places.number(record)
            case .nothing: return nil
            case .unknown: return first(query, .evidence).evidence.map { places.number($0) }
            }
        case .named: return named(measure)?.evidence.map { places.number($0) }
        case .total(let total):
            for part in total.parts {
                if let place = placeOfEvidence(part) { return place }
            }
            return nil
        }
    }

    /// Where the first thing stands that keeps a measure open, the file as a whole apart.
    private mutating func placeOfDoubt(_ measure: Int) -> PlaceNumber? {
        guard detail == .verdicts else {
            return doubts[measures[measure].doubts].first { !places.isTop($0.place) }?.place
        }
        switch rubric.measures[measure] {
        case .query(let query):
            switch sheets?.firstDoubt(of: measure) ?? .unknown {
            case .found(let doubt): return places.number(doubt)
            case .nothing: return nil
            case .unknown: return first(query, .doubt).doubt.map { places.number($0) }
            }
        case .named: return named(measure)?.doubt.map { places.number($0) }
        case .total(let total):
            for part in total.parts where !measures[part].value.isCertain {
                if let place = placeOfDoubt(part) { return place }
            }
            return nil
        }
    }

    /// What a query finds first.
    private func first(_ query: CompiledQuery, _ wanted: Findings.Wanted) -> FirstFinding {
        var findings = Findings(wanting: wanted)
        _ = queries.answer(query, &findings)
        return FirstFinding(findings, context.program)
    }

    private func named(_ measure: Int) -> FirstFinding? {
        rubric.named.firstIndex { $0.measure == measure }.flatMap { sheets?.named[$0] }
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
