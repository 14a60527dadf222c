/// One slip of a hand in a text: a line or a token left out, put in, swapped with the next or written twice.
struct SingleEdit: CustomStringConvertible {
    /// What happens.
    enum Kind: CaseIterable {
        case delete, insert, swap, duplicate
    }

    /// What it happens to.
    enum Part: CaseIterable {
        case line, token
    }

    let kind: Kind
    let part: Part
    /// Which line or token it is.
    let place: Int

    var description: String { "\(kind) \(part) \(place)" }

    /// All slips that a text can suffer.
    static func all(of text: String) -> [SingleEdit] {
        Part.allCases.flatMap { part in
            let count = pieces(of: text, part).count
            return (0..<count).flatMap { place in
                Kind.allCases.compactMap { kind in
                    kind == .swap && place + 1 == count ? nil : SingleEdit(kind: kind, part: part, place: place)
                }
            }
        }
    }

    /// The text with the slip.
    func applied(to text: String) -> String {
        var pieces = SingleEdit.pieces(of: text, part)
        switch kind {
        case .delete: pieces[place].text = ""
        case .insert:
            let indent = pieces[place].text.prefix { $0 == " " }
            pieces[place].text = (part == .line ? indent + "x: y\n" : "x ") + pieces[place].text
        case .swap: (pieces[place].text, pieces[place + 1].text) = (pieces[place + 1].text, pieces[place].text)
        case .duplicate: pieces[place].text += part == .line ? pieces[place].text : " " + pieces[place].text
        }
        return pieces.map { $0.text + $0.space }.joined()
    }

    /// The lines with their breaks, or the tokens with the space behind them: words, and every sign of YAML by itself.
    private static func pieces(of text: String, _ part: Part) -> [(text: Substring, space: Substring)] {
        if part == .line { return text.matches(of: /[^\n]*\n|[^\n]+/).map { (text[$0.range], "") } }
        return text.matches(of: /[\[\]{},:#"'|>&*!%@`-]|[^\s\[\]{},:#"'|>&*!%@`-]+/).reduce(into: []) { pieces, match in
            if pieces.isEmpty { pieces.append(("", text[text.startIndex..<match.range.lowerBound])) }
            let rest = text[match.range.upperBound...]
            pieces.append((text[match.range], rest.prefix { $0.isWhitespace }))
        }
    }
}
