internal import SourceDiagnostics

extension RubricVerifier {
    /// Looks at the tests of a measure's query.
    mutating func verify(_ measure: Measure) {
        guard case .query(let query) = measure.definition else { return }
        if let test = query.test {
            if EntryReasoning.canPass(test) == false {
                report(
                    .neverHolds, "nothing can pass `where` of the measure `\(measure.id)`", severity: .error,
                    at: measure.range, help: "Its parts contradict each other.")
                return
            }
            if EntryReasoning.canPass([], failing: [test]) == false {
                report(
                    .alwaysHolds, "everything passes `where` of the measure `\(measure.id)`", at: measure.range,
                    help: "Leave it out.")
            }
        }
        guard case .share(let having) = query.operation else { return }
        let given = query.test.map { [$0] } ?? []
        if EntryReasoning.canPass(given + [having], failing: []) == false {
            report(
                .neverHolds, "the share `\(measure.id)` is always 0", severity: .error, at: measure.range,
                help: "What passes `where` cannot pass `having`.")
        } else if EntryReasoning.canPass(given, failing: [having]) == false {
            report(
                .alwaysHolds, "the share `\(measure.id)` is always 100", at: measure.range,
                help: "What passes `where` always passes `having`.")
        }
    }
}
