internal import AssessmentModel
internal import ExactNumbers

/// A score on the scale from 0 to 100 as a drawn bar: what is certain, what is still possible, and where each level lies.
struct ScaleBar {
    let score: ScoreRange
    let levels: Int

    /// The picture. The words beside it say the same, so that it is only to be seen.
    var markup: Markup {
        let low = score.values.map { percent($0.lower, .down) } ?? "0"
        let high = score.values.map { percent($0.upper ?? $0.lower, $0.isCertain ? .down : .up) } ?? "0"
        return HTML.svg(.class("bar"), .decoration, .init("focusable", "false")) {
            HTML.rect(.class("bar-room"), .init("width", "100%"), .init("height", "100%"), .init("rx", "4"))
            HTML.rect(.class("bar-possible"), .init("width", high + "%"), .init("height", "100%"), .init("rx", "4"))
            HTML.rect(.class("bar-certain"), .init("width", low + "%"), .init("height", "100%"), .init("rx", "4"))
            for level in 1..<max(2, levels - 1) {
                let place = percent(Rational(level * 100).divided(by: Rational(max(1, levels - 1))), .down) + "%"
                HTML.line(
                    .class("bar-tick"), .init("x1", place), .init("x2", place), .init("y1", "0"), .init("y2", "100%"))
            }
        }
    }

    private func percent(_ value: Rational, _ rounding: RoundingDirection) -> String {
        value.decimal(places: 1, rounding: rounding)
    }
}
