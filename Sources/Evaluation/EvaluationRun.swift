internal import AssessmentModel
internal import ExactNumbers
internal import LocatedYAML
internal import ProgramModel
internal import RubricModel
internal import SourceDiagnostics

/// The evaluation of one program: every measure is taken at most once.
struct EvaluationRun {
    private let evaluator: Evaluator
    private let context: EvaluationContext
    private let queries: QueryEvaluation
    private var places: PlaceDirectory
    private var results: [MeasureResult?]
    /// What the measures found, for the requirements and criteria that ask for them.
    private var assessments: [MeasureAssessment?]

    init(_ evaluator: Evaluator, _ context: EvaluationContext) {
        self.evaluator = evaluator
        self.context = context
        queries = QueryEvaluation(context)
        places = PlaceDirectory(context.program)
        results = Array(repeating: nil, count: evaluator.measures.count)
        assessments = Array(repeating: nil, count: evaluator.measures.count)
    }

    mutating func assess(_ warnings: [Diagnostic]) -> Assessment {
        let rubric = evaluator.rubric
        let requirements = rubric.requirements.indices.map { assess(requirement: $0) }
        let principles = rubric.principles.indices.map { assess(principle: $0) }
        let subject = rubric.subject.map { truth($0.condition) } ?? .yes
        var whole = WeightedMean()
        for (place, principle) in principles.enumerated() {
            guard let values = principle.score.values else { continue }
            whole.add(values, weight: rubric.principles[place].weight, mayBeMissing: principle.score.mayBeMissing)
        }
        let program = context.program
        return Assessment(
            rubric: evaluator.summary, id: program.identifier, title: program.title, isDraft: program.isDraft,
            asOf: context.asOf?.text, verdict: subject == .no ? .undetermined : overall(requirements),
            notRated: subject == .no ? rubric.subject?.otherwise : nil, score: whole.score, requirements: requirements,
            principles: principles, places: places.places, warnings: warnings, source: program.source)
    }

    private func overall(_ requirements: [RequirementAssessment]) -> OverallVerdict {
        let deciding = requirements.filter { evaluator.profile.deciding.contains($0.requirement) }
        if deciding.contains(where: { $0.verdict == .notMet }) { return .notCompliant }
        return deciding.contains(where: \.mayFail) ? .undetermined : .compliant
    }

    // MARK: Measures

    private mutating func result(_ measure: Int) -> MeasureResult {
        if let result = results[measure] { return result }
        let result: MeasureResult =
            switch evaluator.measures[measure] {
            case .query(let query): queries.answer(query)
            case .named(let named): named.measure(context)
            }
        results[measure] = result
        return result
    }

    /// What a measure found, with the places in the file.
    private mutating func assessment(_ measure: Int) -> MeasureAssessment {
        if let assessment = assessments[measure] { return assessment }
        let result = result(measure)
        var doubts: [Doubt] = []
        var seen: Set<Doubt> = []
        if !result.value.isCertain {
            for doubt in result.doubts {
                let located = Doubt(place: places.number(doubt), reason: doubt.reason)
                if seen.insert(located).inserted { doubts.append(located) }
            }
        }
        let assessment = MeasureAssessment(
            measure: measure, value: result.value, evidence: result.evidence.map { places.number($0) }, doubts: doubts)
        assessments[measure] = assessment
        return assessment
    }

    private mutating func truth(_ condition: Condition) -> Truth {
        for measure in condition.measures { _ = result(measure) }
        return condition.truth { results[$0]?.value ?? .missing }
    }

    private func value(_ measure: Int) -> MeasuredValue {
        results[measure]?.value ?? .missing
    }

    // MARK: Requirements

    private mutating func assess(requirement place: Int) -> RequirementAssessment {
        let requirement = evaluator.rubric.requirements[place]
        let applies = requirement.appliesWhen.map { truth($0) } ?? .yes
        var holds = Truth.open
        var comparisons: [ComparisonOutcome] = []
        var isJudged = false
        var asked: [Int] = []
        switch requirement.expectation {
        case .judged: isJudged = true
        case .condition(let condition):
            holds = truth(condition)
            comparisons = condition.outcomes(value)
            asked = condition.measures
        }
        let verdict: Verdict =
            switch (applies, holds) {
            case (.no, _): .notApplicable
            case (.yes, .yes): .met
            case (.yes, .no): .notMet
            default: .undetermined
            }
        if verdict == .undetermined, applies == .open, let condition = requirement.appliesWhen {
            asked += condition.measures.filter { !asked.contains($0) }
        }
        let shown = (asked + requirement.shown.filter { !asked.contains($0) })
        for measure in requirement.remedy.measures { _ = result(measure) }
        let measures = verdict == .notApplicable ? [] : shown.map { assessment($0) }
        let documents = evidence(for: requirement.id)
        let needsRemedy = verdict == .notMet || verdict == .undetermined
        return RequirementAssessment(
            requirement: place, verdict: verdict, mayFail: applies != .no && holds != .yes, isJudged: isJudged,
            measures: measures, comparisons: comparisons, place: findingPlace(comparisons, measures, documents),
            remedy: needsRemedy ? requirement.remedy.text(comparisons, value) : nil, documents: documents)
    }

