import LocatedYAML
import SourceDiagnostics
import TestSupport
import Testing

/// Random trees, written in block and in flow style, come back as they were, with every node at its place.
struct YAMLTreeTests {
    private func outline(_ tree: YAMLTree) -> [String] {
        tree.nodes.map { node in
            switch node.kind {
            case .scalar: ""
            case .sequence: "list of \(node.childCount)"
            case .mapping: "mapping of \(node.childCount / 2)"
            }
        }.enumerated().map { index, text in text.isEmpty ? tree.string(NodeIndex(index)) : text }
    }

    /// Compares what the reader finds with what the writer wrote.
    private func compare(_ tree: WrittenTree, _ page: WrittenTree.Page, _ ending: String) throws {
        let reading = YAMLReading(SourceText(name: "a", content: page.text + ending))
        #expect(reading.diagnostics.map(\.message).isEmpty, "\(page.text)")
        let read = try #require(reading.tree)
        #expect(outline(read) == tree.outline, "\(page.text)")
        #expect(read.nodes.map(\.range) == page.ranges, "\(page.text)")
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func aTreeComesBackAsItWasWritten(_ lineBreak: String) throws {
        var generator = SeededGenerator(seed: 61)
        for seed in 0..<150 as Range<UInt64> {
            let tree = WrittenTree.random(&generator)
            var block = WrittenTree.Page(seed: seed, lineBreak: lineBreak)
            block.writeBlock(tree, indent: 0)
            try compare(tree, block, generator.chance(50) ? lineBreak : "")
            var flow = WrittenTree.Page(seed: seed, lineBreak: lineBreak)
            flow.writeFlow(tree)
            try compare(tree, flow, generator.chance(50) ? lineBreak : "")
        }
    }

    @Test func childrenAndPathsLeadToEveryNode() throws {
        var generator = SeededGenerator(seed: 62)
        for seed in 0..<60 as Range<UInt64> {
            let tree = WrittenTree.random(&generator)
            var page = WrittenTree.Page(seed: seed, lineBreak: "\n")
            page.writeFlow(tree)
            let read = try #require(YAMLReading(SourceText(name: "a", content: page.text)).tree)
            var seen: [NodeIndex] = []
            /// Walks from the top down and builds the path on the way.
            func walk(_ node: NodeIndex, _ path: String) {
                seen.append(node)
                #expect(read.path(to: node) == path)
                let children = read.children(node)
                #expect((children.last.map(read.after) ?? node + 1) == read.after(node))
                switch read.nodes[Int(node)].kind {
                case .scalar: #expect(children.isEmpty)
                case .sequence:
                    for (number, child) in children.enumerated() { walk(child, "\(path)[\(number)]") }
                case .mapping:
                    for place in stride(from: 0, to: children.count, by: 2) {
                        let key = read.string(children[place])
                        let way = path.isEmpty ? key : "\(path).\(key)"
                        #expect(read.key(ofValue: children[place + 1]) == children[place])
                        seen.append(children[place])
                        #expect(read.path(to: children[place]) == way)
                        walk(children[place + 1], way)
                    }
                }
            }
            walk(0, "")
            #expect(seen == Array(0..<NodeIndex(read.nodes.count)))
        }
    }

    @Test func anAliasIsResolvedToWhatItNames() throws {
        let source = SourceText(name: "a", content: "a: &x {k: &y v}\nb: [*x, *y, *x]\nc: *y\nd: &x new\ne: *x\n")
        let tree = try #require(YAMLReading(source).tree)
        #expect(tree.hasAliases)
        let top = tree.children(0)
        let items = tree.children(top[3])
        let inner = tree.children(top[1])
        #expect(items.map(tree.resolved) == [top[1], inner[1], top[1]])
        #expect(tree.resolved(top[5]) == inner[1])
        // An anchor that is set again stands for what was anchored last.
        #expect(tree.string(tree.resolved(top[9])) == "new")
        #expect(tree.nodes.indices.count { tree.resolved(NodeIndex($0)) != NodeIndex($0) } == 5)
    }
}
