internal import AssessmentModel
internal import ExactNumbers
internal import LocatedYAML
internal import ProgramModel
internal import SourceDiagnostics

/// Turns a tree into a rubric.
struct RubricReader {
    let source: SourceText
    let tree: YAMLTree
    let namedMeasures: [NamedMeasureDeclaration]
    var diagnostics: [Diagnostic] = []

    var sources: [CitedSource] = []
    var classes: [RequirementClass] = []
    var scale: [String] = []
    var measures: [Measure] = []
    var measurePlaces: [String: Int] = [:]
    var usedMeasures: Set<Int> = []
    /// Measures that are declared, but with a mistake: what uses them is not at fault.
    var brokenMeasures: Set<String> = []
    /// The ids of all requirements, those with a mistake too: who names one of these is not at fault.
    var requirementIDs: [String] = []
    /// The names of all profiles.
    var profileNames: [String] = []
    /// Where ids of requirements and criteria are named; they are all known at the end only.
    var idNames: [NodeIndex] = []
    /// The rubric that this one extends.
    var base: Rubric?
    /// Ids of requirements, principles and criteria that stand in the base.
    var inheritedIDs: Set<String> = []
    /// How this rubric departs from its base.
    var departures: [String] = []
    private var ids: [String: NodeIndex] = [:]

    init(source: SourceText, tree: YAMLTree, namedMeasures: [NamedMeasureDeclaration]) {
        self.source = source
        self.tree = tree
        self.namedMeasures = namedMeasures
    }

    mutating func read() -> Rubric? {
        let keys = [
            "rubric", "id", "version", "title", "summary", "sources", "classes", "profiles", "scale", "measures",
            "subject",
            "requirements", "principles", "examples", "extends", "drop", "change", "traces", "reviews",
            "efforts",
        ]
        guard let top = ClosedMapping(0, "a rubric", keys: keys, &self) else { return nil }
        if let version = top.required("rubric", "a rubric", &self), text(version) != "1" {
            report(.badValue, "`rubric` is the version of this format, always 1", at: version)
        }
        readSources(top["sources"])
        readClasses(top["classes"])
        readScale(top)
        readMeasures(top["measures"])
        let subject = top["subject"].flatMap { readSubject($0) } ?? base?.subject
        let (requirements, principles) = readJudgments(top)
        let profiles = readProfiles(top["profiles"], requirements)
        let reviewPolicy = readReviewPolicy(top["reviews"])
        profileNames = profiles.map(\.id)
        let traces = readTraces(top["traces"], requirements, principles)
        let examples = readExamples(top["examples"], .rubric)
        checkIDNames()
        reportUnusedMeasures()
        let what = "a rubric"
        let efforts = readEfforts(top["efforts"])
        return Rubric(
            id: requiredText(top, "id", what), version: requiredText(top, "version", what),
            title: requiredText(top, "title", what), summary: optionalText(top, "summary") ?? "",
            extended: base.map {
                ExtendedRubric(
                    id: $0.id, version: $0.version, departures: departures,
                    sources: ($0.extended?.sources ?? []) + [$0.source])
            },
            sources: sources,
            classes: classes, profiles: profiles, scale: scale, measures: measures, subject: subject,
            requirements: requirements, principles: principles, reviewPolicy: reviewPolicy, efforts: efforts,
            traces: traces, examples: examples, source: source)
    }

    // MARK: Parts

    private mutating func readSources(_ node: NodeIndex?) {
        for (key, value) in entries(node, "sources") {
            guard let map = ClosedMapping(value, "a source", keys: ["title", "cite", "url"], &self) else { continue }
            let title = requiredText(map, "title", "a source")
            checkNew(key, among: sources.map(\.id), "source")
            sources.append(
                CitedSource(
                    id: tree.string(key), title: title, cite: optionalText(map, "cite") ?? title,
                    url: optionalText(map, "url")))
        }
    }

    private mutating func readClasses(_ node: NodeIndex?) {
        for (key, value) in entries(node, "classes") {
            checkNew(key, among: classes.map(\.id), "class")
            classes.append(RequirementClass(id: tree.string(key), title: spokenText(value, "a class") ?? ""))
        }
    }

    private mutating func readScale(_ top: ClosedMapping) {
        if base != nil {
            if top["scale"] != nil {
                report(.wrongUse, "the scale is that of the rubric that is extended", at: top.key("scale"))
            }
            return
        }
        guard let node = top.required("scale", "a rubric", &self) else { return }
        for item in items(node, "levels") {
            guard let level = text(item) else { continue }
            if scale.contains(level) { report(.duplicateID, "the level `\(level)` stands twice", at: item) }
            scale.append(level)
        }
        if !(2...10).contains(scale.count) {
            report(.badValue, "a scale has from two to ten levels, and this has \(scale.count)", at: node)
        }
    }

