import LocatedYAML
import SourceDiagnostics

/// Reads any bytes as YAML, and asks everything of the tree that can be asked.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let source = SourceText(name: "input", bytes: Array(UnsafeBufferPointer(start: start, count: count)))
    let reading = YAMLReading(source)
    precondition(reading.tree != nil || !reading.diagnostics.isEmpty, "nothing was read, and nothing is said of it")
    let picture = DiagnosticPicture(of: source)
    // Not all of them: drawing would take most of the time.
    for diagnostic in reading.diagnostics.prefix(2) { _ = picture.draw(diagnostic).rendered(withColor: false) }
    guard let tree = reading.tree else { return 0 }
    for index in tree.nodes.indices {
        let node = NodeIndex(index)
        precondition(tree.after(node) > node && tree.after(node) <= tree.nodes.count, "a node holds what follows it")
        precondition(tree.children(node).count == tree.nodes[index].childCount, "a node counts its children")
        precondition(tree.nodes[index].kind == .scalar || tree.bytes(node).isEmpty, "only scalars have text")
        _ = tree.path(to: node)
        _ = tree.isNull(tree.resolved(node))
    }
    return 0
}
