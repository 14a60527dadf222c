import SourceDiagnostics
import Testing

/// A mistake in the small rubric: some text in place of other text, with `↓` before the place that must be marked.
struct Mistake: CustomTestStringConvertible {
    let original: String
    let mistaken: String
    let code: DiagnosticCode
    let suggestion: String?
    /// Whether more is told, because what is mistaken is needed elsewhere.
    let tellsMore: Bool
    let testDescription: String

    init(
        _ original: String, _ mistaken: String, _ code: DiagnosticCode, suggests suggestion: String? = nil,
        tellsMore: Bool = false
    ) {
        self.original = original
        self.mistaken = mistaken
        self.code = code
        self.suggestion = suggestion
        self.tellsMore = tellsMore
        testDescription = mistaken.replacing("\n", with: "⏎")
    }

    /// The rubric with the mistake, and where it is to be marked.
    func rubric() throws -> (text: String, place: SourcePosition) {
        let parts = SmallRubric.text.components(separatedBy: original)
        try #require(parts.count == 2, "`\(original)` stands \(parts.count - 1) times in the rubric")
        let halves = mistaken.components(separatedBy: "↓")
        try #require(halves.count == 2, "`\(mistaken)` marks one place")
        let lines = (parts[0] + halves[0]).components(separatedBy: "\n")
        let place = SourcePosition(line: lines.count, column: (lines.last ?? "").unicodeScalars.count + 1)
        return (parts[0] + halves.joined() + parts[1], place)
    }
}

extension String {
    fileprivate func components(separatedBy separator: String) -> [String] {
        split(separator: separator, omittingEmptySubsequences: false).map(String.init)
    }
}
