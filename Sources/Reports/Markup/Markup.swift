/// A piece of an HTML or XML document. Only ``MarkupWriter`` turns it into bytes, so that no text can ever leave its place.
indirect enum Markup: Sendable {
    /// Text, whatever it says.
    case text(String)
    /// An element with what is in it.
    case element(Tag, [Attribute], [Markup])
    /// Bytes that were written by the authors of this program and nobody else: a stylesheet, a document type.
    case authored([UInt8])

    /// A property of an element.
    struct Attribute: Sendable {
        let name: StaticString
        /// The value; nothing for a property that is there or not.
        let value: String?

        init(_ name: StaticString, _ value: String?) {
            self.name = name
            self.value = value
        }
    }

    /// The name of an element, and how it is written.
    struct Tag: Sendable {
        let name: StaticString
        /// Whether HTML never lets it hold anything.
        let isVoid: Bool
        /// Whether a new line may begin before it, for it is no part of a line of text.
        let startsLine: Bool

        init(_ name: StaticString, isVoid: Bool = false, startsLine: Bool = false) {
            self.name = name
            self.isVoid = isVoid
            self.startsLine = startsLine
        }

        /// An element.
        func callAsFunction(
            _ attributes: Attribute?..., @MarkupBuilder content: () -> [Markup] = { [] }
        ) -> Markup {
            .element(self, attributes.compactMap(\.self), content())
        }
    }
}

/// Puts pieces together in the order in which they are written down.
@resultBuilder
enum MarkupBuilder {
    static func buildExpression(_ piece: Markup) -> [Markup] { [piece] }
    static func buildExpression(_ piece: Markup?) -> [Markup] { piece.map { [$0] } ?? [] }
    static func buildExpression(_ pieces: [Markup]) -> [Markup] { pieces }
    static func buildExpression(_ text: String) -> [Markup] { [.text(text)] }
    static func buildBlock(_ parts: [Markup]...) -> [Markup] { parts.flatMap(\.self) }
    static func buildOptional(_ part: [Markup]?) -> [Markup] { part ?? [] }
    static func buildEither(first part: [Markup]) -> [Markup] { part }
    static func buildEither(second part: [Markup]) -> [Markup] { part }
    static func buildArray(_ parts: [[Markup]]) -> [Markup] { parts.flatMap(\.self) }
}

extension MarkupBuilder {
    /// Several pieces in a row.
    static func pieces(@MarkupBuilder _ content: () -> [Markup]) -> [Markup] { content() }
}
