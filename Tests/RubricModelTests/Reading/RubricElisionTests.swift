import Testing

@testable import RubricModel

/// Lines of examples and traces become empty, and no other line changes.
struct RubricElisionTests {
    @Test(arguments: [
        ("a: 1\n", "a: 1\n"),
        ("- id: x\n  examples:\n    - b: 1\n\n      c: 2\n  d: 3\n", "- id: x\n\n\n\n\n  d: 3\n"),
        // Items may stand right below their key.
        ("- id: x\n  examples:\n  - b: 1\n  - c: 2\n- id: y\n", "- id: x\n\n\n\n- id: y\n"),
        ("examples:\n  - b\nx: 1", "\n\nx: 1"), ("examples: [a]\nx: 1\n", "examples: [a]\nx: 1\n"),
        ("x:\n  examples:\n    - a\n  examples:\n    - b", "x:\n\n\n\n"), ("", ""), ("\n\n", "\n\n"),
        ("a: 1\ntraces:\n  x: {y: 1}\nb: 2\n", "a: 1\n\n\nb: 2\n"),
        ("more-examples:\n  - a\n", "more-examples:\n  - a\n"),
    ])
    func isForEvaluationOnlyAndNothingElse(_ text: String, _ expected: String) {
        #expect(String(decoding: RubricElision.text(without: Array(text.utf8)), as: UTF8.self) == expected)
    }

    /// What is kept stands where it stood, and everything else is as without it.
    @Test(arguments: [
        ("a: 1\nexamples:\n  - b\n  - c\nd: 2\ntraces:\n  e: f\n", 3, "a: 1\nexamples:\n  - b\n  - c\nd: 2\n\n\n"),
        ("a: 1\nexamples:\n  - b\n  - c\nd: 2\ntraces:\n  e: f\n", 7, "a: 1\n\n\n\nd: 2\ntraces:\n  e: f\n"),
        ("a: 1\nexamples:\n  - b\n  - c\nd: 2\ntraces:\n  e: f\n", 5, "a: 1\n\n\n\nd: 2\n\n\n"),
        ("examples:\n  - b", 2, "examples:\n  - b"), ("examples:\n  - b", 1, "examples:\n  - b"),
        ("examples:\n  - b\nexamples:\n  - c", 4, "\n\nexamples:\n  - c"),
    ])
    func aBlockCanBeKept(_ text: String, _ line: Int, _ expected: String) {
        let kept = RubricElision.text(without: Array(text.utf8), keeping: line)
        #expect(String(decoding: kept, as: UTF8.self) == expected)
    }
}
