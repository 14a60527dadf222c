internal import AssessmentModel
internal import LocatedYAML
internal import ProgramModel

extension RubricReader {
    /// What requirements and criteria share.
    struct Common {
        let why: String
        let citations: [Citation]
        let shown: [Int]
        let remedy: Remedy
        let examples: [RubricExample]
    }

    mutating func readCommon(_ map: ClosedMapping, _ what: String, _ kind: ExampleKind) -> Common {
        let why = requiredText(map, "why", what)
        let citations = readCitations(map, what)
        let shown = items(map["shows"], "measures").compactMap { readMeasureName($0) }
        let remedy = readRemedy(map.required("remedy", what, &self))
        let examples = readExamples(map["examples"], kind)
        return Common(why: why, citations: citations, shown: shown, remedy: remedy, examples: examples)
    }

    mutating func readCitations(_ map: ClosedMapping, _ what: String) -> [Citation] {
        guard let node = map.required("cites", what, &self) else { return [] }
        let nodes = items(node, "citations")
        if nodes.isEmpty, tree.nodes[Int(node)].kind != .mapping {
            report(.badValue, "\(what) rests on one citation or more", at: node)
        }
        return nodes.compactMap { readCitation($0) }
    }

    private mutating func readCitation(_ node: NodeIndex) -> Citation? {
        guard let map = ClosedMapping(node, "a citation", keys: ["source", "at", "force"], &self),
            let sourceNode = map.required("source", "a citation", &self),
            let source = place(sourceNode, among: sources.map(\.id), "source"),
            let forceNode = map.required("force", "a citation", &self), let name = text(forceNode)
        else { return nil }
        guard let force = CitationForce(rawValue: name) else {
            reportUnknown(
                .badValue, "`force` cannot be `\(name)`", name, at: forceNode,
                among: CitationForce.allCases.map(\.rawValue))
            return nil
        }
        return Citation(source: source, at: optionalText(map, "at"), force: force)
    }

    /// Reads a text with places such as `{missing dual-credit-hours}` and `{found dual-credit-hours}`.
    mutating func readRemedy(_ node: NodeIndex?) -> Remedy {
        guard let node, let text = spokenText(node, "`remedy`") else { return Remedy(parts: []) }
        var parts: [Remedy.Part] = []
        var rest = text[...]
        while let open = rest.firstIndex(of: "{") {
            parts.append(.text(String(rest[..<open])))
            guard let close = rest[open...].firstIndex(of: "}") else {
                report(.badValue, "a `{` in this text is never closed", at: node)
                return Remedy(parts: [])
            }
            let words = rest[rest.index(after: open)..<close].split(separator: " ").map(String.init)
            rest = rest[rest.index(after: close)...]
            guard words.count == 2, ["missing", "found"].contains(words[0]) else {
                report(
                    .badValue, "a place to fill in is `{missing MEASURE}` or `{found MEASURE}`", at: node,
                    help: "MEASURE is the name of a measure of this rubric.")
                continue
            }
            guard let measure = measure(named: words[1], at: node) else { continue }
            parts.append(words[0] == "missing" ? .missing(measure) : .found(measure))
        }
        parts.append(.text(String(rest)))
        return Remedy(parts: parts)
    }
}
