import Testing

/// An HTML page as somebody reads it who knows nothing of the code that wrote it: elements in order, and the text between them.
struct ReadPage {
    /// One element.
    struct Element {
        let name: String
        let attributes: [String: String]
        /// The text in it, that of the elements in it too.
        var text = ""
    }

    private(set) var elements: [Element] = []
    /// All text, with its references resolved; without that of the stylesheet.
    private(set) var text = ""

    private static let void: Set = ["meta", "link"]

    /// Reads a page, or finds fault with it: every element that starts ends, in the right order, and no text holds a stray mark.
    init(_ page: String) throws {
        let letters = Array(page.utf8)
        var open: [Int] = []
        var index = 0
        var words: [UInt8] = []
        func resolved(_ bytes: [UInt8]) -> String {
            var text = String(decoding: bytes, as: UTF8.self)
            for (reference, letter) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")] {
                text = text.replacing(reference, with: letter)
            }
            return text
        }
        func takeWords(_ elements: inout [Element], _ all: inout String) {
            let isStyle = open.last.map { elements[$0].name == "style" } ?? false
            if !words.isEmpty, !isStyle {
                let text = resolved(words)
                for place in open { elements[place].text += text }
                all += text
            }
            words = []
        }
        while index < letters.count {
            let next = letters[index...].firstIndex(of: UInt8(ascii: "<")) ?? letters.count
            words = Array(letters[index..<next])
            index = next
            takeWords(&elements, &text)
            guard index < letters.count else { break }
            let end = try #require(letters[index...].firstIndex(of: UInt8(ascii: ">")), "a tag ends")
            let tag = String(decoding: letters[(index + 1)..<end], as: UTF8.self)
            index = end + 1
            if tag.hasPrefix("!DOCTYPE") { continue }
            if tag.hasPrefix("/") {
                let last = try #require(open.last, "\(tag) ends something")
                open.removeLast()
                try #require(elements[last].name == tag.dropFirst(), "\(elements[last].name) ends before \(tag)")
                continue
            }
            let name = String(tag.prefix { $0 != " " })
            try #require(
                name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }, "<\(tag)> is written by nobody but us")
            var attributes: [String: String] = [:]
            for match in tag.dropFirst(name.count).matches(of: /\ ([a-zA-Z-]+[0-9]?)(="([^"]*)")?/) {
                let key = String(match.output.1)
                try #require(attributes[key] == nil, "\(tag) says \(key) twice")
                attributes[key] = resolved(Array((match.output.3 ?? "").utf8))
            }
            elements.append(Element(name: name, attributes: attributes))
            if !ReadPage.void.contains(name) { open.append(elements.count - 1) }
        }
        try #require(open.isEmpty, "everything ends")
    }

    /// The ids, in order.
    var ids: [String] { elements.compactMap { $0.attributes["id"] } }

    /// The addresses within the page.
    var anchors: [String] {
        elements.compactMap { $0.attributes["href"] }.filter { $0.hasPrefix("#") }.map { String($0.dropFirst()) }
    }

    /// The addresses of other pages.
    var links: [String] {
        elements.filter { $0.name == "a" }.compactMap { $0.attributes["href"] }.filter { !$0.hasPrefix("#") }
    }

    /// The levels of the headings, in order.
    var headings: [Int] {
        elements.compactMap { $0.name.wholeMatch(of: /h([1-6])/).flatMap { Int($0.output.1) } }
    }
}
