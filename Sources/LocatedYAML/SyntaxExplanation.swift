internal import SourceDiagnostics

/// Says in plain words what libyaml refused, and what usually helps.
struct SyntaxExplanation {
    let diagnostic: Diagnostic

    init(_ failure: EventStream.Failure, in source: SourceText) {
        if failure.isInBytes {
            diagnostic = SyntaxExplanation.bytes(failure, in: source)
            return
        }
        var place = SourcePosition(line: failure.line + 1, column: failure.column + 1)
        var (message, help) = SyntaxExplanation.words(for: failure, in: source)
        var notes: [Diagnostic.Note] = []
        if let context = failure.context {
            let start = SourcePosition(line: failure.contextLine + 1, column: failure.contextColumn + 1)
            if context == "while scanning a simple key" {
                // The line that breaks off is at fault, not the one where libyaml gives it up.
                place = start
            } else if let unclosed = SyntaxExplanation.unclosed(failure, in: source) {
                (message, help) = unclosed
                place = start
            } else if failure.contextLine != failure.line, !SyntaxExplanation.isBehindQuotes(failure, in: source) {
                notes = [.init(SourceRange(start, start), SyntaxExplanation.start(of: context))]
            }
        }
        diagnostic = Diagnostic(.syntax, message, at: SourceRange(place, place), notes: notes, help: help)
    }

    /// What is said of brackets, braces or quotes that are still open where the file ends.
    private static func unclosed(_ failure: EventStream.Failure, in source: SourceText) -> (String, String)? {
        let lines = SourceLines(source)
        let rest = (failure.line + 1...max(lines.count, failure.line + 1)).compactMap { lines.text(ofLine: $0) }
        guard rest.count <= 1, rest.first.map({ $0.unicodeScalars.count <= failure.column }) ?? true else { return nil }
        return switch failure.context {
        case "while parsing a flow sequence":
            ("the brackets that open here are never closed", "Put a comma between the items and `]` behind the last.")
        case "while parsing a flow mapping":
            ("the braces that open here are never closed", "Put a comma between the entries and `}` behind the last.")
        case "while scanning a quoted scalar":
            ("the quotes that open here are never closed", "Close the text with the same quote that opened it.")
        default: nil
        }
    }

    /// Whether text goes on behind quotes that have closed.
    private static func isBehindQuotes(_ failure: EventStream.Failure, in source: SourceText) -> Bool {
        guard failure.problem == "did not find expected key",
            let line = SourceLines(source).text(ofLine: failure.line + 1)
        else { return false }
        let before = line.unicodeScalars.prefix(failure.column).last { $0 != " " }
        return before == "\"" || before == "'"
    }

    /// What starts where libyaml's context does.
    private static func start(of context: String) -> String {
        switch context {
        case "while parsing a flow sequence": "the brackets open here"
        case "while parsing a flow mapping": "the braces open here"
        case "while scanning a quoted scalar": "the quotes open here"
        case "while parsing a block collection": "the list starts here"
        case "while parsing a block mapping": "the keys that belong together start here"
        default: "it starts here"
        }
    }

    private static func bytes(_ failure: EventStream.Failure, in source: SourceText) -> Diagnostic {
        var offset = failure.offset
        if failure.problem.hasPrefix("invalid trailing") {
            // libyaml names the byte that does not go on with the sequence; the sequence itself is at fault.
            repeat { offset -= 1 } while offset > 0 && source.bytes[offset] < 0xC0
        }
        let place = SourceLines(source).position(ofByte: offset)
        let range = SourceRange(place, SourcePosition(line: place.line, column: place.column + 1))
        if failure.problem.hasPrefix("control characters") {
            return Diagnostic(
                .notUTF8, "a control character stands here, which text does not need", at: range,
                help: "Delete it; it often comes with text copied from another program.")
        }
        return Diagnostic(
            .notUTF8, "this byte is not UTF-8", at: range,
            help: "Save the file as UTF-8; editors offer this under \"encoding\" in the save dialogue.")
    }

    private static func words(for failure: EventStream.Failure, in source: SourceText) -> (String, String) {
        switch failure.problem {
        case "found character that cannot start any token":
            let line = SourceLines(source).text(ofLine: failure.line + 1) ?? ""
            if line.unicodeScalars.dropFirst(failure.column).first == "\t" {
                return ("a tab stands here, and YAML indents with spaces", "Replace the tab by spaces.")
            }
            return (
                "a value cannot start with this character",
                "Put quotes around the whole value, as in \"@home\" or \"100%\"."
            )
        case "mapping values are not allowed in this context":
            return (
                "`: ` is not expected here",
                "Text that holds a colon needs quotes, as in title: \"Nursing: the basics\". Otherwise the line is indented "
                    + "differently from the one above that it belongs with."
            )
        case "could not find expected ':'":
            return (
                "this line is neither a `key: value` nor an item of a list",
                "Write a colon and a space behind the key, or a hyphen and a space before the item."
            )
        case "block sequence entries are not allowed in this context":
            return (
                "a list cannot start here", "Put `- ` on a line of its own, below the key that the list belongs to."
            )
        case "did not find expected key" where isBehindQuotes(failure, in: source):
            return (
                "text goes on behind the quotes that close it",
                "Put quotes around the whole value. A single quote inside of single quotes is written twice: 'it''s'."
            )
        case "did not find expected key", "did not find expected '-' indicator":
            return (
                "this line does not fit the lines above it",
                "Keys of one mapping, and hyphens of one list, start in the same column. Quotes that end too early look like "
                    + "this too."
            )
        case "did not find expected ',' or ']'":
            return (
                "the list in brackets does not go on here", "Put a comma between its items and `]` behind the last."
            )
        case "did not find expected ',' or '}'":
            return (
                "the mapping in braces does not go on here", "Put a comma between its entries and `}` behind the last."
            )
        case "found unexpected end of stream":
            return ("the file ends inside of quotes", "Close the text with the same quote that opened it.")
        case "did not find expected alphabetic or numeric character":
            return (
                "a value that starts with `&` or `*` names another value in YAML",
                "Put quotes around it where it is text, as in \"& Sons\"."
            )
        case "did not find expected comment or line break":
            return (
                "`|` and `>` start a text that stands on the lines below",
                "Put quotes around the whole value where the sign belongs to it, as in \"> 5 years\"."
            )
        case "did not find expected node content":
            return ("a value is missing here", "Write one between the two commas, or leave out one of them.")
        case "found unknown escape character", "did not find expected hexdecimal number":
            return (
                "a backslash in double quotes starts an escape, and this is none",
                "Write the backslash twice, or use single quotes."
            )
        case let problem where problem.hasPrefix("found a tab character"):
            return ("a tab stands here, and YAML indents with spaces", "Replace the tab by spaces.")
        case let problem:
            return (
                "this is not YAML: \(problem)",
                "Compare the indentation, quotes and brackets of this line with the lines above it."
            )
        }
    }
}