    private mutating func readSubject(_ node: NodeIndex) -> Rubric.Subject? {
        guard let map = ClosedMapping(node, "the subject", keys: ["expect", "otherwise"], &self),
            let expect = map.required("expect", "the subject", &self), let condition = readCondition(expect)
        else { return nil }
        return Rubric.Subject(condition: condition, otherwise: requiredText(map, "otherwise", "the subject"))
    }

    private mutating func readProfiles(_ node: NodeIndex?, _ requirements: [Requirement]) -> [Profile] {
        var profiles = inheritedProfiles(requirements)
        for (key, value) in entries(node, "profiles") {
            let keys = ["title", "classes", "also", "except", "default"]
            guard let map = ClosedMapping(value, "a profile", keys: keys, &self) else { continue }
            let chosen = items(map["classes"], "classes").compactMap { place($0, among: classes.map(\.id), "class") }
            let selection = Profile.Selection(
                classes: chosen.map { classes[$0].id }, also: readRequirementNames(map["also"]),
                except: readRequirementNames(map["except"]))
            let deciding = selection.places(requirements, classes)
            // Under a profile like this every program would be compliant.
            if deciding.isEmpty, !diagnostics.containsError {
                report(.badValue, "no requirement decides under the profile `\(tree.string(key))`", at: key)
            }
            let isDefault = map["default"].map { flag($0) } ?? false
            // A rubric that extends another may have another default, and other profiles of the same name.
            let id = tree.string(key)
            if let inherited = profiles.firstIndex(where: { $0.id == id }), base != nil {
                profiles.remove(at: inherited)
            }
            if isDefault, base != nil { profiles = profiles.map { $0.asDefault(false) } }
            if isDefault, let first = profiles.first(where: \.isDefault) {
                report(.badValue, "`\(first.id)` is the default profile already", at: map.key("default"))
            }
            profiles.append(
                Profile(
                    id: tree.string(key), title: requiredText(map, "title", "a profile"), selection: selection,
                    deciding: deciding, isDefault: isDefault))
        }
        if profiles.isEmpty {
            profiles = [
                Profile(
                    id: "all", title: "All requirements", selection: .all, deciding: Set(requirements.indices),
                    isDefault: true)
            ]
        }
        return profiles
    }

    /// The requirements that a profile names.
    private mutating func readRequirementNames(_ node: NodeIndex?) -> [String] {
        items(node, "requirements").compactMap { item in
            place(item, among: requirementIDs, "requirement").map { requirementIDs[$0] }
        }
    }

    /// Warns of measures that nothing uses; in a rubric with mistakes, what uses them may be among those.
    private mutating func reportUnusedMeasures() {
        guard !diagnostics.containsError else { return }
        for (number, measure) in measures.enumerated() where !usedMeasures.contains(number) {
            diagnostics.append(
                Diagnostic(
                    .unusedMeasure, "nothing uses the measure `\(measure.id)`", severity: .warning, at: measure.range,
                    help: "Use it in a condition or under `shows`, or delete it."))
        }
    }

    // MARK: Values

    /// Checks that an id is new among requirements, principles and criteria.
    mutating func checkID(_ id: String, _ node: NodeIndex) {
        if inheritedIDs.contains(id) {
            report(
                .duplicateID, "the rubric that is extended has `\(id)` already", at: node,
                help: "Put what is to be different under `change`.")
        }
        if let first = ids[id] {
            diagnostics.append(
                Diagnostic(
                    .duplicateID, "the id `\(id)` stands twice", at: tree.range(node), label: "again here",
                    notes: [.init(tree.range(first), "first here")]))
        }
        ids[id] = node
    }

    private mutating func checkIDNames() {
        for node in idNames where ids[tree.string(node)] == nil && !inheritedIDs.contains(tree.string(node)) {
            let name = tree.string(node)
            reportUnknown(
                .unknownName, "there is no requirement or criterion `\(name)`", name, at: node, among: ids.keys.sorted()
            )
        }
    }

    /// The place of a name among names that the rubric declares.
    mutating func place(_ node: NodeIndex, among names: [String], _ what: String) -> Int? {
        guard let name = text(node) else { return nil }
        if let place = names.firstIndex(of: name) { return place }
        reportUnknown(.unknownName, "there is no \(what) `\(name)`", name, at: node, among: names)
        return nil
    }

