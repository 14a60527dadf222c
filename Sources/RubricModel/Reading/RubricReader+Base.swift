internal import LocatedYAML
internal import ProgramModel
internal import SourceDiagnostics

/// A rubric that extends another one starts with everything that this one has.
extension RubricReader {
    /// Reads the rubric that this one extends, where it does.
    ///
    /// - Returns: Whether the rubric can be read on: without its base, everything that it names would be unknown.
    mutating func readBase(_ find: (String) -> (source: SourceText, reading: RubricReading)?) -> Bool {
        guard tree.nodes[0].kind == .mapping, let entry = pairs(0).first(where: { tree.string($0.key) == "extends" }),
            let name = text(entry.value)
        else { return true }
        guard let (source, reading) = find(name) else {
            report(
                .unknownName, "there is no rubric `\(name)` that can be extended", at: entry.value,
                help: "The name of a built-in rubric, or the path of a file, seen from the folder of this one.")
            return false
        }
        guard let rubric = reading.rubric else {
            let first = reading.diagnostics.first { $0.severity == .error }
            let place = first?.range.map { ":\($0.start.line):\($0.start.column)" } ?? ""
            report(
                .unknownName, "the rubric `\(name)` cannot be extended: it has mistakes itself", at: entry.value,
                help: first.map { "The first is in \(source.name)\(place): \($0.message)." })
            return false
        }
        adopt(rubric, at: tree.range(entry.value))
        return true
    }

    /// Takes over what a rubric declares. Its places are in another file: they become the place where it is named.
    private mutating func adopt(_ rubric: Rubric, at range: SourceRange) {
        var rubric = rubric
        for place in rubric.measures.indices { rubric.measures[place].range = range }
        for place in rubric.requirements.indices { rubric.requirements[place].move(to: range) }
        for place in rubric.principles.indices { rubric.principles[place].move(to: range) }
        base = rubric
        sources = rubric.sources
        classes = rubric.classes
        scale = rubric.scale
        measures = rubric.measures
        measurePlaces = Dictionary(uniqueKeysWithValues: measures.enumerated().map { ($0.element.id, $0.offset) })
        usedMeasures = Set(measures.indices)
        inheritedIDs = Set(
            rubric.requirements.map(\.id) + rubric.principles.map(\.id)
                + rubric.principles.flatMap(\.criteria).map(\.id))
    }

    /// Says so where a name of a source or class is taken.
    mutating func checkNew(_ key: NodeIndex, among names: [String], _ what: String) {
        guard base != nil, names.contains(tree.string(key)) else { return }
        report(.duplicateID, "the rubric that is extended has the \(what) `\(tree.string(key))` already", at: key)
    }

    /// Puts a measure in the place of one that the base declares.
    mutating func replace(_ place: Int, by measure: Measure, _ key: NodeIndex) {
        if case .total(let parts) = measure.definition, parts.contains(where: { $0 >= place }) {
            report(.wrongUse, "`\(measure.id)` stands before what it would add up", at: key)
        }
        if measures[place].unit != measure.unit {
            report(
                .wrongUse, "`\(measure.id)` has another unit in the rubric that is extended", at: key,
                help: "Give it a name of its own.")
        }
        departures.append("measures `\(measure.id)` in another way: \(measure.title)")
        measures[place] = measure
    }

    /// The profiles of the base, with what they choose now.
    func inheritedProfiles(_ requirements: [Requirement]) -> [Profile] {
        (base?.profiles ?? []).map { profile in
            var profile = profile
            profile.deciding = profile.selection.places(requirements, classes)
            profile.isInherited = true
            return profile
        }
    }
}

extension Profile {
    /// The same profile, used where none is named or not.
    func asDefault(_ isDefault: Bool) -> Profile {
        var profile = Profile(
            id: id, title: title, selection: selection, deciding: deciding, isDefault: isDefault)
        profile.isInherited = isInherited
        return profile
    }
}

extension Requirement {
    fileprivate mutating func move(to range: SourceRange) {
        self.range = range
        appliesWhen = appliesWhen?.moved(to: range)
        if case .condition(let condition) = expectation { expectation = .condition(condition.moved(to: range)) }
        examples = examples.map { $0.moved(to: range) }
    }
}

extension Principle {
    fileprivate mutating func move(to range: SourceRange) {
        self.range = range
        examples = examples.map { $0.moved(to: range) }
        for place in criteria.indices { criteria[place].move(to: range) }
    }
}

extension Criterion {
    fileprivate mutating func move(to range: SourceRange) {
        self.range = range
        appliesWhen = appliesWhen?.moved(to: range)
        if case .conditions(let steps) = ladder { ladder = .conditions(steps.map { $0?.moved(to: range) }) }
        examples = examples.map { $0.moved(to: range) }
    }
}

extension RubricExample {
    fileprivate func moved(to range: SourceRange) -> RubricExample {
        RubricExample(
            expected: expected, profile: profile, program: program, change: change, note: note, range: range)
    }
}

extension Condition {
    fileprivate func moved(to range: SourceRange) -> Condition {
        switch self {
        case .compare(let measure, let comparison, _): .compare(measure, comparison, at: range)
        case .all(let parts): .all(parts.map { $0.moved(to: range) })
        case .any(let parts): .any(parts.map { $0.moved(to: range) })
        case .not(let part): .not(part.moved(to: range))
        }
    }
}
