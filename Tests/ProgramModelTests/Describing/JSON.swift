import Foundation
import LocatedYAML

/// A JSON value.
indirect enum JSON: Equatable {
    case null
    case bool(Bool)
    case number(Double)
    case string(String)
    case array([JSON])
    case object([String: JSON])

    /// The value that a text is.
    init(parsing text: String) throws {
        self = try JSONDecoder().decode(Decoded.self, from: Data(text.utf8)).value
    }

    /// The value that an editor takes a node of a YAML file for, by the core schema of YAML 1.2.
    init(_ node: NodeIndex, of tree: YAMLTree) {
        let node = tree.resolved(node)
        let children = tree.children(node)
        switch tree.nodes[Int(node)].kind {
        case .sequence: self = .array(children.map { JSON($0, of: tree) })
        case .mapping:
            let pairs = stride(from: 0, to: children.count - 1, by: 2).map {
                (tree.string(children[$0]), JSON(children[$0 + 1], of: tree))
            }
            self = .object(Dictionary(pairs) { first, _ in first })
        case .scalar:
            let text = tree.string(node)
            let isPlain = tree.nodes[Int(node)].style == .plain
            self = isPlain ? JSON(plain: text) : .string(text)
        }
    }

    private init(plain text: String) {
        switch text {
        case "", "~", "null", "Null", "NULL": self = .null
        case "true", "True", "TRUE": self = .bool(true)
        case "false", "False", "FALSE": self = .bool(false)
        default:
            let isNumber = text.wholeMatch(of: /[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?/) != nil
            self = isNumber ? Double(text).map(JSON.number) ?? .string(text) : .string(text)
        }
    }

    /// The text of a string; empty for other values.
    var text: String { if case .string(let text) = self { text } else { "" } }

    /// A member of an object.
    subscript(_ name: String) -> JSON? { if case .object(let members) = self { members[name] } else { nil } }

    /// Whether the value is of a type of JSON Schema.
    func isOf(type: String) -> Bool {
        switch (self, type) {
        case (.null, "null"), (.bool, "boolean"), (.number, "number"), (.string, "string"), (.array, "array"),
            (.object, "object"):
            true
        case (.number(let number), "integer"): number == number.rounded()
        default: false
        }
    }

    /// How a value of any type is decoded.
    private struct Decoded: Decodable {
        let value: JSON

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if container.decodeNil() {
                value = .null
            } else if let bool = try? container.decode(Bool.self) {
                value = .bool(bool)
            } else if let number = try? container.decode(Double.self) {
                value = .number(number)
            } else if let text = try? container.decode(String.self) {
                value = .string(text)
            } else if let items = try? container.decode([Decoded].self) {
                value = .array(items.map(\.value))
            } else {
                value = .object(try container.decode([String: Decoded].self).mapValues(\.value))
            }
        }
    }
}
