public import AssessmentModel
public import LocatedYAML
internal import ProgramModel
public import SourceDiagnostics

/// Reads waivers and checks them against a rubric.
public struct WaiverReading: Sendable {
    /// The waivers, if the file has no error.
    public let waivers: [Waiver]?
    /// What is wrong or deserves a look.
    public let diagnostics: [Diagnostic]

    /// Whether a file means to hold waivers and not a review: it has one of the keys that only they have.
    public static func looksLikeWaivers(_ source: SourceText) -> Bool {
        guard let tree = YAMLReading(source).tree, tree.nodes.first?.kind == .mapping else { return false }
        return stride(from: 0, to: tree.children(0).count, by: 2).contains { place in
            ["waivers", "granted"].contains(tree.string(tree.children(0)[place]))
        }
    }

    /// Reads waivers.
    ///
    /// - Parameters:
    ///   - source: The file.
    ///   - rubric: The rubric that its ids are of.
    ///   - limits: How much is read before the file is refused.
    public init(_ source: SourceText, rubric: RubricSummary, limits: ReadingLimits = ReadingLimits()) {
        let reading = YAMLReading(source, limits: limits)
        guard let tree = reading.tree else {
            waivers = nil
            diagnostics = reading.diagnostics
            return
        }
        var reader = WaiverReader(source: source, items: JudgedItems(rubric), document: DocumentReader(tree))
        let read = reader.read()
        diagnostics = (reading.diagnostics + reader.document.diagnostics).sortedByPlace()
            .limited(to: limits.diagnostics)
        waivers = diagnostics.containsError ? nil : read
    }
}

/// Turns a tree into waivers.
private struct WaiverReader {
    let source: SourceText
    let items: JudgedItems
    var document: DocumentReader
    private var isOfOtherRubric = false

    init(source: SourceText, items: JudgedItems, document: DocumentReader) {
        self.source = source
        self.items = items
        self.document = document
    }

    mutating func read() -> [Waiver]? {
        guard let top = document.mapping(0, "a file of waivers", keys: ["waivers", "granted"]) else { return nil }
        if let version = document.text("waivers", of: top), version != "1" {
            document.report(
                .badValue, "`waivers` is the version of this format, always 1", at: top["waivers"] ?? top.first)
        }
        let nodes = document.items(document.required("granted", of: top), "waivers")
        checkRubric(nodes)
        return nodes.compactMap { readWaiver($0) }
    }

    /// Where nothing that the file names is of the rubric, or is nearly spelled like something that is, it is of another one: that is told
    /// once, and not for each waiver.
    private mutating func checkRubric(_ nodes: [NodeIndex]) {
        let kinds = [("requirement", items.requirementIDs), ("criterion", items.criterionIDs)]
        var first: NodeIndex?
        var (count, misspelled) = (0, 0)
        for (kind, ids) in kinds {
            for (name, node) in nodes.flatMap({ document.texts(of: [kind], in: $0) }) {
                guard items[name] == nil else { return }
                first = min(first ?? node, node)
                count += 1
                if SpellingSuggestion.nearest(to: name, among: ids) != nil { misspelled += 1 }
            }
        }
        guard let first, count > 1, misspelled * 2 < count else { return }
        isOfOtherRubric = true
        document.report(
            .otherRubric, "the rubric `\(items.rubricID)` has nothing of what these \(count) waivers name",
            at: first, help: "Choose the rubric that they are of with --rubric; `posrubric explain` lists what one has."
        )
    }

    private mutating func readWaiver(_ node: NodeIndex) -> Waiver? {
        let keys = ["requirement", "criterion", "program", "reason", "approver", "effective", "expires"]
        guard let map = document.mapping(node, "a waiver", keys: keys) else { return nil }
        let item = readItem(map)
        let program = document.text("program", of: map)
        let reason = document.text("reason", of: map)
        let approver = document.text("approver", of: map)
        let effective = document.day("effective", of: map)
        let expires = document.day("expires", of: map)
        if let effective, let expires, expires < effective {
            document.report(
                .badValue, "this waiver ends before it starts", at: map["expires"] ?? node,
                notes: [.init(document.tree.range(map["effective"] ?? node), "its first day")],
                help: "The last day is the first one or a later one.")
            return nil
        }
        guard let item, let program, let reason, let approver, let effective, let expires else { return nil }
        return Waiver(
            item: item, program: ProgramPattern(program), reason: reason, approver: approver, effective: effective,
            expires: expires, source: source,
            range: document.tree.range(map["requirement"] ?? map["criterion"] ?? map.first))
    }

    private mutating func readItem(_ map: DocumentMapping) -> JudgedItem? {
        let isRequirement = map["requirement"] != nil
        guard isRequirement != (map["criterion"] != nil) else {
            document.report(
                .missingField, "a waiver names either a `requirement` or a `criterion`", at: map.first,
                help: "Write the id of the one that is waived.")
            return nil
        }
        let (key, other) = isRequirement ? ("requirement", "criterion") : ("criterion", "requirement")
        guard let node = map[key], let id = document.text(node, "`\(key)` of a waiver") else { return nil }
        switch items[id] {
        case .requirement(let place) where isRequirement: return .requirement(place)
        case .criterion(let principle, let place) where !isRequirement: return .criterion(principle: principle, place)
        case nil where isOfOtherRubric: break
        case nil:
            document.reportUnknown(
                .unknownReference, "the rubric has no \(key) `\(id)`", id, at: node,
                among: isRequirement ? items.requirementIDs : items.criterionIDs, list: JudgedItems.list)
        default:
            document.report(
                .badValue, "`\(id)` is a \(other)", at: map.key(key), help: "Write `\(other): \(id)`.")
        }
        return nil
    }
}
