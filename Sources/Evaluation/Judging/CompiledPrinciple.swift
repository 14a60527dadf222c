internal import AssessmentModel
internal import RubricModel

/// A principle with its criteria, ready to be asked of many programs.
struct CompiledPrinciple: Sendable {
    let criteria: [CompiledCriterion]
    /// For each criterion what is shown of it, and for each level what it asks for; nothing for a level that is not given, or that a person
    /// decides.
    let judgments: [CompiledJudgment]
    let steps: [[CompiledCondition?]]

    /// - Parameter number: The number of a criterion's id among those of the rubric.
    init(_ principle: Principle, _ conditions: inout ConditionTable, number: (String) -> Int32) {
        var criteria: [CompiledCriterion] = []
        var steps: [[CompiledCondition?]] = []
        for criterion in principle.criteria {
            let compiled = CompiledCriterion(criterion, &conditions)
            criteria.append(compiled)
            steps.append(compiled.steps(of: criterion, conditions))
        }
        self.criteria = criteria
        self.steps = steps
        judgments = principle.criteria.map {
            CompiledJudgment(
                number: number($0.id), appliesWhen: $0.appliesWhen, conditions: $0.given.compactMap(\.self),
                shown: $0.shown, remedy: $0.remedy)
        }
    }
}

extension Criterion {
    /// For each level what it asks for; nothing for a level that is not given. There are no levels where a person decides.
    fileprivate var given: [Condition?] {
        if case .conditions(let steps) = ladder { steps } else { [] }
    }
}

/// What a criterion asks of the measures, as a few numbers.
struct CompiledCriterion: Sendable {
    let appliesWhen: CompiledCondition?
    /// What all levels ask for as one condition, and the levels of its parts, as bits: every level asks for all levels below it. Nothing where a
    /// person decides.
    private let ladder: CompiledCondition?
    private let levels: UInt64
    /// The highest level that can be given.
    let highest: Int

    /// Whether a person decides.
    var isJudged: Bool { ladder == nil }

    fileprivate init(_ criterion: Criterion, _ table: inout ConditionTable) {
        appliesWhen = criterion.appliesWhen.map { table.add($0) }
        let given = criterion.given
        switch criterion.ladder {
        case .conditions(let steps):
            ladder = table.add(.all(steps.compactMap(\.self)))
            highest = steps.lastIndex { $0 != nil } ?? 0
        case .judged(let texts):
            ladder = nil
            highest = texts.lastIndex { $0 != nil } ?? 0
        }
        precondition(given.count <= 64, "a scale has few levels")
        levels = given.indices.reduce(0) { given[$1] == nil ? $0 : $0 | 1 << UInt64($1) }
    }

    /// What each level asks for, by where it stands in what all of them ask for.
    fileprivate func steps(of criterion: Criterion, _ table: ConditionTable) -> [CompiledCondition?] {
        var parts = Array((ladder.map(table.parts(of:)) ?? []).reversed())
        return criterion.given.map { $0 == nil ? nil : parts.popLast() }
    }

    /// The lowest and the highest level that are possible, given what the rubric's measures found.
    func reach(_ conditions: ConditionTable, _ measures: [MeasureAssessment]) -> ClosedRange<Int> {
        guard let ladder else { return 0...highest }
        let (certain, possible) = conditions.reach(ladder, measures)
        return level(certain)...level(possible)
    }

    /// The level that is reached where so many of those that are given are.
    private func level(_ count: Int) -> Int {
        guard count > 0 else { return 0 }
        var left = levels
        for _ in 1..<count { left &= left &- 1 }
        return left.trailingZeroBitCount
    }
}
