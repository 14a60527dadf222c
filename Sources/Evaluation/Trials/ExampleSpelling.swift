internal import LocatedYAML
internal import SourceDiagnostics

/// A way in which the same program can be written. What is said of it must not change.
enum ExampleSpelling: String, CaseIterable {
    case windowsLineEnds = "with the line ends of Windows"
    case byteOrderMark = "with a byte order mark"
    case indented = "with more space before each line"
    case quotedKeys = "with its keys in quotes"
    case reversedKeys = "with its keys in another order"
    case deepBlocks = "in block style"
    case flow = "in flow style"

    /// The text of a program in this spelling; nothing where it cannot be written so.
    func respell(_ program: String) -> String? {
        switch self {
        case .windowsLineEnds: return program.replacing("\n", with: "\r\n")
        case .byteOrderMark: return "\u{FEFF}" + program
        case .indented:
            return program.split(separator: "\n", omittingEmptySubsequences: false)
                .map { $0.isEmpty ? "" : "   \($0)" }.joined(separator: "\n")
        case .quotedKeys: return written(program) { YAMLSpelling($0, quotesKeys: true) }
        case .reversedKeys: return written(program) { YAMLSpelling($0, reversesKeys: true) }
        case .deepBlocks: return written(program) { YAMLSpelling($0) }
        case .flow: return written(program) { YAMLSpelling($0, isFlow: true) }
        }
    }

    private func written(_ program: String, _ spelling: (YAMLTree) -> YAMLSpelling) -> String? {
        YAMLReading(SourceText(name: "example", content: program)).tree.flatMap { spelling($0).text }
    }
}
