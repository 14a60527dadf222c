import SourceDiagnostics
import Testing

@testable import LocatedYAML

/// A text read twice: decoded by libyaml, and given to its scanner as it is.
enum BothDecodings {
    /// Checks that nobody can tell which way a text was read: every node at its place, and every diagnostic.
    ///
    /// - Returns: Whether anything was read.
    @discardableResult
    static func check(_ bytes: [UInt8]) -> Bool {
        let spared = read(bytes, .sparedWherePossible)
        let stepwise = read(bytes, .stepwise)
        #expect(spared.diagnostics == stepwise.diagnostics, "\(String(decoding: bytes, as: UTF8.self))")
        #expect(spared.outline == stepwise.outline, "\(String(decoding: bytes, as: UTF8.self))")
        return !spared.outline.isEmpty
    }

    private static func read(
        _ bytes: [UInt8], _ decoding: EventStream.Decoding
    ) -> (outline: [String], diagnostics: [Diagnostic]) {
        var builder = YAMLTreeBuilder(
            SourceText(name: "a", bytes: bytes), keys: KeyTable(["title", "courses"]), limits: ReadingLimits())
        let tree = builder.build(decoding: decoding)
        return (tree.map(outline) ?? [], builder.diagnostics)
    }

    /// All that a tree holds.
    private static func outline(_ tree: YAMLTree) -> [String] {
        tree.nodes.enumerated().map { index, node in
            "\(node.kind) \(node.style) \(node.keyNumber) \(node.parent) \(node.place) \(node.subtreeEnd) "
                + "\(node.childCount) \(node.startLine):\(node.startColumn)-\(node.endLine):\(node.endColumn) "
                + "\(tree.resolved(NodeIndex(index))) \(tree.string(NodeIndex(index)))"
        } + ["\(tree.isTruncated)"]
    }
}
