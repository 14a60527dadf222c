internal import AssessmentModel
internal import ExactNumbers
internal import LocatedYAML
internal import ProgramModel
internal import RubricModel
internal import SourceDiagnostics

/// The evaluation of one program: first all measures, then what the requirements and criteria make of them.
struct EvaluationRun {
    private let rubric: CompiledRubric
    private let context: EvaluationContext
    private var places: PlaceDirectory
    /// What the measures found.
    private let values: [MeasuredValue]
    private let measures: [MeasureAssessment]

    init(_ rubric: CompiledRubric, _ context: EvaluationContext) {
        self.rubric = rubric
        self.context = context
        let queries = QueryEvaluation(context)
        var places = PlaceDirectory(context.program)
        var values: [MeasuredValue] = []
        var measures: [MeasureAssessment] = []
        values.reserveCapacity(rubric.measures.count)
        measures.reserveCapacity(rubric.measures.count)
        for (number, measure) in rubric.measures.enumerated() {
            switch measure {
            case .query(let query): measures.append(EvaluationRun.locate(queries.answer(query), number, &places))
            case .named(let named): measures.append(EvaluationRun.locate(named.measure(context), number, &places))
            case .total(let parts): measures.append(EvaluationRun.total(parts.map { measures[$0] }, number))
            }
            values.append(measures[number].value)
        }
        self.places = places
        self.values = values
        self.measures = measures
    }

    /// What a total of measures found: a sum, with the evidence and the doubts of all.
    private static func total(_ parts: [MeasureAssessment], _ number: Int) -> MeasureAssessment {
        let values = parts.reduce(ExactRange.zero) { sum, part in
            let values = part.value.values ?? .zero
            return sum.plus(part.value.mayBeMissing ? ExactRange(.zero, values.upper) : values)
        }
        return MeasureAssessment(
            measure: number, value: MeasuredValue(values), evidence: parts.flatMap(\.evidence), doubts: parts.flatMap(\.doubts))
    }

    /// What a measure found, with the places in the file.
    private static func locate(_ result: consuming MeasureResult, _ number: Int, _ places: inout PlaceDirectory)
        -> MeasureAssessment
    {
        // Entries and places are both small numbers: the row of one becomes the row of the other.
        var evidence = result.evidence
        for index in evidence.indices { evidence[index] = places.number(evidence[index]) }
        var doubts: [Doubt] = []
        if !result.value.isCertain, !result.doubts.isEmpty {
            doubts.reserveCapacity(result.doubts.count)
            var seen: Set<Doubt> = []
            let isLong = result.doubts.count > 16
            for doubt in result.doubts {
                let located = Doubt(place: places.number(doubt), reason: doubt.reason)
                let isNew = isLong ? seen.insert(located).inserted : !doubts.contains(located)
                if isNew { doubts.append(located) }
            }
        }
        return MeasureAssessment(measure: number, value: result.value, evidence: evidence, doubts: doubts)
    }

    mutating func assess(_ warnings: [Diagnostic]) -> Assessment {
        let requirements = rubric.requirements.indices.map { assess(requirement: $0) }
        let principles = rubric.criteria.indices.map { assess(principle: $0) }
        let subject = rubric.rubric.subject.map { $0.condition.truth(values) } ?? .yes
        var whole = WeightedMean()
        for (place, principle) in principles.enumerated() {
            guard let values = principle.score.values else { continue }
            whole.add(
                values, weight: rubric.rubric.principles[place].weight, mayBeMissing: principle.score.mayBeMissing)
        }
        let program = context.program
        return Assessment(
            rubric: rubric.summary, id: program.identifier, title: program.title, isDraft: program.isDraft,
            asOf: context.asOf?.text, verdict: subject == .no ? .undetermined : overall(requirements),
            notRated: subject == .no ? rubric.rubric.subject?.otherwise : nil, score: whole.score,
            measures: measures, requirements: requirements, principles: principles, places: places.places,
            warnings: warnings,
            source: program.source)
    }

    private func overall(_ requirements: [RequirementAssessment]) -> OverallVerdict {
        var verdict = OverallVerdict.compliant
        for requirement in requirements where rubric.profile.deciding.contains(requirement.requirement) {
            if requirement.verdict == .notMet { return .notCompliant }
            if requirement.mayFail { verdict = .undetermined }
        }
        return verdict
    }

    // MARK: Requirements

    private mutating func assess(requirement place: Int) -> RequirementAssessment {
        let requirement = rubric.rubric.requirements[place]
        let compiled = rubric.requirements[place]
        let applies = requirement.appliesWhen?.truth(values) ?? .yes
        var holds = Truth.open
        var comparisons: [ComparisonOutcome] = []
        var isJudged = true
        if case .condition(let condition) = requirement.expectation {
            holds = condition.truth(values)
            if applies != .no { comparisons = condition.shortfalls(values) }
            isJudged = false
        }
        let verdict: Verdict =
            switch (applies, holds) {
            case (.no, _): .notApplicable
            case (.yes, .yes): .met
            case (.yes, .no): .notMet
            default: .undetermined
            }
        let shown = applies == .no ? [] : applies == .open ? compiled.measuresIfOpen : compiled.measures
        let documents = evidence(for: requirement.id)
        let needsRemedy = verdict == .notMet || verdict == .undetermined
        return RequirementAssessment(
            requirement: place, verdict: verdict, mayFail: applies != .no && holds != .yes, isJudged: isJudged,
            measures: shown, comparisons: comparisons, place: findingPlace(comparisons, documents),
            remedy: needsRemedy ? compiled.constantRemedy ?? requirement.remedy.text(comparisons, values) : nil,
            documents: documents)
    }

