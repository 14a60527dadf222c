public import SourceDiagnostics

/// A part of a rubric with one slip in it: another threshold, operator or weight, or a clause left out.
///
/// Examples that are any good notice it: one of them has another outcome than the rubric promises.
public struct RubricMutant: Sendable {
    /// A name that no other slip has; a slip in a measure has one name wherever the measure is asked for.
    public let id: String
    /// What the slip is: "`dual-credit-courses` at least 3 in place of 2".
    public let words: String
    /// Where it is.
    public let range: SourceRange?
    /// The part with the slip.
    public let rubric: Rubric
}

extension RubricSlice {
    /// All slips in the part, one at a time, in the order of the rubric.
    ///
    /// Weights and the choice of requirements are slips of principles and of the whole; conditions and queries those of the
    /// requirement or criterion that asks for them.
    public var mutants: [RubricMutant] {
        let own =
            switch subject {
            case .requirement: requirementMutants
            case .criterion: criterionMutants
            case .principle: weightMutants
            case .whole: wholeMutants
            }
        let named = own.enumerated().map { number, mutant in
            RubricMutant(id: "\(id) \(number)", words: mutant.words, range: mutant.range, rubric: mutant.rubric)
        }
        return subject == .requirement || subject == .criterion ? named + measureMutants : named
    }

    // MARK: Judgments

    private var requirementMutants: [RubricMutant] {
        let requirement = rubric.requirements[0]
        var mutants = appliesMutants(requirement.appliesWhen) { $0.requirements[0].appliesWhen = $1 }
        if case .condition(let condition) = requirement.expectation {
            mutants += self.mutants(of: condition) { $0.requirements[0].expectation = .condition($1) }
        }
        return mutants
    }

    private var criterionMutants: [RubricMutant] {
        let criterion = rubric.principles[0].criteria[0]
        var mutants = appliesMutants(criterion.appliesWhen) { $0.principles[0].criteria[0].appliesWhen = $1 }
        guard case .conditions(let steps) = criterion.ladder else { return mutants }
        for (level, step) in steps.enumerated() {
            guard let step else { continue }
            let put = { (rubric: inout Rubric, condition: Condition?) in
                var steps = steps
                steps[level] = condition
                rubric.principles[0].criteria[0].ladder = .conditions(steps)
            }
            mutants += self.mutants(of: step) { put(&$0, $1) }
            mutants.append(mutant("the level `\(rubric.scale[level])` left out", at: step.range) { put(&$0, nil) })
        }
        return mutants
    }

    private func appliesMutants(
        _ condition: Condition?, _ put: (inout Rubric, Condition?) -> Void
    ) -> [RubricMutant] {
        guard let condition else { return [] }
        return mutants(of: condition) { put(&$0, $1) }
            + [mutant("`applies-when` left out", at: condition.range) { put(&$0, nil) }]
    }

    private func mutants(of condition: Condition, _ put: (inout Rubric, Condition) -> Void) -> [RubricMutant] {
        condition.mutations(rubric.measures).map { mutation in
            mutant(mutation.words, at: mutation.range) { put(&$0, mutation.condition) }
        }
    }

    private func mutant(_ words: String, at range: SourceRange?, _ change: (inout Rubric) -> Void) -> RubricMutant {
        var changed = rubric
        change(&changed)
        return RubricMutant(id: id, words: words, range: range, rubric: changed)
    }

    // MARK: Measures

    private var measureMutants: [RubricMutant] {
        rubric.measures.indices.flatMap { place -> [RubricMutant] in
            let measure = rubric.measures[place]
            guard case .query(let query) = measure.definition else { return [] }
            return query.mutations.enumerated().map { number, mutation in
                var changed = rubric
                changed.measures[place].definition = .query(mutation.query)
                return RubricMutant(
                    id: "measure \(measure.id) \(number)", words: "`\(measure.id)` \(mutation.words)",
                    range: measure.range, rubric: changed)
            }
        }
    }

    // MARK: Weights and profiles

    private var weightMutants: [RubricMutant] {
        let criteria = rubric.principles[0].criteria
        guard criteria.count > 1 else { return [] }
        return criteria.indices.flatMap { place in
            otherWeights(criteria[place].weight).map { weight in
                mutant(
                    "`\(criteria[place].id)` weighs \(weight) in place of \(criteria[place].weight)",
                    at: criteria[place].range
                ) { $0.principles[0].criteria[place].weight = weight }
            }
        }
    }

    private var wholeMutants: [RubricMutant] {
        let principles = rubric.principles
        var mutants = principles.indices.flatMap { place -> [RubricMutant] in
            guard principles.count > 1 else { return [] }
            return otherWeights(principles[place].weight).map { weight in
                mutant(
                    "`\(principles[place].id)` weighs \(weight) in place of \(principles[place].weight)",
                    at: principles[place].range
                ) { $0.principles[place].weight = weight }
            }
        }
        if let subject = rubric.subject {
            mutants += self.mutants(of: subject.condition) { $0.subject?.condition = $1 }
            mutants.append(mutant("`subject` left out", at: subject.condition.range) { $0.subject = nil })
        }
        return mutants + profileMutants
    }

    /// A requirement that decides and should not, or the other way round, and another profile where none is named.
    private var profileMutants: [RubricMutant] {
        rubric.profiles.indices.flatMap { number -> [RubricMutant] in
            let profile = rubric.profiles[number]
            guard profile.wantsExamples else { return [] }
            var mutants = rubric.requirements.enumerated().compactMap { place, requirement -> RubricMutant? in
                var deciding = profile.deciding
                let decides = deciding.remove(place) != nil
                if !decides { deciding.insert(place) }
                guard !deciding.isEmpty else { return nil }
                return mutant(
                    "`\(requirement.id)` \(decides ? "does not decide" : "decides") under the profile `\(profile.id)`",
                    at: requirement.range
                ) { $0.profiles[number].deciding = deciding }
            }
            if !profile.isDefault, rubric.profiles.contains(where: \.isDefault) {
                mutants.append(
                    mutant("the profile `\(profile.id)` where none is named", at: nil) { rubric in
                        rubric.profiles = rubric.profiles.map { $0.asDefault($0.id == profile.id) }
                    })
            }
            return mutants
        }
    }

    private func otherWeights(_ weight: Int) -> [Int] {
        [weight - 1, weight + 1].filter { $0 > 0 }
    }
}
