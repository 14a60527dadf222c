internal import AssessmentModel
internal import LocatedYAML
internal import ProgramModel

/// What a rubric that extends another drops, changes and adds.
extension RubricReader {
    /// Reads requirements and principles: those of the base as they are now, then those of this rubric.
    mutating func readJudgments(_ top: ClosedMapping) -> ([Requirement], [Principle]) {
        for key in ["drop", "change"] where base == nil && top[key] != nil && top["extends"] == nil {
            report(.wrongUse, "`\(key)` belongs to a rubric that extends another", at: top.key(key))
        }
        var requirements = base?.requirements ?? []
        var principles = base?.principles ?? []
        if base != nil {
            drop(top["drop"], &requirements, &principles)
            for (key, value) in entries(top["change"], "changes") { change(key, value, &requirements, &principles) }
            requirementIDs = requirements.map(\.id)
        }
        for node in items(top["requirements"], "requirements") {
            guard let requirement = readRequirement(node) else { continue }
            if base != nil { departures.append("adds the requirement `\(requirement.id)`: \(requirement.title)") }
            requirements.append(requirement)
        }
        for node in items(top["principles"], "principles") {
            if let place = inheritedPrinciple(node, principles) {
                addCriteria(node, to: &principles[place])
            } else if let principle = readPrinciple(node) {
                if base != nil { departures.append("adds the principle `\(principle.id)`: \(principle.title)") }
                principles.append(principle)
            }
        }
        return (requirements, principles)
    }

    private mutating func drop(
        _ node: NodeIndex?, _ requirements: inout [Requirement], _ principles: inout [Principle]
    ) {
        for item in items(node, "ids") {
            guard let id = text(item) else { continue }
            guard inheritedIDs.contains(id) else {
                reportUnknown(
                    .unknownName, "the rubric that is extended has no `\(id)`", id, at: item,
                    among: inheritedIDs.sorted())
                continue
            }
            requirements.removeAll { $0.id == id }
            principles.removeAll { $0.id == id }
            for place in principles.indices where principles[place].criteria.contains(where: { $0.id == id }) {
                principles[place].criteria.removeAll { $0.id == id }
                // What was promised of its score rests on all of its criteria.
                principles[place].examples = []
            }
            departures.append("drops `\(id)`")
        }
    }

    /// The principle of the base that an item adds criteria to.
    private func inheritedPrinciple(_ node: NodeIndex, _ principles: [Principle]) -> Int? {
        guard base != nil, tree.nodes[Int(node)].kind == .mapping,
            let entry = pairs(node).first(where: { tree.string($0.key) == "id" })
        else { return nil }
        return principles.firstIndex { $0.id == tree.string(entry.value) }
    }

    private mutating func addCriteria(_ node: NodeIndex, to principle: inout Principle) {
        let what = "a principle of the rubric that is extended"
        guard let map = ClosedMapping(node, what, keys: ["id", "criteria"], &self) else { return }
        for item in items(map.required("criteria", what, &self), "criteria") {
            guard let criterion = readCriterion(item) else { continue }
            departures.append("adds the criterion `\(criterion.id)` to `\(principle.id)`: \(criterion.title)")
            principle.criteria.append(criterion)
        }
        principle.examples = []
    }

    // MARK: Changes

    private mutating func change(
        _ key: NodeIndex, _ node: NodeIndex, _ requirements: inout [Requirement], _ principles: inout [Principle]
    ) {
        let id = tree.string(key)
        if let place = requirements.firstIndex(where: { $0.id == id }) {
            change(&requirements[place], node)
        } else if let place = principles.firstIndex(where: { $0.id == id }) {
            change(&principles[place], node)
        } else if let place = principles.firstIndex(where: { $0.criteria.contains { $0.id == id } }),
            let inner = principles[place].criteria.firstIndex(where: { $0.id == id })
        {
            let weight = principles[place].criteria[inner].weight
            change(&principles[place].criteria[inner], node)
            if weight != principles[place].criteria[inner].weight { principles[place].examples = [] }
        } else {
            let isDropped = inheritedIDs.contains(id)
            reportUnknown(
                .unknownName, isDropped ? "`\(id)` is dropped" : "the rubric that is extended has no `\(id)`", id,
                at: key, among: isDropped ? [] : inheritedIDs.sorted())
        }
    }

