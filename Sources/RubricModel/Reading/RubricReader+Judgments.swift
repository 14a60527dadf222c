internal import AssessmentModel
internal import ExactNumbers
internal import LocatedYAML
internal import ProgramModel
internal import SourceDiagnostics

extension RubricReader {
    // MARK: Conditions

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
                case "all": readConditions(value).map(Condition.all)
                case "any": readConditions(value).map(Condition.any)
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

    private mutating func readConditions(_ node: NodeIndex) -> [Condition]? {
        let nodes = items(node, "conditions")
        if nodes.isEmpty { report(.badValue, "at least one condition is expected here", at: node) }
        let parts = nodes.compactMap { readCondition($0) }
        return parts.count == nodes.count && !parts.isEmpty ? parts : nil
    }

    private mutating func readComparisonOfMeasure(_ key: NodeIndex, _ value: NodeIndex) -> Condition? {
        guard let measure = readMeasureName(key) else { return nil }
        guard tree.nodes[Int(value)].kind == .mapping else {
            report(
                .wrongType, "a comparison is expected behind `\(tree.string(key))`", at: value,
                help: "For example: `{at-least: 1}`.")
            return nil
        }
        return readComparison(pairs(value), at: value).map { .compare(measure, $0) }
    }

    private mutating func readMeasureName(_ node: NodeIndex) -> Int? {
        guard let name = text(node) else { return nil }
        guard let measure = measurePlaces[name] else {
            if brokenMeasures.contains(name) { return nil }
            reportUnknown(.unknownName, "there is no measure `\(name)`", name, at: node, among: measures.map(\.id))
            return nil
        }
        usedMeasures.insert(measure)
        return measure
    }

    // MARK: Requirements and criteria

    mutating func readRequirement(_ node: NodeIndex) -> Requirement? {
        let what = "a requirement"
        let keys = [
            "id", "title", "class", "why", "cites", "applies-when", "expect", "judged", "shows", "remedy", "examples",
        ]
        guard let map = ClosedMapping(node, what, keys: keys, &self) else { return nil }
        let id = readID(map, what)
        requirementIDs.append(id)
        let title = requiredText(map, "title", what)
        let requirementClass = map.required("class", what, &self).flatMap {
            place($0, among: classes.map(\.id), "class")
        }
        let expectation: Requirement.Expectation?
        switch (map["expect"], map["judged"]) {
        case (let expect?, nil): expectation = readCondition(expect).map(Requirement.Expectation.condition)
        case (nil, let judged?):
            expectation = spokenText(judged, "`judged` of \(what)").map(Requirement.Expectation.judged)
        default:
            report(.missingField, "a requirement needs either `expect` or `judged`", at: map.first)
            expectation = nil
        }
        let appliesWhen = map["applies-when"].flatMap { readCondition($0) }
        let common = readCommon(map, what, isGraded: false)
        guard let requirementClass, let expectation else { return nil }
        return Requirement(
            id: id, title: title, requirementClass: requirementClass, why: common.why, citations: common.citations,
            appliesWhen: appliesWhen, expectation: expectation, shown: common.shown, remedy: common.remedy,
            examples: common.examples, range: tree.range(map.node))
    }

    mutating func readPrinciple(_ node: NodeIndex) -> Principle? {
        let what = "a principle"
        guard
            let map = ClosedMapping(node, what, keys: ["id", "title", "statement", "weight", "criteria"], &self)
        else { return nil }
        let id = readID(map, what)
        let criteria = items(map.required("criteria", what, &self), "criteria").compactMap { readCriterion($0) }
        return Principle(
            id: id, title: requiredText(map, "title", what), statement: requiredText(map, "statement", what),
            weight: readWeight(map), criteria: criteria, range: tree.range(map.node))
    }

