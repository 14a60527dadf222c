internal import SourceDiagnostics

/// What deserves a look in reviews and waivers, each with its line.
struct NoticeList {
    private let notices: [FileDiagnostic]

    init(_ notices: [FileDiagnostic]) {
        self.notices = notices
    }

    var markup: [Markup] {
        notices.groupedByFile().flatMap { source, diagnostics in
            let lines = SourceLines(source)
            return diagnostics.map { item($0, source.name, lines) }
        }
    }

    private func item(_ diagnostic: Diagnostic, _ file: String, _ lines: SourceLines) -> Markup {
        HTML.div(.class("warning")) {
            HTML.p { HTML.strong { HTML.withCode(PlainWords.capitalized(diagnostic.message)) } }
            if let help = diagnostic.help { HTML.p(.class("quiet")) { HTML.withCode(help) } }
            HTML.p(.class("quiet")) {
                HTML.code { file }
                if let line = diagnostic.range?.start.line { ", line \(line)" }
            }
            if let line = diagnostic.range?.start.line, let words = quotation(line, lines) {
                HTML.p(.class("quotation")) { HTML.code { words } }
            }
        }
    }

    /// The line, as much of it as a page takes.
    private func quotation(_ line: Int, _ lines: SourceLines) -> String? {
        lines.text(ofLine: line).map { $0.count > 160 ? String($0.prefix(160)) + "\u{2026}" : $0 }
    }
}
