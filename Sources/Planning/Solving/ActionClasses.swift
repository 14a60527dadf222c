internal import AssessmentModel
internal import Evaluation
internal import ExactNumbers
internal import ProgramModel
internal import RubricModel

/// Finds the actions that can help some conditions, tries each once, and puts those together that do the same.
struct ActionClasses {
    let rubric: Rubric
    private let trial: PlanTrial
    private let base: PlanTrial.Outcome
    private let values: [MeasuredValue]

    init(_ rubric: Rubric, _ trial: PlanTrial, _ base: PlanTrial.Outcome) {
        self.rubric = rubric
        self.trial = trial
        self.base = base
        values = base.values
    }

    /// - Parameters:
    ///   - conditions: What is wanted.
    ///   - more: Conditions that nothing is done for, and whose measures are watched too.
    func classes(for conditions: [Condition], relevant more: [Condition] = []) -> [ActionClass] {
        let relevant = Array(Set((conditions + more).flatMap(\.measures))).sorted()
        let generator = ActionGenerator(
            base.program, day: trial.day, measures: rubric.measures, relevant: withParts(relevant))
        // What holds now may hold no more once something else is done: then it has to be brought about in another way.
        let open = conditions.filter { $0.truth { [values[$0]] } != .yes }
        let met = conditions.filter { $0.truth { [values[$0]] } == .yes }
        var literals = openLiterals(open)
        while true {
            let classes = grouped(members(literals, generator), relevant)
            func isSpoilt(_ literal: Literal) -> Bool { classes.contains { $0.maySpoil(literal) } }
            // Of what holds any other part may do in its stead.
            let spoilt =
                met.map { $0.literals() }.filter { $0.contains(where: isSpoilt) }.flatMap(\.self)
                + open.flatMap { $0.literals() }.filter(isSpoilt)
            let known = literals.count
            for literal in spoilt where !literals.contains(literal) { literals.append(literal) }
            guard literals.count > known else { return classes }
        }
    }

    /// The comparisons of conditions that do not hold yet.
    private func openLiterals(_ conditions: [Condition]) -> [Literal] {
        var literals: [Literal] = []
        for literal in conditions.flatMap({ $0.literals() })
        where literal.truth([values[literal.measure]]) != .yes && !literals.contains(literal) {
            literals.append(literal)
        }
        return literals
    }

    /// What may bring some comparisons about.
    private func members(_ literals: [Literal], _ generator: ActionGenerator) -> [[PlanAction]] {
        var members: [[PlanAction]] = []
        for literal in literals {
            for (direction, limit) in literal.ways {
                let actions = generator.actions(
                    literal.measure, direction, limit: limit, found: values[literal.measure])
                members += actions.map { [$0] }
                if needsSeveral(literal.measure), let all = together(actions, literal) { members.append(all) }
            }
        }
        return members + pairs(literals, generator).map { [$0] }
    }

    /// Measures with those that they add up.
    private func withParts(_ measures: [Int]) -> [Int] {
        measures.flatMap { measure -> [Int] in
            if case .total(let parts) = rubric.measures[measure].definition { return [measure] + withParts(parts) }
            return [measure]
        }
    }

    private func isAdditive(_ measure: Int) -> Bool {
        switch rubric.measures[measure].definition {
        case .total: true
        case .named(let name): MeasureCatalog.standard.remediesAddUp(for: name)
        case .query(let query):
            switch query.operation {
            case .count, .sum, .distinct: true
            case .smallest, .largest, .share: false
            }
        }
    }

    /// Whether actions may do together what no sum of what they do alone tells.
    private func needsSeveral(_ measure: Int) -> Bool {
        if case .named = rubric.measures[measure].definition { return true }
        return !isAdditive(measure)
    }

    private func needsSeveralAndAdds(_ measure: Int) -> Bool { needsSeveral(measure) && isAdditive(measure) }

    /// New entries that pass the tests of two measures of one list.
    private func pairs(_ literals: [Literal], _ generator: ActionGenerator) -> [PlanAction] {
        let counts = literals.filter { $0.ways.contains { $0.0 == .up } }.compactMap { literal -> Query? in
            guard case .query(let query) = rubric.measures[literal.measure].definition, query.test != nil,
                case .count = query.operation
            else { return nil }
            return query
        }
        return counts.indices.flatMap { first in
            counts.indices.dropFirst(first + 1).flatMap { second -> [PlanAction] in
                guard counts[first].list.name == counts[second].list.name else { return [] }
                return Array(
                    generator.enter(counts[first], counts[first].test, and: counts[second].test, raising: false)
                        .prefix(4))
            }
        }
    }