    /// A scalar's text; says so where the node is none.
    mutating func text(_ node: NodeIndex) -> String? {
        let node = tree.resolved(node)
        guard tree.nodes[Int(node)].kind == .scalar else {
            report(.wrongType, "text is expected here", at: node)
            return nil
        }
        return tree.string(node)
    }

    mutating func optionalText(_ map: ClosedMapping, _ key: String) -> String? {
        map[key].flatMap { text($0) }
    }

    mutating func requiredText(_ map: ClosedMapping, _ key: String, _ what: String) -> String {
        guard let node = map.required(key, what, &self) else { return "" }
        return spokenText(node, "`\(key)` of \(what)") ?? ""
    }

    /// A scalar's text; says so where the node is none, or is empty.
    mutating func spokenText(_ node: NodeIndex, _ what: String) -> String? {
        guard let text = text(node) else { return nil }
        if text.isEmpty { report(.badValue, "\(what) says nothing", at: node) }
        return text
    }

    mutating func flag(_ node: NodeIndex) -> Bool {
        switch text(node) {
        case "yes", "true": return true
        case "no", "false": return false
        default:
            report(.badValue, "yes or no is expected here", at: node)
            return false
        }
    }

    mutating func number(_ node: NodeIndex) -> Rational? {
        guard let text = text(node) else { return nil }
        if let number = Rational(decimal: text) { return number }
        report(.badValue, "a number is expected here, and this is `\(text)`", at: node)
        return nil
    }

    /// The items of a list; one item may stand for a list of one.
    mutating func items(_ node: NodeIndex?, _ what: String) -> [NodeIndex] {
        guard let node = node.map(tree.resolved) else { return [] }
        switch tree.nodes[Int(node)].kind {
        case .sequence: return Array(tree.children(node)).map(tree.resolved)
        case .scalar where !tree.isNull(node): return [node]
        case .scalar: return []
        case .mapping:
            report(.wrongType, "a list of \(what) is expected here", at: node, help: "Each item starts with `- `.")
            return []
        }
    }

    /// Reads a list of which every item must be right, and which must have one; `what` says what they are.
    mutating func readAll<Part>(
        _ node: NodeIndex, _ what: String, _ read: (inout RubricReader, NodeIndex) -> Part?
    ) -> [Part]? {
        let nodes = items(node, what)
        if nodes.isEmpty { report(.badValue, "at least one \(what.dropLast()) is expected here", at: node) }
        let parts = nodes.compactMap { read(&self, $0) }
        return parts.count == nodes.count && !parts.isEmpty ? parts : nil
    }

    /// The keys and values of a mapping whose keys are names.
    mutating func entries(_ node: NodeIndex?, _ what: String) -> [(key: NodeIndex, value: NodeIndex)] {
        guard let node = node.map(tree.resolved) else { return [] }
        guard tree.nodes[Int(node)].kind == .mapping else {
            if !tree.isNull(node) { report(.wrongType, "\(what) are a mapping from name to value", at: node) }
            return []
        }
        return pairs(node)
    }

    func pairs(_ node: NodeIndex) -> [(key: NodeIndex, value: NodeIndex)] {
        var pairs: [(key: NodeIndex, value: NodeIndex)] = []
        let children = Array(tree.children(node))
        pairs.reserveCapacity(children.count / 2)
        for index in stride(from: 0, to: children.count - 1, by: 2) {
            pairs.append((children[index], tree.resolved(children[index + 1])))
        }
        return pairs
    }

    // MARK: Mistakes

    mutating func report(_ code: DiagnosticCode, _ message: String, at node: NodeIndex, help: String? = nil) {
        diagnostics.append(Diagnostic(code, message, at: tree.range(node), help: help))
    }

    private static func possible(_ names: [String]) -> String {
        if names.isEmpty { return "None is declared." }
        let shown = names.prefix(24).joined(separator: ", ")
        return "Possible here: " + (names.count > 24 ? "\(shown) and \(names.count - 24) more." : "\(shown).")
    }

    @discardableResult
    mutating func reportUnknown(
        _ code: DiagnosticCode, _ message: String, _ name: String, at node: NodeIndex, among names: [String]
    ) -> String? {
        let near = SpellingSuggestion.nearest(to: name, among: names)
        diagnostics.append(
            Diagnostic(
                code, message, at: tree.range(node), label: near.map { "did you mean `\($0)`?" },
                help: RubricReader.possible(names)))
        return near
    }
}
