internal import AssessmentModel
internal import LocatedYAML
internal import ProgramModel
internal import SourceDiagnostics

/// Turns a tree into a review.
struct ReviewReader {
    let source: SourceText
    let rubric: RubricSummary
    let items: JudgedItems
    var document: DocumentReader

    init(source: SourceText, tree: YAMLTree, rubric: RubricSummary) {
        self.source = source
        self.rubric = rubric
        items = JudgedItems(rubric)
        document = DocumentReader(tree)
    }

    mutating func read() -> Review? {
        let keys = ["review", "rubric", "program", "reviewer", "date", "judgments", "requests"]
        guard let top = document.mapping(0, "a review", keys: keys) else { return nil }
        if let version = document.text("review", of: top), version != "1" {
            document.report(
                .badValue, "`review` is the version of this format, always 1", at: top["review"] ?? top.first)
        }
        let judged = document.entries(document.required("judgments", of: top), "judgments")
        let isOfThisRubric = checkRubric(top, judgments: judged.count)
        let program = document.required("program", of: top).flatMap { readProgram($0) }
        let reviewer = document.text("reviewer", of: top, help: "Write your name.")
        let date = document.day("date", of: top)
        // What another rubric asks has other ids: that it is another one says it all.
        guard isOfThisRubric else { return nil }
        let entries = judged.compactMap { readEntry($0, $1) }
        let requests = document.items(top["requests"], "requests").compactMap { readRequest($0) }
        guard let program, let reviewer, let date else { return nil }
        return Review(
            reviewer: reviewer, date: date, program: program, entries: entries, requests: requests, source: source,
            reviewerRange: document.tree.range(top["reviewer"] ?? top.first),
            programRange: document.tree.range(top.key("program")))
    }

    // MARK: Parts

    /// Whether the review is by the rubric that is used, in whatever version.
    private mutating func checkRubric(_ top: DocumentMapping, judgments: Int) -> Bool {
        guard let node = document.required("rubric", of: top),
            let map = document.mapping(node, "the rubric of a review", keys: ["id", "version"]),
            let id = document.text("id", of: map), let version = document.text("version", of: map)
        else { return true }
        if id != rubric.id {
            let left =
                judgments == 0 ? "" : ": its \(judgments) judgment\(judgments == 1 ? " is" : "s are") of no use here"
            document.report(
                .otherRubric, "this review is by the rubric `\(id)`, and `\(rubric.id)` is used\(left)",
                at: map["id"] ?? node, help: "Choose the rubric of the review with --rubric.")
            return false
        }
        if version != rubric.version {
            document.report(
                .otherRubric, "this review is by version \(version), and \(rubric.version) is used", severity: .warning,
                at: map["version"] ?? node,
                help:
                    "See whether the levels still mean the same (`posrubric rubric diff`), then write \(rubric.version) here."
            )
        }
        return true
    }

    private mutating func readProgram(_ node: NodeIndex) -> Review.Subject? {
        guard let map = document.mapping(node, "the program of a review", keys: ["id", "title", "digest"]) else {
            return nil
        }
        let id = document.optionalText("id", of: map)
        let title = document.optionalText("title", of: map)
        guard let digest = document.text("digest", of: map) else { return nil }
        guard ProgramDigest.isDigest(digest) else {
            document.report(
                .badValue, "a digest is `sha256:` with 64 digits behind it, and not `\(digest)`",
                at: map["digest"] ?? node, help: "`posrubric review template` writes it.")
            return nil
        }
        return Review.Subject(id: id, title: title, digest: digest)
    }

    private mutating func readRequest(_ node: NodeIndex) -> ReviewSummary.Request? {
        if document.tree.nodes[Int(node)].kind == .scalar {
            return document.text(node, "a request").map { ReviewSummary.Request(about: nil, text: $0) }
        }
        guard let map = document.mapping(node, "a request", keys: ["about", "ask"]) else { return nil }
        let about = document.optionalText("about", of: map)
        if let about, items[about] == nil {
            document.reportUnknown(
                .unknownReference, "the rubric has no requirement or criterion `\(about)`", about,
                at: map["about"] ?? node, among: items.ids, list: JudgedItems.list)
        }
        return document.text("ask", of: map).map { ReviewSummary.Request(about: about, text: $0) }
    }

    // MARK: Judgments

    private mutating func readEntry(_ key: NodeIndex, _ value: NodeIndex) -> Review.Entry? {
        let id = document.tree.string(key)
        guard let item = items[id] else {
            document.reportUnknown(
                .unknownReference, "the rubric has no requirement or criterion `\(id)`", id, at: key, among: items.ids,
                list: JudgedItems.list)
            return nil
        }
        guard
            let map = document.mapping(value, "a judgment", keys: ["level", "verdict", "reason", "evidence"]),
            let node = opinionNode(item, id, map)
        else { return nil }
        let evidence = document.items(map["evidence"], "evidence").compactMap {
            document.text($0, "an item of `evidence`")
        }
        if document.tree.isNull(node) {
            document.report(
                .notJudged, "`\(id)` is not judged yet", severity: .warning, at: key,
                help: "Fill it in, or delete it where somebody else judges it.")
            return nil
        }
        guard let opinion = readOpinion(item, id, node),
            let reason = document.text(
                "reason", of: map, help: "Say what led you to it; every report shows it beside the judgment.")
        else { return nil }
        return Review.Entry(
            item: item, opinion: opinion, reason: reason, evidence: evidence, range: document.tree.range(key))
    }

    /// The value of `level` for a criterion, or of `verdict` for a requirement.
    private mutating func opinionNode(_ item: JudgedItem, _ id: String, _ map: DocumentMapping) -> NodeIndex? {
        let (wanted, other, what) =
            switch item {
            case .requirement: ("verdict", "level", "requirement")
            case .criterion: ("level", "verdict", "criterion")
            }
        if map[other] != nil {
            document.report(
                .badValue, "`\(id)` is a \(what) and has no `\(other)`", at: map.key(other),
                help: wanted == "verdict" ? "Write `verdict: met` or `verdict: not-met`." : "Write `level` and a level."
            )
            return nil
        }
        return document.required(wanted, of: map)
    }

    private mutating func readOpinion(_ item: JudgedItem, _ id: String, _ node: NodeIndex) -> Judgment.Opinion? {
        switch item {
        case .requirement:
            guard let name = document.text(node, "a verdict") else { return nil }
            switch name {
            case "met": return .met(true)
            case "not-met": return .met(false)
            default:
                document.reportUnknown(
                    .badValue, "a verdict cannot be `\(name)`", name, at: node, among: ["met", "not-met"])
                return nil
            }
        case .criterion(let principle, let place):
            guard let name = document.text(node, "a level") else { return nil }
            let possible = items.levels(of: principle, place)
            if let level = possible.first(where: { rubric.scale[$0] == name }) { return .level(level) }
            document.reportUnknown(
                .badValue, "`\(id)` has no level `\(name)`", name, at: node, among: possible.map { rubric.scale[$0] })
            return nil
        }
    }
}
