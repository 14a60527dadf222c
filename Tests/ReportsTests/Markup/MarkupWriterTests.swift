import Foundation
import FoundationXML
import JSONText
import Testing

@testable import Reports

/// Text stays text, whatever it says, in both languages.
struct MarkupWriterTests {
    private static func written(_ piece: Markup, _ language: MarkupWriter.Language = .xml) -> String {
        var text = ByteText()
        MarkupWriter(language).write(piece, to: &text)
        return String(decoding: text.bytes, as: UTF8.self)
    }

    private static let hostile =
        HostileText.all + [
            "</script><img src=x onerror=alert(1)>", "]]>", "--><!--", "\" onclick=\"x", "&lt;&amp;amp;",
            "\u{0}\u{1F}\u{7F}\u{9F}",
        ]

    /// Foundation's parser finds in the element and in its attribute what was put there, but for what no document may hold.
    @Test(arguments: hostile)
    func aParserReadsWhatWasWritten(_ text: String) throws {
        let tag = Markup.Tag("a")
        let written = MarkupWriterTests.written(tag(.init("title", text)) { text })
        let reader = Reader()
        let parser = XMLParser(data: Data(written.utf8))
        parser.delegate = reader
        #expect(parser.parse(), "\(written)")
        #expect(reader.names == ["a"])
        let shown = text.replacing("\r\n", with: "\n\n").replacing("\r", with: "\n")
        #expect(plain(reader.text) == plain(shown))
        // In an attribute a line break is read as a blank.
        #expect(
            plain(reader.title).replacing("\n", with: " ").replacing("\t", with: " ")
                == plain(shown).replacing("\n", with: " ").replacing("\t", with: " "))
    }

    private func plain(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { scalar in
                    switch scalar.value {
                    case 0x09, 0x0A: scalar
                    case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069, 0xFDD0...0xFDEF: "\u{FFFD}"
                    default: scalar.value & 0xFFFE == 0xFFFE ? "\u{FFFD}" : scalar
                    }
                }))
    }

    @Test func languagesDifferInElementsThatHoldNothing() {
        let meta = Markup.Tag("meta", isVoid: true)
        let p = Markup.Tag("p")
        #expect(MarkupWriterTests.written(meta(.init("charset", "utf-8")), .html) == "<meta charset=\"utf-8\">")
        #expect(MarkupWriterTests.written(p(), .html) == "<p></p>")
        #expect(MarkupWriterTests.written(p(.init("open", nil)), .html) == "<p open></p>")
        #expect(MarkupWriterTests.written(p(.init("open", nil))) == "<p open=\"\"/>")
    }

    private final class Reader: NSObject, XMLParserDelegate {
        var names: [String] = []
        var text = ""
        var title = ""

        func parser(
            _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
            attributes: [String: String]
        ) {
            names.append(name)
            title = attributes["title"] ?? ""
        }

        func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }
    }
}