    private mutating func change(_ requirement: inout Requirement, _ node: NodeIndex) {
        let what = "a changed requirement"
        let keys = ["title", "class", "why", "cites", "applies-when", "expect", "judged", "remedy", "examples"]
        guard let map = ClosedMapping(node, what, keys: keys, &self) else { return }
        requirement.range = tree.range(map.node)
        if let value = map["title"].flatMap({ spokenText($0, "`title`") }) { requirement.title = value }
        if let value = map["why"].flatMap({ spokenText($0, "`why`") }) { requirement.why = value }
        if let value = map["class"].flatMap({ place($0, among: classes.map(\.id), "class") }) {
            depart(requirement.id, "class", classes[requirement.requirementClass].id, classes[value].id)
            requirement.requirementClass = value
        }
        if map["cites"] != nil { requirement.citations = readCitations(map, what) }
        change(&requirement.appliesWhen, map, requirement.id)
        if map["expect"] != nil || map["judged"] != nil, let value = readExpectation(map) {
            depart(requirement.id, "met if", words(requirement.expectation), words(value))
            requirement.expectation = value
        }
        if let value = map["remedy"] { requirement.remedy = readRemedy(value) }
        if map["examples"] != nil { requirement.examples = readExamples(map["examples"], .requirement) }
        reportWording(map, requirement.id)
    }

    private mutating func change(_ criterion: inout Criterion, _ node: NodeIndex) {
        let what = "a changed criterion"
        let keys = ["title", "weight", "why", "cites", "applies-when", "levels", "judged", "remedy", "examples"]
        guard let map = ClosedMapping(node, what, keys: keys, &self) else { return }
        criterion.range = tree.range(map.node)
        if let value = map["title"].flatMap({ spokenText($0, "`title`") }) { criterion.title = value }
        if let value = map["why"].flatMap({ spokenText($0, "`why`") }) { criterion.why = value }
        changeWeight(&criterion.weight, map, criterion.id)
        if map["cites"] != nil { criterion.citations = readCitations(map, what) }
        change(&criterion.appliesWhen, map, criterion.id)
        if map["levels"] != nil || map["judged"] != nil,
            let value = readLadder(map, changing: criterion.ladder)
        {
            for level in scale.indices.dropFirst() {
                let (old, new) = (words(criterion.ladder, level), words(value, level))
                if old != new { depart(criterion.id, scale[level], old, new) }
            }
            criterion.ladder = value
        }
        if let value = map["remedy"] { criterion.remedy = readRemedy(value) }
        if map["examples"] != nil { criterion.examples = readExamples(map["examples"], .criterion) }
        reportWording(map, criterion.id)
    }

    private mutating func change(_ principle: inout Principle, _ node: NodeIndex) {
        let keys = ["title", "statement", "weight", "examples"]
        guard let map = ClosedMapping(node, "a changed principle", keys: keys, &self) else { return }
        principle.range = tree.range(map.node)
        if let value = map["title"].flatMap({ spokenText($0, "`title`") }) { principle.title = value }
        if let value = map["statement"].flatMap({ spokenText($0, "`statement`") }) { principle.statement = value }
        changeWeight(&principle.weight, map, principle.id)
        if map["examples"] != nil { principle.examples = readExamples(map["examples"], .principle) }
        reportWording(map, principle.id)
    }

    private mutating func changeWeight(_ weight: inout Int, _ map: ClosedMapping, _ id: String) {
        guard map["weight"] != nil else { return }
        let value = readWeight(map)
        depart(id, "weight", "\(weight)", "\(value)")
        weight = value
    }

    /// Changes where something applies; `~` has it apply everywhere.
    private mutating func change(_ condition: inout Condition?, _ map: ClosedMapping, _ id: String) {
        guard let node = map["applies-when"] else { return }
        let value = tree.isNull(node) ? nil : readCondition(node)
        depart(id, "applies if", condition.map(words) ?? "always", value.map(words) ?? "always")
        condition = value
    }

    // MARK: Words

    private mutating func depart(_ id: String, _ what: String, _ old: String, _ new: String) {
        if old != new { departures.append("`\(id)`, \(what): \(new), in place of: \(old)") }
    }

    /// Says which words are others; they decide nothing.
    private mutating func reportWording(_ map: ClosedMapping, _ id: String) {
        let changed = ["title", "why", "statement", "cites", "remedy"].filter { map[$0] != nil }
        guard !changed.isEmpty else { return }
        departures.append("`\(id)`: words of its own for \(changed.joined(separator: ", "))")
    }

    private func words(_ condition: Condition) -> String {
        ConditionWords(measures).text(condition)
    }

    private func words(_ expectation: Requirement.Expectation) -> String {
        switch expectation {
        case .condition(let condition): words(condition)
        case .judged(let text): text
        }
    }

    private func words(_ ladder: Criterion.Ladder, _ level: Int) -> String {
        switch ladder {
        case .conditions(let steps): steps[level].map(words) ?? "nothing"
        case .judged(let steps): steps[level] ?? "nothing"
        }
    }
}
