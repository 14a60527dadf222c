public import SourceDiagnostics

/// A part of a rubric with the examples that show it, small enough to be evaluated by itself: one requirement or criterion with the
/// measures that it asks for, one principle, or the whole.
public struct RubricSlice: Sendable {
    /// What the part is.
    public enum Subject: Sendable, Hashable {
        /// One requirement, the only one.
        case requirement
        /// One criterion, the only one of the only principle.
        case criterion
        /// One principle, the only one.
        case principle
        /// The whole rubric.
        case whole
    }

    /// What the part is.
    public let subject: Subject
    /// The id of the part.
    public let id: String
    /// Where the rubric declares it; nothing for the whole.
    public let range: SourceRange?
    /// The examples that show it.
    public let examples: [RubricExample]
    /// The part as a rubric of its own. Its remedies are empty, for they play no part in an outcome.
    public let rubric: Rubric
}

extension Rubric {
    /// All parts that examples can show, in the order of the rubric.
    public var slices: [RubricSlice] {
        var slices = [RubricSlice(subject: .whole, id: id, range: nil, examples: examples, rubric: self)]
        for requirement in requirements {
            slices.append(
                RubricSlice(
                    subject: .requirement, id: requirement.id, range: requirement.range,
                    examples: requirement.examples, rubric: reduced([requirement], [])))
        }
        for principle in principles {
            slices.append(
                RubricSlice(
                    subject: .principle, id: principle.id, range: principle.range, examples: principle.examples,
                    rubric: reduced([], [principle])))
            for criterion in principle.criteria {
                var alone = principle
                alone.criteria = [criterion]
                slices.append(
                    RubricSlice(
                        subject: .criterion, id: criterion.id, range: criterion.range, examples: criterion.examples,
                        rubric: reduced([], [alone])))
            }
        }
        return slices
    }

    /// A rubric of some requirements and principles with the measures that they need, and no others.
    private func reduced(_ requirements: [Requirement], _ principles: [Principle]) -> Rubric {
        var needed: Set<Int> = []
        for requirement in requirements { needed.formUnion(requirement.conditions.flatMap(\.measures)) }
        for criterion in principles.flatMap(\.criteria) { needed.formUnion(criterion.conditions.flatMap(\.measures)) }
        // A total stands behind its parts.
        for place in measures.indices.reversed() where needed.contains(place) {
            if case .total(let parts) = measures[place].definition { needed.formUnion(parts) }
        }
        let kept = needed.sorted()
        let places = Dictionary(uniqueKeysWithValues: kept.enumerated().map { ($0.element, $0.offset) })
        var reduced = self
        reduced.subject = nil
        reduced.measures = kept.map { measures[$0].renumbered(places) }
        reduced.requirements = requirements.map { $0.renumbered(places) }
        reduced.principles = principles.map { principle in
            var principle = principle
            principle.criteria = principle.criteria.map { $0.renumbered(places) }
            return principle
        }
        reduced.profiles = [
            Profile(id: "all", title: "All", selection: .all, deciding: Set(requirements.indices), isDefault: true)
        ]
        return reduced
    }
}

extension Requirement {
    /// All conditions in it.
    var conditions: [Condition] {
        var conditions = appliesWhen.map { [$0] } ?? []
        if case .condition(let condition) = expectation { conditions.append(condition) }
        return conditions
    }

    fileprivate func renumbered(_ places: [Int: Int]) -> Requirement {
        var copy = self
        copy.appliesWhen = appliesWhen?.renumbered(places)
        if case .condition(let condition) = expectation { copy.expectation = .condition(condition.renumbered(places)) }
        copy.shown = []
        copy.remedy = Remedy(parts: [])
        return copy
    }
}

extension Criterion {
    /// All conditions in it.
    var conditions: [Condition] {
        var conditions = appliesWhen.map { [$0] } ?? []
        if case .conditions(let steps) = ladder { conditions += steps.compactMap(\.self) }
        return conditions
    }

    fileprivate func renumbered(_ places: [Int: Int]) -> Criterion {
        var copy = self
        copy.appliesWhen = appliesWhen?.renumbered(places)
        if case .conditions(let steps) = ladder { copy.ladder = .conditions(steps.map { $0?.renumbered(places) }) }
        copy.shown = []
        copy.remedy = Remedy(parts: [])
        return copy
    }
}

extension Measure {
    fileprivate func renumbered(_ places: [Int: Int]) -> Measure {
        var copy = self
        if case .total(let parts) = definition { copy.definition = .total(parts.compactMap { places[$0] }) }
        return copy
    }
}

extension Condition {
    fileprivate func renumbered(_ places: [Int: Int]) -> Condition {
        switch self {
        case .compare(let measure, let comparison, let range):
            .compare(places[measure] ?? measure, comparison, at: range)
        case .all(let parts): .all(parts.map { $0.renumbered(places) })
        case .any(let parts): .any(parts.map { $0.renumbered(places) })
        case .not(let part): .not(part.renumbered(places))
        }
    }
}
