public import AssessmentModel
internal import ExactNumbers
internal import LocatedYAML
internal import ProgramModel
public import SourceDiagnostics

/// Reads a baseline.
public struct BaselineReading: Sendable {
    /// The baseline, if the file has no error.
    public let baseline: Baseline?
    /// What is wrong.
    public let diagnostics: [Diagnostic]

    /// How many bytes are read: as much as the findings of some hundred thousand programs.
    public static let mostBytes = 256 << 20

    private static let limits = ReadingLimits(bytes: mostBytes, expandedNodes: 20_000_000)

    /// Reads a file.
    ///
    /// - Parameters:
    ///   - source: The file.
    ///   - rubric: The rubric that the programs are measured against; a baseline of another one is a mistake.
    public init(_ source: SourceText, for rubric: RubricSummary) {
        let reading = YAMLReading(source, limits: BaselineReading.limits)
        guard let tree = reading.tree else {
            baseline = nil
            diagnostics = reading.diagnostics
            return
        }
        var reader = BaselineReader(tree, rubric)
        let read = reader.read()
        diagnostics = (reading.diagnostics + reader.diagnostics).sortedByPlace().limited(to: 200)
        baseline = diagnostics.containsError ? nil : read
    }
}

/// Turns a tree into a baseline.
private struct BaselineReader {
    private var reader: DocumentReader
    private let rubric: RubricSummary
    private let findings: Set<String>
    private let standings: Set<String>
    private let scores: [String]
    private var files: Set<String> = []

    init(_ tree: YAMLTree, _ rubric: RubricSummary) {
        reader = DocumentReader(tree)
        self.rubric = rubric
        findings = Set(
            rubric.requirements.map(\.id) + rubric.principles.flatMap(\.criteria).map(\.id) + [BaselineEntry.notRated])
        standings = Set(
            [Verdict.notMet.rawValue, Verdict.undetermined.rawValue, BaselineEntry.notRated] + rubric.scale)
        scores = [BaselineProgram.Score.total] + rubric.principles.map(\.id)
    }

    var diagnostics: [Diagnostic] { reader.diagnostics }

    mutating func read() -> Baseline? {
        guard let top = reader.mapping(0, "a baseline", keys: ["baseline", "rubric", "programs"]) else { return nil }
        if let version = reader.required("baseline", of: top), reader.text(version, "`baseline`") != "1" {
            reader.report(.badValue, "`baseline` is the version of this format, always 1", at: version)
        }
        guard let rubricNode = reader.required("rubric", of: top), let name = reader.text(rubricNode, "`rubric`")
        else { return nil }
        guard name == rubric.id else {
            reader.report(
                .badValue,
                "this baseline belongs to the rubric `\(name)`, and programs are measured against "
                    + "`\(rubric.id)`", at: rubricNode,
                help: "Use the same rubric, or write another baseline: `posrubric baseline` does.")
            return nil
        }
        let programs = reader.items(top["programs"], "programs").compactMap { readProgram($0) }
        return Baseline(rubric: name, programs: programs)
    }

    private mutating func readProgram(_ node: NodeIndex) -> BaselineProgram? {
        guard let map = reader.mapping(node, "a program", keys: ["file", "scores", "findings"]),
            let file = reader.text("file", of: map)
        else { return nil }
        if !files.insert(file).inserted {
            reader.report(.duplicateID, "the file `\(file)` stands twice", at: map.key("file"))
        }
        var found: [BaselineProgram.Score] = []
        for (key, value) in reader.entries(map["scores"], "scores") {
            let name = reader.tree.string(key)
            guard scores.contains(name) else {
                reader.reportUnknown(
                    .unknownReference, "the rubric has no principle `\(name)`", name, at: key, among: scores)
                continue
            }
            guard let text = reader.text(value, "a score") else { continue }
            guard let score = Rational(decimal: text), score >= .zero, score <= Rational(100) else {
                reader.report(.badValue, "a score is a number from 0 to 100, and not `\(text)`", at: value)
                continue
            }
            found.append(.init(name: name, certain: score))
        }
        let entries = reader.items(map["findings"], "findings").compactMap { readEntry($0) }
        return BaselineProgram(file: file, scores: found, entries: entries)
    }

    private mutating func readEntry(_ node: NodeIndex) -> BaselineEntry? {
        guard let map = reader.mapping(node, "a finding", keys: ["id", "is", "at"]),
            let id = word("id", of: map, among: findings, "requirement or criterion"),
            let standing = word("is", of: map, among: standings, "verdict or level"),
            let at = reader.required("at", of: map)
        else { return nil }
        let elements = reader.items(at, "elements").compactMap { readElement($0) }
        if elements.isEmpty {
            reader.report(.badValue, "`at` names one element or more that the finding is about", at: at)
        }
        return BaselineEntry(id: id, standing: standing, elements: elements)
    }

    private mutating func word(
        _ key: String, of map: DocumentMapping, among known: Set<String>, _ what: String
    ) -> String? {
        guard let node = reader.required(key, of: map), let name = reader.text(node, "`\(key)`") else { return nil }
        if known.contains(name) { return name }
        reader.reportUnknown(
            .unknownReference, "the rubric `\(rubric.id)` has no \(what) `\(name)`", name, at: node,
            among: known.sorted())
        return nil
    }

    /// A path and a digest: `sequence[2] 0123456789abcdef`; `document` for the document as a whole.
    private mutating func readElement(_ node: NodeIndex) -> BaselineElement? {
        guard let text = reader.text(node, "an element") else { return nil }
        if text == BaselineElement.document { return BaselineElement(path: "", digest: "") }
        let parts = text.split(separator: " ")
        guard parts.count > 1, let digest = parts.last, digest.utf8.count == 16,
            digest.allSatisfy({ $0.isHexDigit && !$0.isUppercase })
        else {
            reader.report(
                .badValue, "an element is a path and a digest, as in `sequence 0123456789abcdef`", at: node,
                help: "`posrubric baseline` writes them: no need to do so by hand.")
            return nil
        }
        return BaselineElement(path: String(text.dropLast(17)), digest: String(digest))
    }
}

extension BaselineElement {
    /// What the document as a whole is called.
    static let document = "document"

    /// The element in words.
    var text: String { path.isEmpty ? BaselineElement.document : "\(path) \(digest)" }
}
