internal import ExactNumbers
internal import SourceDiagnostics

extension RubricVerifier {
    mutating func verify(_ requirement: Requirement) {
        verify(appliesWhen: requirement.appliesWhen, requirement.id)
        if requirement.examples.isEmpty { reportNoExample("requirement", requirement.id, requirement.range) }
        guard case .condition(let condition) = requirement.expectation else { return }
        verify(condition, "the requirement `\(requirement.id)`", given: requirement.given)
    }

    mutating func verify(_ criterion: Criterion) {
        verify(appliesWhen: criterion.appliesWhen, criterion.id)
        if criterion.examples.isEmpty { reportNoExample("criterion", criterion.id, criterion.range) }
        guard case .conditions(let steps) = criterion.ladder else { return }
        var below = criterion.appliesWhen.map { [$0] } ?? []
        for (level, step) in steps.enumerated() {
            guard let step else { continue }
            let name = "the level `\(rubric.scale[level])` of `\(criterion.id)`"
            let count = diagnostics.count
            verify(step, name, given: below)
            // What stands above a level that nobody reaches is not at fault.
            if Array(diagnostics[count...]).containsError { return }
            below.append(step)
        }
    }

    private mutating func verify(appliesWhen condition: Condition?, _ id: String) {
        guard let condition, verifyLimits(condition) else { return }
        if reasoning.exclude([condition]) {
            report(
                .neverHolds, "`\(id)` applies to no program", severity: .error, at: condition.range,
                help: domainHelp(condition))
        } else if reasoning.follows(condition, from: []) {
            report(
                .alwaysHolds, "`\(id)` applies to every program", at: condition.range,
                help: domainHelp(condition) ?? "Leave `applies-when` out.")
        } else {
            verifyParts(condition, [])
        }
    }

    private mutating func reportNoExample(_ kind: String, _ id: String, _ range: SourceRange) {
        report(
            .noExample, "no example shows the \(kind) `\(id)`", at: range,
            help: "Examples show what is meant, and `posrubric rubric test` runs them.")
    }

    /// Looks whether a program can be compliant at all.
    mutating func verify(_ profile: Profile) {
        var asked: [Condition] = []
        for place in profile.deciding.sorted() {
            let requirement = rubric.requirements[place]
            guard case .condition(let condition) = requirement.expectation else { continue }
            // One that nobody can meet was told where it stands.
            if reasoning.exclude(requirement.given + [condition]) { return }
            asked.append(requirement.appliesWhen.map { .any([.not($0), condition]) } ?? condition)
        }
        guard asked.count > 1, reasoning.exclude(asked) else { return }
        let last = asked.indices.first { reasoning.exclude(Array(asked[...$0])) }
        report(
            .neverHolds, "no program can be compliant under the profile `\(profile.id)`", severity: .error,
            at: last.flatMap { asked[$0].range }, help: "This contradicts other requirements of the profile.")
    }

    /// Looks for requirements, and for criteria, that decide the same.
    mutating func reportWhatIsAskedTwice() {
        let requirements = rubric.requirements.compactMap { requirement -> Asked? in
            guard case .condition(let condition) = requirement.expectation else { return nil }
            return Asked(
                id: requirement.id, group: requirement.requirementClass, applies: requirement.appliesWhen,
                conditions: [condition], range: requirement.range)
        }
        let criteria = rubric.principles.flatMap(\.criteria).compactMap { criterion -> Asked? in
            guard case .conditions(let steps) = criterion.ladder else { return nil }
            return Asked(
                id: criterion.id, group: 0, applies: criterion.appliesWhen, conditions: steps.compactMap(\.self),
                range: criterion.range)
        }
        for all in [requirements, criteria] {
            for (place, second) in all.enumerated() {
                if let first = all[..<place].first(where: { isSame($0, second) }) {
                    report(
                        .askedTwice, "`\(second.id)` asks what `\(first.id)` asks", at: second.range,
                        notes: [.init(first.range, "first here")], help: "One fact would count twice.")
                } else if let first = all[..<place].first(where: { areOverlappingCases($0, second) }) {
                    report(
                        .overlappingCases, "`\(second.id)` and `\(first.id)` can both apply to one program",
                        at: second.applies?.range ?? second.range,
                        notes: first.applies?.range.map { [.init($0, "the other case")] } ?? [],
                        help: "They ask the same measures for other numbers: let `applies-when` tell the cases apart.")
                }
            }
        }
    }

    /// Whether two are meant as two cases of one question, and one program can be a case of both: they are told apart by the same
    /// measures and ask for the same measures.
    private func areOverlappingCases(_ first: Asked, _ second: Asked) -> Bool {
        guard first.group == second.group, let one = first.applies, let other = second.applies,
            Set(one.measures) == Set(other.measures),
            Set(first.conditions.flatMap(\.measures)) == Set(second.conditions.flatMap(\.measures)),
            !(reasoning.follows(one, from: [other]) && reasoning.follows(other, from: [one]))
        else { return false }
        return reasoning.canHold([one, other]) == true
    }

    private func isSame(_ first: Asked, _ second: Asked) -> Bool {
        guard first.group == second.group, first.conditions.count == second.conditions.count,
            !reasoning.exclude([first.applies, second.applies].compactMap(\.self))
        else { return false }
        return zip(first.conditions, second.conditions).allSatisfy { left, right in
            Set(left.measures) == Set(right.measures) && reasoning.follows(left, from: [right])
                && reasoning.follows(right, from: [left])
        }
    }
}

/// What a requirement or criterion asks, for comparison with others.
private struct Asked {
    let id: String
    /// Only what is in one group is compared.
    let group: Int
    let applies: Condition?
    let conditions: [Condition]
    let range: SourceRange
}

extension Requirement {
    /// What holds wherever the requirement is asked.
    fileprivate var given: [Condition] { appliesWhen.map { [$0] } ?? [] }
}
