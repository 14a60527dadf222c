internal import LocatedYAML
internal import ProgramModel
internal import SourceDiagnostics

extension RubricReader {
    /// Reads a condition: measures with comparisons, and `all`, `any`, `not`.
    mutating func readCondition(_ node: NodeIndex) -> Condition? {
        let node = tree.resolved(node)
        guard tree.nodes[Int(node)].kind == .mapping else {
            report(
                .wrongType, "a condition is a mapping from measures to comparisons", at: node,
                help: "For example: `{secondary-courses: {at-least: 1}}`.")
            return nil
        }
        var parts: [Condition] = []
        for (key, value) in pairs(node) {
            let part: Condition? =
                switch tree.string(key) {
                case "all": readAll(value, "conditions") { $0.readCondition($1) }.map(Condition.all)
                case "any": readAll(value, "conditions") { $0.readCondition($1) }.map(Condition.any)
                case "not": readCondition(value).map(Condition.not)
                default: readComparisonOfMeasure(key, value)
                }
            guard let part else { return nil }
            parts.append(part)
        }
        if parts.isEmpty {
            report(.badValue, "the condition is empty", at: node)
            return nil
        }
        return parts.count == 1 ? parts[0] : .all(parts)
    }

    private mutating func readComparisonOfMeasure(_ key: NodeIndex, _ value: NodeIndex) -> Condition? {
        guard let measure = readMeasureName(key) else { return nil }
        guard tree.nodes[Int(value)].kind == .mapping else {
            report(
                .wrongType, "a comparison is expected behind `\(tree.string(key))`", at: value,
                help: "For example: `{at-least: 1}`.")
            return nil
        }
        let range = SourceRange(tree.range(key).start, tree.range(value).end)
        return readComparison(pairs(value), at: value).map { .compare(measure, $0, at: range) }
    }

    mutating func readMeasureName(_ node: NodeIndex) -> Int? {
        text(node).flatMap { measure(named: $0, at: node) }
    }

    /// The measure of a name, by its place among the rubric's measures; it is used from now on.
    mutating func measure(named name: String, at node: NodeIndex, _ place: String = "") -> Int? {
        guard let measure = measurePlaces[name] else {
            // What is wrong with it was told where it is declared.
            if !brokenMeasures.contains(name) {
                reportUnknown(
                    .unknownName, "there is no measure `\(name)`\(place)", name, at: node, among: measures.map(\.id))
            }
            return nil
        }
        usedMeasures.insert(measure)
        return measure
    }
}