    // MARK: Principles

    private mutating func assess(principle place: Int) -> PrincipleAssessment {
        let principle = rubric.rubric.principles[place]
        var mean = WeightedMean()
        var criteria: [CriterionAssessment] = []
        criteria.reserveCapacity(principle.criteria.count)
        let top = Rational(rubric.rubric.scale.count - 1)
        for number in principle.criteria.indices {
            let criterion = assess(principle.criteria[number], number, rubric.criteria[place][number])
            criteria.append(criterion)
            guard let level = criterion.level else { continue }
            let low = Rational(level.lowerBound * 100).divided(by: top, rounding: .down)
            let high = Rational(level.upperBound * 100).divided(by: top, rounding: .up)
            mean.add(
                ExactRange(low, high), weight: principle.criteria[number].weight, mayBeMissing: criterion.mayNotApply)
        }
        return PrincipleAssessment(principle: place, score: mean.score, criteria: criteria)
    }

    private mutating func assess(
        _ criterion: Criterion, _ place: Int, _ compiled: CompiledJudgment
    ) -> CriterionAssessment {
        let applies = criterion.appliesWhen?.truth(values) ?? .yes
        let documents = evidence(for: criterion.id)
        let level: ClosedRange<Int>
        var comparisons: [ComparisonOutcome] = []
        var isJudged = false
        switch criterion.ladder {
        case .judged(let steps):
            isJudged = true
            level = 0...(steps.lastIndex { $0 != nil } ?? 0)
        case .conditions(let steps):
            level = reach(steps)
            for step in steps[(level.lowerBound + 1)...] {
                guard let step else { continue }
                if applies != .no { comparisons = step.shortfalls(values) }
                break
            }
        }
        let shown = applies == .no ? [] : applies == .open ? compiled.measuresIfOpen : compiled.measures
        let canRise = applies != .no && level.lowerBound < rubric.rubric.scale.count - 1
        return CriterionAssessment(
            criterion: place, level: applies == .no ? nil : level, mayNotApply: applies != .yes, isJudged: isJudged,
            measures: shown, comparisons: comparisons, place: findingPlace(comparisons, documents),
            remedy: canRise ? compiled.constantRemedy ?? criterion.remedy.text(comparisons, values) : nil,
            documents: documents)
    }

    /// The lowest and the highest level that are possible: every level asks for all levels below it.
    private func reach(_ steps: [Condition?]) -> ClosedRange<Int> {
        var low = 0
        var high = 0
        var isCertain = true
        for (level, step) in steps.enumerated() {
            guard let step else { continue }
            let truth = step.truth(values)
            if truth == .no { break }
            if truth == .open { isCertain = false }
            if isCertain { low = level }
            high = level
        }
        return low...high
    }

    // MARK: Places

    /// The documents that the file names for a requirement or criterion.
    private mutating func evidence(for id: String) -> [PlaceNumber] {
        let program = context.program
        let list = program.fact(Program.root, EvaluationRun.evidenceSlot)
        var documents: [PlaceNumber] = []
        for document in program.items(list)
        where program.bytes(program.fact(document, EvaluationRun.forSlot)).elementsEqual(id.utf8) {
            documents.append(places.number(document))
        }
        return documents
    }

    private static let evidenceSlot = RecordKind.program.declaration.slot("evidence")
    private static let forSlot = RecordKind.evidence.declaration.slot("for")

    /// Where a finding is shown: at the entries that are too many, else at what keeps it open, else at the list that lacks something,
    /// else at the top of the file.
    private mutating func findingPlace(
        _ comparisons: [ComparisonOutcome], _ documents: [PlaceNumber]
    ) -> PlaceNumber {
        for outcome in comparisons {
            let measure = measures[outcome.measure]
            if outcome.asksForLess, let first = measure.evidence.first { return first }
            for doubt in measure.doubts where !places.places[Int(doubt.place)].path.isEmpty { return doubt.place }
        }
        for outcome in comparisons {
            if let place = listPlace(outcome.measure) { return place }
        }
        return documents.first ?? places.number(Program.root)
    }

    /// The list that a measure counts, where the file has it.
    private mutating func listPlace(_ measure: Int) -> PlaceNumber? {
        let slot: Int
        let query: CompiledQuery
        switch rubric.measures[measure] {
        case .named: return nil
        case .total(let parts): return listPlace(parts[0])
        case .query(let asked): query = asked
        }
        switch query.query.list.base {
        case .program: return nil
        case .courses: slot = EvaluationRun.sequenceSlot
        case .field(let field): slot = field
        }
        let node = context.program.fact(Program.root, slot).node
        return node >= 0 ? places.number(node, of: Program.root) : nil
    }

    private static let sequenceSlot = RecordKind.program.declaration.slot("sequence")
}

extension ComparisonOutcome {
    /// Whether there may be too much of what is measured.
    fileprivate var asksForLess: Bool {
        switch demand {
        case .atMost: !isNegated
        case .atLeast, .exactly, .between: isNegated
        }
    }
}
