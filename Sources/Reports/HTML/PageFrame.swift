internal import CPageStyle
internal import JSONText

/// What every page has around its content: title, stylesheet, a way past the head, and what it is from.
struct PageFrame {
    /// The title as the browser shows it.
    let title: String
    /// The sections of the page that its navigation names, by their anchors.
    let sections: [(id: String, title: String)]
    /// A way back to the page that leads here.
    var parent: (href: String, title: String)?

    /// The page as bytes.
    func page(header: [Markup], content: [Markup], footer: [Markup]) -> [UInt8] {
        var text = ByteText()
        write(header: header, content: content, footer: footer, to: &text)
        return text.bytes
    }

    /// Adds the page to a text.
    func write(header: [Markup], content: [Markup], footer: [Markup], to text: inout ByteText) {
        text.add("<!DOCTYPE html>")
        MarkupWriter(.html).write(document(header, content, footer), to: &text)
        text.add("\n")
    }

    /// Where a page comes from, for its foot.
    ///
    /// - Parameter what: "files", "reviews": what gives the same page again, with the rubric.
    static func provenance(_ what: String, @MarkupBuilder _ content: () -> [Markup]) -> [Markup] {
        MarkupBuilder.pieces {
            HTML.h2 { "Where this report comes from" }
            content()
            HTML.p(.class("quiet")) {
                "Made by posrubric. The same \(what) and rubric give the same page, to the last letter."
            }
        }
    }

    private func document(_ header: [Markup], _ content: [Markup], _ footer: [Markup]) -> Markup {
        HTML.html(.init("lang", "en")) {
            HTML.head {
                HTML.meta(.init("charset", "utf-8"))
                HTML.meta(.init("name", "viewport"), .init("content", "width=device-width, initial-scale=1"))
                HTML.meta(.init("name", "color-scheme"), .init("content", "light dark"))
                // Nothing is loaded and nothing runs, whatever a file says.
                HTML.meta(
                    .init("http-equiv", "Content-Security-Policy"),
                    .init("content", "default-src 'none'; style-src 'unsafe-inline' data:"))
                HTML.title { title }
                HTML.style { Markup.authored(PageFrame.style) }
                HTML.link(
                    .init("rel", "stylesheet"), .init("media", "print"), .href(PageFrame.openInPrint))
            }
            HTML.body {
                HTML.a(.class("skip"), .href("#content")) { "Skip to the content" }
                HTML.header(.class("top")) {
                    HTML.div(.class("width")) {
                        if let parent {
                            HTML.p(.class("back")) { HTML.a(.href(parent.href)) { parent.title } }
                        }
                        header
                    }
                }
                HTML.nav(.class("contents"), .label("Sections of this page")) {
                    HTML.ul(.class("width")) {
                        for section in sections { HTML.li { HTML.a(.href("#" + section.id)) { section.title } } }
                    }
                }
                HTML.main(.id("content"), .class("width"), .init("tabindex", "-1")) { content }
                HTML.footer(.class("bottom")) { HTML.div(.class("width")) { footer } }
            }
        }
    }

    private static let style: [UInt8] = {
        let style = unsafe embedded_page_style()
        return unsafe Array(UnsafeBufferPointer(start: style.bytes, count: style.count))
    }()

    /// On paper nothing stays folded. The rule stands apart, for a stylesheet with a pseudo-element that a browser does not know yet
    /// must cost no other rule (CSS Pseudo-Elements 4, section 4.4).
    private static let openInPrint =
        "data:text/css,details::details-content%7Bcontent-visibility:visible;display:block%7D"
}
