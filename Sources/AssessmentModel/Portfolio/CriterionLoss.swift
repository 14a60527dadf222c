internal import ExactNumbers

/// The points that a criterion costs the programs of a portfolio.
///
/// A criterion costs a program its part of the score on the whole (its weight in its principle, and the principle's weight) times what
/// the level lacks to the highest one.
public struct CriterionLoss: Sendable, Hashable {
    /// The principle, by its place among the rubric's principles.
    public let principle: Int
    /// The criterion, by its place among those of the principle.
    public let criterion: Int
    /// What is certainly lost by all programs together, in thousandths of a point.
    public let certain: Int
    /// What may be lost too, depending on what the files do not say, in thousandths of a point.
    public let open: Int
    /// How many programs certainly lose by it.
    public let programs: Int
}

extension Portfolio {
    /// What each criterion costs, the most expensive first; those that cost nothing are left out.
    public var losses: [CriterionLoss] {
        var reckoning = LossReckoning(rubric)
        for program in programs { reckoning.add(program) }
        return reckoning.losses.filter { $0.certain + $0.open > 0 }
            .sorted { left, right in
                (left.certain, left.open, -left.principle, -left.criterion)
                    > (right.certain, right.open, -right.principle, -right.criterion)
            }
    }
}

/// Adds up what criteria cost, program by program.
private struct LossReckoning {
    private let rubric: RubricSummary
    /// Where the criteria of each principle start among all.
    private let starts: [Int]
    private var certain: [Int]
    private var open: [Int]
    private var programs: [Int]

    init(_ rubric: RubricSummary) {
        self.rubric = rubric
        starts = rubric.principles.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.criteria.count) }
        let count = starts.last ?? 0
        certain = Array(repeating: 0, count: count)
        open = certain
        programs = certain
    }

    mutating func add(_ program: PortfolioEntry) {
        let counted = rubric.principles.indices.filter { program.principles[$0] != nil }
        let whole = counted.reduce(0) { $0 + rubric.principles[$1].weight }
        guard whole > 0 else { return }
        let steps = max(1, rubric.scale.count - 1)
        for principle in counted {
            let criteria = rubric.principles[principle].criteria
            let applying = criteria.indices.filter { program.levels[starts[principle] + $0] != nil }
            let part = applying.reduce(0) { $0 + criteria[$1].weight }
            guard part > 0 else { continue }
            for criterion in applying {
                let place = starts[principle] + criterion
                guard let levels = program.levels[place] else { continue }
                let weight = rubric.principles[principle].weight * criteria[criterion].weight
                let lost = 100_000 * (steps - Int(levels.upper)) * weight / (steps * whole * part)
                let most = 100_000 * (steps - Int(levels.lower)) * weight / (steps * whole * part)
                certain[place] += lost
                open[place] += most - lost
                if Int(levels.upper) < steps { programs[place] += 1 }
            }
        }
    }

    var losses: [CriterionLoss] {
        rubric.principles.indices.flatMap { principle in
            rubric.principles[principle].criteria.indices.map { criterion in
                let place = starts[principle] + criterion
                return CriterionLoss(
                    principle: principle, criterion: criterion, certain: certain[place], open: open[place],
                    programs: programs[place])
            }
        }
    }
}
