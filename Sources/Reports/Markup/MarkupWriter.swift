internal import JSONText

/// Writes pieces of a document as bytes.
struct MarkupWriter {
    /// The languages that the pieces can be written in.
    enum Language {
        /// HTML, as the living standard has it: elements that hold nothing have no end.
        case html
        /// XML 1.0.
        case xml
    }

    private let language: Language

    init(_ language: Language) {
        self.language = language
    }

    /// Adds pieces to a text.
    func write(_ pieces: [Markup], to text: inout ByteText) {
        for piece in pieces { write(piece, to: &text) }
    }

    /// Adds a piece to a text.
    func write(_ piece: Markup, to text: inout ByteText) {
        switch piece {
        case .text(let words): text.add(markup: words)
        case .authored(let bytes): text.add(bytes)
        case .element(let tag, let attributes, let content):
            text.add(tag.startsLine ? "\n<" : "<")
            text.add(tag.name)
            for attribute in attributes { write(attribute, to: &text) }
            if language == .xml, content.isEmpty {
                text.add("/>")
                return
            }
            text.add(">")
            if language == .html, tag.isVoid { return }
            write(content, to: &text)
            text.add("</")
            text.add(tag.name)
            text.add(">")
        }
    }

    private func write(_ attribute: Markup.Attribute, to text: inout ByteText) {
        text.add(" ")
        text.add(attribute.name)
        guard let value = attribute.value ?? (language == .xml ? "" : nil) else { return }
        text.add("=\"")
        text.add(markup: value)
        text.add("\"")
    }
}