    private mutating func readCriterion(_ node: NodeIndex) -> Criterion? {
        let what = "a criterion"
        let keys = [
            "id", "title", "weight", "why", "cites", "applies-when", "levels", "judged", "shows", "remedy", "examples",
        ]
        guard let map = ClosedMapping(node, what, keys: keys, &self) else { return nil }
        let id = readID(map, what)
        let ladder: Criterion.Ladder?
        switch (map["levels"], map["judged"]) {
        case (let levels?, nil):
            let steps = readLadder(levels) { reader, value in reader.readCondition(value) }
            ladder = steps.map(Criterion.Ladder.conditions)
        case (nil, let judged?):
            let steps = readLadder(judged) { reader, value in reader.spokenText(value, "a level of \(what)") }
            ladder = steps.map(Criterion.Ladder.judged)
        default:
            report(.missingField, "a criterion needs either `levels` or `judged`", at: map.first)
            ladder = nil
        }
        let title = requiredText(map, "title", what)
        let appliesWhen = map["applies-when"].flatMap { readCondition($0) }
        let common = readCommon(map, what, isGraded: true)
        guard let ladder else { return nil }
        return Criterion(
            id: id, title: title, weight: readWeight(map), why: common.why, citations: common.citations,
            appliesWhen: appliesWhen, ladder: ladder, shown: common.shown, remedy: common.remedy,
            examples: common.examples,
            range: tree.range(map.node))
    }

    /// Reads one step for each level that is named; the lowest level is what everything has and takes none.
    private mutating func readLadder<Step>(
        _ node: NodeIndex, _ read: (inout RubricReader, NodeIndex) -> Step?
    ) -> [Step?]? {
        var steps: [Step?] = Array(repeating: nil, count: max(1, scale.count))
        var isSound = true
        let levels = Array(scale.dropFirst())
        for (key, value) in entries(node, "levels") {
            let name = tree.string(key)
            guard let level = levels.firstIndex(of: name) else {
                reportUnknown(.unknownName, "there is no level `\(name)` to reach", name, at: key, among: levels)
                isSound = false
                continue
            }
            guard let step = read(&self, value) else {
                isSound = false
                continue
            }
            steps[level + 1] = step
        }
        if isSound, steps.allSatisfy({ $0 == nil }) {
            report(.badValue, "no level can be reached", at: node)
            return nil
        }
        return isSound ? steps : nil
    }

    private mutating func readID(_ map: ClosedMapping, _ what: String) -> String {
        let id = requiredText(map, "id", what)
        let letters = id.utf8.allSatisfy { byte in
            (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D
        }
        if !letters, let node = map["id"] {
            report(.badValue, "an id is written in lower-case letters, digits and hyphens", at: node)
        }
        if !id.isEmpty, let node = map["id"] { checkID(id, node) }
        return id
    }

    private mutating func readWeight(_ map: ClosedMapping) -> Int {
        guard let node = map["weight"] else { return 1 }
        guard let number = number(node) else { return 1 }
        guard number.denominator == 1, (1...100).contains(number.numerator) else {
            report(.badValue, "a weight is a whole number from 1 to 100", at: node)
            return 1
        }
        return Int(number.numerator)
    }

    // MARK: What requirements and criteria share

    private struct Common {
        let why: String
        let citations: [Citation]
        let shown: [Int]
        let remedy: Remedy
        let examples: [RubricExample]
    }

    private mutating func readCommon(_ map: ClosedMapping, _ what: String, isGraded: Bool) -> Common {
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
        guard let force = Citation.Force(rawValue: name) else {
            reportUnknown(
                .badValue, "`force` cannot be `\(name)`", name, at: forceNode,
                among: Citation.Force.allCases.map(\.rawValue))
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
            guard let measure = measurePlaces[words[1]] else {
                if brokenMeasures.contains(words[1]) { continue }
                reportUnknown(
                    .unknownName, "there is no measure `\(words[1])`", words[1], at: node, among: measures.map(\.id))
                continue
            }
            usedMeasures.insert(measure)
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
