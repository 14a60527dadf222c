import CLibYAML
import LocatedYAML

/// What a YAML file consists of, one line for each thing: as libyaml tells it itself, and as the reader's tree holds it.
enum ParserEvents {
    /// What libyaml tells of some bytes; nothing where it refuses them.
    static func told(_ bytes: [UInt8]) -> [String]? {
        let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
        defer { unsafe parser.deallocate() }
        guard unsafe yaml_parser_initialize(parser) == 1 else { return nil }
        defer { unsafe yaml_parser_delete(parser) }
        return unsafe bytes.withUnsafeBufferPointer { buffer in
            unsafe yaml_parser_set_input_string(parser, buffer.baseAddress, buffer.count)
            return unsafe all(parser)
        }
    }

    private static func all(_ parser: UnsafeMutablePointer<yaml_parser_t>) -> [String]? {
        var lines: [String] = []
        var anchors: [String: Int] = [:]
        var nodes = 0
        while true {
            var event = unsafe yaml_event_t()
            guard unsafe yaml_parser_parse(parser, &event) == 1 else { return nil }
            defer { unsafe yaml_event_delete(&event) }
            let data = unsafe event.data
            func note(_ anchor: UnsafeMutablePointer<yaml_char_t>?) {
                if let anchor = unsafe anchor { anchors[unsafe String(cString: anchor)] = nodes }
                nodes += 1
            }
            switch unsafe event.type {
            case YAML_STREAM_END_EVENT: return lines
            case YAML_SEQUENCE_START_EVENT:
                unsafe note(data.sequence_start.anchor)
                lines.append("[")
            case YAML_MAPPING_START_EVENT:
                unsafe note(data.mapping_start.anchor)
                lines.append("{")
            case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: lines.append("end")
            case YAML_SCALAR_EVENT:
                unsafe note(data.scalar.anchor)
                let text = unsafe UnsafeBufferPointer(start: data.scalar.value, count: data.scalar.length)
                lines.append(unsafe "\(data.scalar.style.rawValue) \(String(decoding: text, as: UTF8.self))")
            case YAML_ALIAS_EVENT:
                lines.append("* \(anchors[unsafe String(cString: data.alias.anchor)] ?? -1)")
                nodes += 1
            default: break
            }
        }
    }

    /// What a tree holds.
    static func held(_ tree: YAMLTree) -> [String] {
        var lines: [String] = []
        var open: [NodeIndex] = []
        for index in tree.nodes.indices {
            let node = NodeIndex(index)
            while let end = open.last, end <= node {
                lines.append("end")
                open.removeLast()
            }
            if tree.resolved(node) != node {
                lines.append("* \(tree.resolved(node))")
                continue
            }
            switch tree.nodes[index].kind {
            case .scalar: lines.append("\(tree.nodes[index].style.rawValue + 1) \(tree.string(node))")
            case .sequence:
                lines.append("[")
                open.append(tree.after(node))
            case .mapping:
                lines.append("{")
                open.append(tree.after(node))
            }
        }
        return lines + open.map { _ in "end" }
    }
}
