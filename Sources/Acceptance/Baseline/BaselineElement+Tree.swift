private import Crypto
internal import LocatedYAML

extension BaselineElement {
    /// The element at a path of a document: `sequence[2].courses[0]`.
    init(at path: String, of tree: YAMLTree) {
        guard !path.isEmpty else {
            self.init(path: "", digest: "")
            return
        }
        var node: NodeIndex = 0
        var known = ""
        for step in BaselineElement.steps(path) {
            guard let next = step.next(from: node, in: tree) else { break }
            node = next
            switch step {
            case .key(let name): known += known.isEmpty ? name : ".\(name)"
            case .item(let number):
                if let id = BaselineElement.id(of: node, in: tree) {
                    // What an id names is known by it, wherever it is moved.
                    let list = known.split(separator: ".").last.map { $0.prefix { $0 != "[" } } ?? ""
                    known = "\(list)[id \(id)]"
                } else {
                    known += "[\(number)]"
                }
            }
        }
        var value: [UInt8] = []
        BaselineElement.append(node, of: tree, to: &value)
        let digits = Array("0123456789abcdef".utf8)
        let digest = SHA256.hash(data: value).prefix(8).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
        self.init(path: known, digest: String(decoding: digest, as: UTF8.self))
    }

    // MARK: Paths

    private enum Step {
        case key(String)
        case item(Int)

        func next(from node: NodeIndex, in tree: YAMLTree) -> NodeIndex? {
            let children = tree.children(node)
            switch self {
            case .key(let name):
                let key = stride(from: 0, to: children.count - 1, by: 2).first { tree.string(children[$0]) == name }
                return key.map { tree.resolved(children[$0 + 1]) }
            case .item(let number):
                return children.indices.contains(number) ? tree.resolved(children[number]) : nil
            }
        }
    }

    private static func steps(_ path: String) -> [Step] {
        path.split(separator: ".").flatMap { part in
            part.split(separator: "[").map { piece in
                piece.hasSuffix("]") ? Int(piece.dropLast()).map(Step.item) ?? .key(String(piece)) : .key(String(piece))
            }
        }
    }

    private static func id(of node: NodeIndex, in tree: YAMLTree) -> String? {
        guard tree.nodes[Int(node)].kind == .mapping, let value = Step.key("id").next(from: node, in: tree),
            tree.nodes[Int(value)].kind == .scalar, !tree.isNull(value)
        else { return nil }
        return tree.string(value)
    }

    // MARK: Values

    /// Writes a value so that two are written alike exactly if they say the same, whatever the order of their keys.
    private static func append(_ node: NodeIndex, of tree: YAMLTree, to bytes: inout [UInt8]) {
        let node = tree.resolved(node)
        let children = tree.children(node)
        switch tree.nodes[Int(node)].kind {
        case .scalar:
            bytes.append(UInt8(ascii: tree.isNull(node) ? "~" : "t"))
            bytes.append(contentsOf: "\(tree.bytes(node).count):".utf8)
            bytes.append(contentsOf: tree.bytes(node))
        case .sequence:
            bytes.append(UInt8(ascii: "["))
            for child in children { append(child, of: tree, to: &bytes) }
            bytes.append(UInt8(ascii: "]"))
        case .mapping:
            bytes.append(UInt8(ascii: "{"))
            let keys = stride(from: 0, to: children.count - 1, by: 2).sorted {
                tree.bytes(children[$0]).lexicographicallyPrecedes(tree.bytes(children[$1]))
            }
            for key in keys {
                append(children[key], of: tree, to: &bytes)
                append(children[key + 1], of: tree, to: &bytes)
            }
            bytes.append(UInt8(ascii: "}"))
        }
    }
}
