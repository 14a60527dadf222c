internal import ExactNumbers
internal import SourceDiagnostics

/// A condition with one slip in it.
struct ConditionMutation {
    let condition: Condition
    let words: String
    let range: SourceRange?
}

extension Condition {
    /// All slips, one at a time.
    func mutations(_ measures: [Measure]) -> [ConditionMutation] {
        switch self {
        case .compare(let measure, let comparison, let range):
            return comparison.mutations(step: measures[measure].step).map { other in
                ConditionMutation(
                    condition: .compare(measure, other, at: range),
                    words: "`\(measures[measure].id)` \(other.words) in place of \(comparison.words)", range: range)
            }
        case .not(let part):
            return [ConditionMutation(condition: part, words: "`not` left out", range: part.range)]
                + part.mutations(measures).map { $0.wrapped { .not($0) } }
        case .all(let parts):
            return partMutations(parts, measures, "all") { .all($0) }
                + swapped(.any(parts), "`any` in place of `all`", parts)
        case .any(let parts):
            return partMutations(parts, measures, "any") { .any($0) }
                + swapped(.all(parts), "`all` in place of `any`", parts)
        }
    }

    private func swapped(_ condition: Condition, _ words: String, _ parts: [Condition]) -> [ConditionMutation] {
        parts.count > 1 ? [ConditionMutation(condition: condition, words: words, range: range)] : []
    }

    private func partMutations(
        _ parts: [Condition], _ measures: [Measure], _ word: String, _ join: ([Condition]) -> Condition
    ) -> [ConditionMutation] {
        parts.indices.flatMap { place -> [ConditionMutation] in
            var mutations = parts[place].mutations(measures).map { mutation in
                mutation.wrapped { part in
                    var changed = parts
                    changed[place] = part
                    return join(changed)
                }
            }
            if parts.count > 1 {
                var rest = parts
                rest.remove(at: place)
                let names = parts[place].measures.map { "`\(measures[$0].id)`" }.joined(separator: ", ")
                mutations.append(
                    ConditionMutation(
                        condition: join(rest), words: "the part about \(names) left out of `\(word)`",
                        range: parts[place].range))
            }
            return mutations
        }
    }
}

extension ConditionMutation {
    fileprivate func wrapped(_ wrap: (Condition) -> Condition) -> ConditionMutation {
        ConditionMutation(condition: wrap(condition), words: words, range: range)
    }
}

extension Measure {
    /// By how much a limit is changed: one, but a quarter of the whole for shares, which few entries give in coarse steps only.
    fileprivate var step: Rational {
        unit == "percent" ? Rational(25) : .one
    }
}

extension Comparison {
    /// Other comparisons that somebody might have written in its place.
    func mutations(step: Rational) -> [Comparison] {
        switch self {
        case .atLeast(let limit): [.atLeast(limit.plus(step)), .atLeast(limit.minus(step)), .atMost(limit)]
        case .atMost(let limit): [.atMost(limit.plus(step)), .atMost(limit.minus(step)), .atLeast(limit)]
        case .exactly(let value):
            [.exactly(value.plus(step)), .exactly(value.minus(step)), .atLeast(value), .atMost(value)]
        case .between(let low, let high):
            [
                .between(low.minus(step), high), .between(low, high.plus(step)), .atLeast(low), .atMost(high),
            ] + (low.plus(step) <= high ? [.between(low.plus(step), high), .between(low, high.minus(step))] : [])
        }
    }
}
