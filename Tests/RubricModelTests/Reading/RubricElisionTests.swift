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
}
