internal import AssessmentModel

/// The sign of a verdict: a form of its own beside its colour, so that nobody needs the colour.
enum StatusSign {
    /// - Parameter isAdvice: Whether it decides nothing: what is not met is then no failure.
    static func verdict(_ verdict: Verdict, isAdvice: Bool = false) -> Markup {
        switch verdict {
        case .met: sign("good", tick)
        case .notMet: sign(isAdvice ? "plain" : "bad", cross)
        case .undetermined: sign("open", question)
        case .notApplicable: sign("plain", dash)
        }
    }

    static func overall(_ verdict: OverallVerdict) -> Markup {
        switch verdict {
        case .compliant: sign("good", tick)
        case .notCompliant: sign("bad", cross)
        case .undetermined: sign("open", question)
        case .gradedOnly: sign("plain", dash)
        }
    }

    /// The sign of what a course on the map causes.
    static func mark(isCertain: Bool) -> Markup { isCertain ? sign("bad", cross) : sign("open", question) }

    static func tone(_ verdict: Verdict, isAdvice: Bool = false) -> String {
        switch verdict {
        case .met: "good"
        case .notMet: isAdvice ? "plain" : "bad"
        case .undetermined: "open"
        case .notApplicable: "plain"
        }
    }

    static func words(_ verdict: Verdict) -> String {
        switch verdict {
        case .met: "Met"
        case .notMet: "Not met"
        case .undetermined: "Not known yet"
        case .notApplicable: "Does not apply"
        }
    }

    private static func sign(_ tone: String, _ path: String) -> Markup {
        HTML.svg(.class("sign " + tone), .init("viewBox", "0 0 16 16"), .decoration, .init("focusable", "false")) {
            HTML.circle(.init("cx", "8"), .init("cy", "8"), .init("r", "8"))
            HTML.path(.init("d", path))
        }
    }

    private static let tick = "M4.4 8.4l2.4 2.4 4.8-5.2"
    private static let cross = "M5.2 5.2l5.6 5.6M10.8 5.2l-5.6 5.6"
    private static let question = "M5.9 6.3c0-2.7 4.2-2.7 4.2-.1 0 1.6-2.1 1.6-2.1 3.1M8 11.6v.3"
    private static let dash = "M4.8 8h6.4"
}
