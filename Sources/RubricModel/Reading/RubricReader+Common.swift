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

    mutating func readCommon(_ map: ClosedMapping, _ what: String, isGraded: Bool) -> Common {
        let why = requiredText(map, "why", what)
        let citations = readCitations(map, what)
        let shown = items(map["shows"], "measures").compactMap { readMeasureName($0) }
        let remedy = readRemedy(map.required("remedy", what, &self))
        let examples = items(map["examples"], "examples").compactMap { readExample($0, isGraded: isGraded) }
        return Common(why: why, citations: citations, shown: shown, remedy: remedy, examples: examples)
    }

    private mutating func readCitations(_ map: ClosedMapping, _ what: String) -> [Citation] {
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
    private mutating func readRemedy(_ node: NodeIndex?) -> Remedy {
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

    private mutating func readExample(_ node: NodeIndex, isGraded: Bool) -> RubricExample? {
        let what = "an example"
        guard let map = ClosedMapping(node, what, keys: ["verdict", "level", "program", "note"], &self) else {
            return nil
        }
        let expected: RubricExample.Expected?
        switch (map["verdict"], map["level"]) {
        case (let verdict?, nil): expected = readVerdict(verdict)
        case (nil, let level?): expected = readLevels(level)
        default:
            report(.missingField, "an example needs either `verdict` or `level`", at: map.first)
            expected = nil
        }
        switch expected {
        case .level where !isGraded:
            report(.wrongUse, "a requirement has a verdict, and no level", at: map.key("level"))
        case .verdict(let verdict) where isGraded && verdict != .notApplicable:
            report(
                .wrongUse, "a criterion has a level, and no verdict", at: map.key("verdict"),
                help: "`verdict: not-applicable` is for programs to which it does not apply.")
        default: break
        }
        let program = requiredText(map, "program", what)
        guard let expected else { return nil }
        return RubricExample(
            expected: expected, program: program, note: optionalText(map, "note"), range: tree.range(map.node))
    }

    private mutating func readVerdict(_ node: NodeIndex) -> RubricExample.Expected? {
        guard let name = text(node) else { return nil }
        if let verdict = Verdict(rawValue: name) { return .verdict(verdict) }
        reportUnknown(
            .badValue, "`verdict` cannot be `\(name)`", name, at: node, among: Verdict.allCases.map(\.rawValue))
        return nil
    }

    private mutating func readLevels(_ node: NodeIndex) -> RubricExample.Expected? {
        let places = items(node, "levels").compactMap { place($0, among: scale, "level") }
        guard let low = places.first, let high = places.last, places.count <= 2, low <= high else {
            report(.badValue, "`level` is one level, or the lowest and the highest of a range", at: node)
            return nil
        }
        return .level(low, high)
    }
}
