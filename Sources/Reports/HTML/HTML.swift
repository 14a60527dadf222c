/// The elements of HTML that reports are made of.
enum HTML {
    static let html = Markup.Tag("html", startsLine: true)
    static let head = Markup.Tag("head", startsLine: true)
    static let meta = Markup.Tag("meta", isVoid: true, startsLine: true)
    static let link = Markup.Tag("link", isVoid: true, startsLine: true)
    static let title = Markup.Tag("title", startsLine: true)
    static let style = Markup.Tag("style", startsLine: true)
    static let body = Markup.Tag("body", startsLine: true)
    static let header = Markup.Tag("header", startsLine: true)
    static let main = Markup.Tag("main", startsLine: true)
    static let nav = Markup.Tag("nav", startsLine: true)
    static let footer = Markup.Tag("footer", startsLine: true)
    static let section = Markup.Tag("section", startsLine: true)
    static let article = Markup.Tag("article", startsLine: true)
    static let div = Markup.Tag("div", startsLine: true)
    static let h1 = Markup.Tag("h1", startsLine: true)
    static let h2 = Markup.Tag("h2", startsLine: true)
    static let h3 = Markup.Tag("h3", startsLine: true)
    static let h4 = Markup.Tag("h4", startsLine: true)
    static let p = Markup.Tag("p", startsLine: true)
    static let ul = Markup.Tag("ul", startsLine: true)
    static let ol = Markup.Tag("ol", startsLine: true)
    static let li = Markup.Tag("li", startsLine: true)
    static let dl = Markup.Tag("dl", startsLine: true)
    static let dt = Markup.Tag("dt", startsLine: true)
    static let dd = Markup.Tag("dd", startsLine: true)
    static let details = Markup.Tag("details", startsLine: true)
    static let summary = Markup.Tag("summary", startsLine: true)
    static let table = Markup.Tag("table", startsLine: true)
    static let caption = Markup.Tag("caption", startsLine: true)
    static let thead = Markup.Tag("thead", startsLine: true)
    static let tbody = Markup.Tag("tbody", startsLine: true)
    static let tr = Markup.Tag("tr", startsLine: true)
    static let th = Markup.Tag("th")
    static let td = Markup.Tag("td")
    static let a = Markup.Tag("a")
    static let span = Markup.Tag("span")
    static let strong = Markup.Tag("strong")
    static let em = Markup.Tag("em")
    static let code = Markup.Tag("code")
    static let pre = Markup.Tag("pre", startsLine: true)
    static let abbr = Markup.Tag("abbr")
    static let bdi = Markup.Tag("bdi")
    static let svg = Markup.Tag("svg")
    static let rect = Markup.Tag("rect")
    static let line = Markup.Tag("line")
    static let path = Markup.Tag("path")
    static let circle = Markup.Tag("circle")

    /// Words that somebody else wrote: their direction is their own and turns nothing round beside them.
    static func quoted(_ words: String) -> Markup {
        // Letters that run from right to left are none of ASCII.
        words.utf8.allSatisfy { $0 < 0x80 } ? .text(words) : bdi { words }
    }

    /// A sentence in which what stands between two backticks is code.
    static func withCode(_ sentence: String) -> [Markup] {
        var pieces: [Markup] = []
        for (number, part) in sentence.split(separator: "`", omittingEmptySubsequences: false).enumerated() {
            guard !part.isEmpty else { continue }
            pieces.append(number % 2 == 1 ? code { String(part) } : quoted(String(part)))
        }
        return pieces
    }
}

extension Markup.Attribute {
    static func id(_ id: String) -> Self { Self("id", id) }
    static func `class`(_ names: String) -> Self { Self("class", names) }
    static func href(_ target: String) -> Self { Self("href", target) }
    static func labelledBy(_ id: String) -> Self { Self("aria-labelledby", id) }
    static func label(_ words: String) -> Self { Self("aria-label", words) }
    /// What is only to be seen, for the words beside it say the same.
    static let decoration = Self("aria-hidden", "true")
}
