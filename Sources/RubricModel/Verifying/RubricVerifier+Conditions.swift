internal import ExactNumbers
internal import SourceDiagnostics

extension RubricVerifier {
    /// Looks at a condition and its parts.
    ///
    /// - Parameters:
    ///   - what: What the condition is, for messages: "the requirement `id`".
    ///   - given: What holds wherever the condition is asked.
    mutating func verify(_ condition: Condition, _ what: String, given: [Condition]) {
        guard verifyLimits(condition) else { return }
        if reasoning.exclude(given + [condition]) {
            report(
                .neverHolds, "no program can meet \(what)", severity: .error, at: condition.range,
                help: domainHelp(condition)
                    ?? (given.isEmpty
                        ? "Its parts contradict each other." : "It contradicts what holds where it is asked."))
            return
        }
        if reasoning.follows(condition, from: given) {
            report(
                .alwaysHolds, "every program meets \(what)", at: condition.range,
                help: domainHelp(condition)
                    ?? (given.isEmpty
                        ? "Some part of it is always so." : "It follows from what holds where it is asked."))
            return
        }
        verifyParts(condition, given)
    }

    /// Looks at limits one by one.
    ///
    /// - Returns: Whether all of them make sense.
    mutating func verifyLimits(_ condition: Condition) -> Bool {
        switch condition {
        case .not(let part): return verifyLimits(part)
        case .all(let parts), .any(let parts):
            var isSound = true
            for part in parts where !verifyLimits(part) { isSound = false }
            return isSound
        case .compare(let measure, let comparison, let range):
            let domain = domains[measure]
            guard domain.isWhole, let odd = comparison.numbers.first(where: { $0.denominator != 1 }) else {
                return true
            }
            report(
                .oddLimit, "`\(rubric.measures[measure].id)` is never \(odd.shortDecimal(rounding: .down))", at: range,
                help: "It is \(domain.words).")
            return false
        }
    }

    /// Looks for parts that can be left out, or that spoil the others.
    mutating func verifyParts(_ condition: Condition, _ given: [Condition]) {
        switch condition {
        case .compare: break
        case .not(let part): verifyParts(part, [])
        case .all(let parts):
            for (place, part) in parts.enumerated() {
                let others = parts.enumerated().filter { $0.offset != place }.map(\.element)
                if reasoning.follows(part, from: given) {
                    reportRedundant(part, "this part asks for nothing")
                } else if reasoning.follows(part, from: given + others) {
                    reportRedundant(part, "this part follows from the parts beside it")
                } else {
                    verifyParts(part, given + others)
                }
            }
        case .any(let parts):
            for (place, part) in parts.enumerated() {
                let others = parts.enumerated().filter { $0.offset != place }.map(\.element)
                if reasoning.exclude(given + [part]) {
                    report(
                        .neverHolds, "no program can meet this alternative", severity: .error, at: part.range,
                        help: domainHelp(part))
                } else if reasoning.exclude(given + [part] + others.map(Condition.not)) {
                    reportRedundant(part, "whoever meets this alternative meets another one too")
                } else {
                    verifyParts(part, given)
                }
            }
        }
    }

    private mutating func reportRedundant(_ part: Condition, _ message: String) {
        report(.redundantPart, message, at: part.range, help: domainHelp(part) ?? "It can be left out.")
    }

    /// Which values the measure of a single comparison can have.
    func domainHelp(_ condition: Condition) -> String? {
        switch condition {
        case .compare(let measure, let comparison, _):
            let domain = domains[measure]
            let values = domain.representatives(of: comparison.numbers)
            guard !values.contains(where: comparison.holds) || values.allSatisfy(comparison.holds) else { return nil }
            return "`\(rubric.measures[measure].id)` is always \(domain.words)."
        case .not(let part): return domainHelp(part)
        case .all, .any: return nil
        }
    }
}

extension Condition {
    /// Where the rubric asks it.
    var range: SourceRange? {
        switch self {
        case .compare(_, _, let range): range
        case .not(let part): part.range
        case .all(let parts), .any(let parts):
            if let first = parts.first?.range, let last = parts.last?.range {
                SourceRange(first.start, last.end)
            } else {
                nil
            }
        }
    }
}
