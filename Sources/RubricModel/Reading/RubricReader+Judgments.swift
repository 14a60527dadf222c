internal import ExactNumbers
internal import LocatedYAML
internal import ProgramModel

extension RubricReader {
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
        let expectation = readExpectation(map)
        let appliesWhen = map["applies-when"].flatMap { readCondition($0) }
        let common = readCommon(map, what, .requirement)
        guard let requirementClass, let expectation else { return nil }
        return Requirement(
            id: id, title: title, requirementClass: requirementClass, why: common.why, citations: common.citations,
            appliesWhen: appliesWhen, expectation: expectation, shown: common.shown, remedy: common.remedy,
            examples: common.examples, range: tree.range(map.node))
    }

    /// Reads `expect` or `judged`.
    mutating func readExpectation(_ map: ClosedMapping) -> Requirement.Expectation? {
        switch (map["expect"], map["judged"]) {
        case (let expect?, nil): return readCondition(expect).map(Requirement.Expectation.condition)
        case (nil, let judged?):
            return spokenText(judged, "`judged` of a requirement").map(Requirement.Expectation.judged)
        default:
            report(.missingField, "a requirement needs either `expect` or `judged`", at: map.first)
            return nil
        }
    }

    /// Reads `levels` or `judged`; levels that are not given stay as they were in the criterion that is changed.
    mutating func readLadder(_ map: ClosedMapping, changing old: Criterion.Ladder? = nil) -> Criterion.Ladder? {
        switch (map["levels"], map["judged"]) {
        case (let levels?, nil):
            let steps: [Condition?]? = if case .conditions(let steps) = old { steps } else { nil }
            return readLadder(levels, changing: steps) { reader, value in reader.readCondition(value) }
                .map(Criterion.Ladder.conditions)
        case (nil, let judged?):
            let steps: [String?]? = if case .judged(let steps) = old { steps } else { nil }
            return readLadder(judged, changing: steps) { reader, value in
                reader.spokenText(value, "a level of a criterion")
            }.map(Criterion.Ladder.judged)
        default:
            report(.missingField, "a criterion needs either `levels` or `judged`", at: map.first)
            return nil
        }
    }

    mutating func readPrinciple(_ node: NodeIndex) -> Principle? {
        let what = "a principle"
        guard
            let map = ClosedMapping(
                node, what, keys: ["id", "title", "statement", "weight", "criteria", "examples"], &self)
        else { return nil }
        let id = readID(map, what)
        let criteria = items(map.required("criteria", what, &self), "criteria").compactMap { readCriterion($0) }
        return Principle(
            id: id, title: requiredText(map, "title", what), statement: requiredText(map, "statement", what),
            weight: readWeight(map), criteria: criteria, examples: readExamples(map["examples"], .principle),
            range: tree.range(map.node))
    }

    mutating func readCriterion(_ node: NodeIndex) -> Criterion? {
        let what = "a criterion"
        let keys = [
            "id", "title", "weight", "why", "cites", "applies-when", "levels", "judged", "shows", "remedy", "examples",
        ]
        guard let map = ClosedMapping(node, what, keys: keys, &self) else { return nil }
        let id = readID(map, what)
        let ladder = readLadder(map)
        let title = requiredText(map, "title", what)
        let appliesWhen = map["applies-when"].flatMap { readCondition($0) }
        let common = readCommon(map, what, .criterion)
        guard let ladder else { return nil }
        return Criterion(
            id: id, title: title, weight: readWeight(map), why: common.why, citations: common.citations,
            appliesWhen: appliesWhen, ladder: ladder, shown: common.shown, remedy: common.remedy,
            examples: common.examples,
            range: tree.range(map.node))
    }

    /// Reads one step for each level that is named; the lowest level is what everything has and takes none.
    ///
    /// - Parameter old: The steps of the criterion that is changed; a level that is given as `~` loses its step.
    mutating func readLadder<Step>(
        _ node: NodeIndex, changing old: [Step?]? = nil, _ read: (inout RubricReader, NodeIndex) -> Step?
    ) -> [Step?]? {
        var steps = old ?? Array(repeating: nil, count: max(1, scale.count))
        var isSound = true
        let levels = Array(scale.dropFirst())
        for (key, value) in entries(node, "levels") {
            let name = tree.string(key)
            guard let level = levels.firstIndex(of: name) else {
                reportUnknown(.unknownName, "there is no level `\(name)` to reach", name, at: key, among: levels)
                isSound = false
                continue
            }
            if old != nil, tree.isNull(value) {
                steps[level + 1] = nil
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

    mutating func readWeight(_ map: ClosedMapping) -> Int {
        guard let node = map["weight"] else { return 1 }
        guard let number = number(node) else { return 1 }
        guard number.denominator == 1, (1...100).contains(number.numerator) else {
            report(.badValue, "a weight is a whole number from 1 to 100", at: node)
            return 1
        }
        return Int(number.numerator)
    }
}
