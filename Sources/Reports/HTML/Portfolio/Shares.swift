internal import AssessmentModel

/// Parts of a whole as one drawn bar, each in its colour. The words beside it say the same.
struct Shares {
    private let parts: [(tone: String, count: Int)]

    init(_ parts: [(String, Int)]) {
        self.parts = parts.map { (tone: $0.0, count: $0.1) }
    }

    var markup: Markup? {
        let whole = parts.reduce(0) { $0 + $1.count }
        guard whole > 0 else { return nil }
        var before = 0
        return HTML.svg(.class("bar shares"), .decoration, .init("focusable", "false")) {
            for part in parts where part.count > 0 {
                let start = before
                HTML.rect(
                    .class("share " + part.tone), .init("x", Shares.percent(start, whole)),
                    .init("width", Shares.percent(start + part.count, whole, less: start)), .init("height", "100%"))
                let _ = before += part.count
            }
        }
    }

    private static func percent(_ end: Int, _ whole: Int, less start: Int = 0) -> String {
        let thousandths = 100_000 * end / whole - 100_000 * start / whole
        let rest = String(thousandths % 1_000)
        return "\(thousandths / 1_000)." + String(repeating: "0", count: 3 - rest.count) + rest + "%"
    }
}