    // MARK: Principles

    private mutating func assess(principle place: Int) -> PrincipleAssessment {
        let principle = evaluator.rubric.principles[place]
        let criteria = principle.criteria.indices.map { assess(criterion: $0, of: principle) }
        var mean = WeightedMean()
        let top = Rational(evaluator.rubric.scale.count - 1)
        for criterion in criteria {
            guard let level = criterion.level else { continue }
            let low = Rational(level.lowerBound * 100).divided(by: top, rounding: .down)
            let high = Rational(level.upperBound * 100).divided(by: top, rounding: .up)
            mean.add(
                ExactRange(low, high), weight: principle.criteria[criterion.criterion].weight,
                mayBeMissing: criterion.mayNotApply)
        }
        return PrincipleAssessment(principle: place, score: mean.score, criteria: criteria)
    }

    private mutating func assess(criterion place: Int, of principle: Principle) -> CriterionAssessment {
        let criterion = principle.criteria[place]
        let applies = criterion.appliesWhen.map { truth($0) } ?? .yes
        let documents = evidence(for: criterion.id)
        var level = 0...(evaluator.rubric.scale.count - 1)
        var comparisons: [ComparisonOutcome] = []
        var asked: [Int] = []
        var isJudged = false
        switch criterion.ladder {
        case .judged(let steps):
            isJudged = true
            level = 0...(steps.lastIndex { $0 != nil } ?? 0)
        case .conditions(let steps):
            level = reach(steps)
            for step in steps.compactMap(\.self) { asked += step.measures.filter { !asked.contains($0) } }
            if let next = steps.indices.first(where: { $0 > level.lowerBound && steps[$0] != nil }),
                let step = steps[next]
            {
                comparisons = step.outcomes(value)
            }
        }
        if applies == .open, let condition = criterion.appliesWhen {
            asked += condition.measures.filter { !asked.contains($0) }
        }
        asked += criterion.shown.filter { !asked.contains($0) }
        for measure in criterion.remedy.measures { _ = result(measure) }
        let measures = applies == .no ? [] : asked.map { assessment($0) }
        let canRise = applies != .no && level.lowerBound < evaluator.rubric.scale.count - 1
        return CriterionAssessment(
            criterion: place, level: applies == .no ? nil : level, mayNotApply: applies != .yes, isJudged: isJudged,
            measures: measures, comparisons: comparisons, place: findingPlace(comparisons, measures, documents),
            remedy: canRise ? criterion.remedy.text(comparisons, value) : nil, documents: documents)
    }

    /// The lowest and the highest level that are possible: every level asks for all levels below it.
    private mutating func reach(_ steps: [Condition?]) -> ClosedRange<Int> {
        var low = 0
        var high = 0
        var isCertain = true
        for (level, step) in steps.enumerated() {
            guard let step else { continue }
            let truth = truth(step)
            if truth == .no {
                for later in steps[level...].compactMap(\.self) {
                    for measure in later.measures { _ = result(measure) }
                }
                break
            }
            if truth == .open { isCertain = false }
            if isCertain { low = level }
            high = level
        }
        return low...high
    }

    // MARK: Places

    /// The documents that the file names for a requirement or criterion.
    private mutating func evidence(for id: String) -> [PlaceNumber] {
        let list = context.program.fact(Program.root, EvaluationRun.evidenceSlot)
        return context.program.items(list).filter { context.program.text($0, EvaluationRun.forSlot) == id }
            .map { places.number($0) }
    }

    private static let evidenceSlot = RecordKind.program.declaration.slot("evidence")
    private static let forSlot = RecordKind.evidence.declaration.slot("for")

    /// Where a finding is shown: at the entries that are too many, else at what keeps it open, else at the list that lacks
    /// something, else at the top of the file.
    private mutating func findingPlace(
        _ comparisons: [ComparisonOutcome], _ measures: [MeasureAssessment], _ documents: [PlaceNumber]
    ) -> PlaceNumber {
        let unmet = comparisons.filter { $0.truth != .yes }
        for outcome in unmet {
            guard let measure = measures.first(where: { $0.measure == outcome.measure }) else { continue }
            let isTooMuch: Bool =
                switch outcome.demand {
                case .atMost: !outcome.isNegated
                default: outcome.isNegated
                }
            if isTooMuch, let first = measure.evidence.first { return first }
            if let first = measure.doubts.first(where: { places.places[Int($0.place)].path != "" }) {
                return first.place
            }
        }
        for outcome in unmet {
            if let place = listPlace(outcome.measure) { return place }
        }
        return documents.first ?? places.number(Program.root)
    }

    /// The list that a measure counts, where the file has it.
    private mutating func listPlace(_ measure: Int) -> PlaceNumber? {
        guard case .query(let query) = evaluator.measures[measure] else { return nil }
        let slot: Int
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

extension Remedy {
    /// The measures that are filled in.
    fileprivate var measures: [Int] {
        parts.compactMap { part in
            switch part {
            case .text: nil
            case .missing(let measure), .found(let measure): measure
            }
        }
    }
}