    /// Several actions of one sort that bring about together what none of them does alone; only those that are needed.
    private func together(_ actions: [PlanAction], _ literal: Literal) -> [PlanAction]? {
        func truth(_ actions: [PlanAction]) -> Truth {
            guard let outcome = trial.outcome(actions.flatMap { $0.repeated(1) }) else { return .no }
            return literal.truth([outcome.values[literal.measure]])
        }
        var chosen: [PlanAction] = []
        var places: Set<DocumentPath> = []
        for kind in ImprovementPlan.Step.Kind.allCases {
            for action in actions where action.kind == kind && chosen.count < 40 {
                // A new entry may be a link that others need; of one that only counts, more are found by themselves.
                guard !action.isRepeatable || !isAdditive(literal.measure) else { continue }
                guard places.insert(action.place).inserted else { continue }
                chosen.append(action)
                guard truth(chosen) == .yes else { continue }
                for one in chosen {
                    let rest = chosen.filter { $0 != one }
                    if truth(rest) == .yes { chosen = rest }
                }
                return chosen.count > 1 ? chosen : nil
            }
        }
        return nil
    }

    /// Tries each action alone, and puts those together that have the same effects and the same cost.
    private func grouped(_ members: [[PlanAction]], _ relevant: [Int]) -> [ActionClass] {
        struct Key: Hashable {
            let effects: [Int: ActionClass.Effect]
            let cost: Int
            let size: Int
        }
        var order: [Key] = []
        var groups: [Key: [[PlanAction]]] = [:]
        var seen: Set<[[ProgramEdit]]> = []
        let closed = closing(members)
        for member in members where seen.insert(member.map(\.edits)).inserted {
            let effects = effects(member, relevant, closed)
            guard !effects.isEmpty else { continue }
            let key = Key(
                effects: effects, cost: member.reduce(0) { $0 + $1.effort(rubric) }, size: member.count)
            if groups[key] == nil { order.append(key) }
            groups[key, default: []].append(member)
        }
        let classes = order.flatMap { key in
            // What touches the same value as another member is a choice of its own where a measure in Swift may see them differently.
            var left = groups[key] ?? []
            var layers: [ActionClass] = []
            repeat {
                let members = ActionClasses.ordered(left)
                layers.append(ActionClass(effects: key.effects, cost: key.cost, members: members))
                left.removeAll(where: members.contains)
            } while !left.isEmpty && layers.count < 3 && key.effects.keys.contains(where: needsSeveralAndAdds)
            return layers
        }
        // Of choices that cost the same the first that is met is taken: what is gentler comes first.
        return classes.enumerated().sorted { left, right in
            let (first, second) = (left.element.roughness, right.element.roughness)
            return first == second ? left.offset < right.offset : first < second
        }.map(\.element)
    }

    /// The program with all its lists called complete that some action calls so, with the edits that do it: what an action does to the upper
    /// end of a count is only seen where the list cannot grow.
    private func closing(_ members: [[PlanAction]]) -> (edits: [ProgramEdit], values: [MeasuredValue])? {
        var edits: [ProgramEdit] = []
        for member in members where member.count == 1 && member[0].list == "complete" {
            for edit in member[0].edits where !edits.contains(edit) { edits.append(edit) }
        }
        guard !edits.isEmpty, let outcome = trial.outcome(edits) else { return nil }
        return (edits, outcome.values)
    }

    /// What actions do to the measures of the target; nothing where they do nothing, or cannot be done.
    private func effects(
        _ member: [PlanAction], _ relevant: [Int], _ closed: (edits: [ProgramEdit], values: [MeasuredValue])?
    ) -> [Int: ActionClass.Effect] {
        let edits = member.flatMap { $0.repeated(1) }
        guard let outcome = trial.outcome(edits) else { return [:] }
        let after = outcome.values
        let isClosing = member[0].list == "complete"
        // Nothing else tells what happens to the upper end of what may grow without limit.
        let isHidden = relevant.contains { measure in
            guard isAdditive(measure), let old = values[measure].values, old.upper == nil else { return false }
            return Touch(rubric.measures[measure], rubric).meets(edits)
        }
        let behind = isClosing || !isHidden ? nil : closed.flatMap { trial.outcome(edits, behind: $0.edits)?.values }
        var effects: [Int: ActionClass.Effect] = [:]
        for measure in relevant {
            effects[measure] = ActionClass.effect(
                from: values[measure], to: after[measure], isAdditive: isAdditive(measure))
            guard let closed, let behind, isAdditive(measure), let old = values[measure].values, old.upper == nil,
                let low = closed.values[measure].values?.upper, let high = behind[measure].values?.upper,
                let new = after[measure].values, new.upper == nil
            else { continue }
            let (lower, upper) = (new.lower.minus(old.lower), high.minus(low))
            if lower != .zero || upper != .zero { effects[measure] = .shift(lower: lower, upper: upper) }
        }
        return effects
    }

    /// Actions that do the same, what is only stated first; of those that touch the same field only the first, and last the one that can
    /// be done again and again.
    private static func ordered(_ members: [[PlanAction]]) -> [[PlanAction]] {
        var result: [[PlanAction]] = []
        var touched: [ProgramEdit] = []
        for kind in ImprovementPlan.Step.Kind.allCases {
            for member in members where member[0].kind == kind {
                let isRepeatable = member.count == 1 && member[0].isRepeatable
                if isRepeatable {
                    result.append(member)
                    return result
                }
                let edits = member.flatMap(\.edits)
                guard !touched.contains(where: { old in edits.contains { $0.excludes(old) } }) else { continue }
                touched += edits
                result.append(member)
            }
        }
        return result
    }
}
