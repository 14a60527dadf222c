internal import AssessmentModel
internal import SourceDiagnostics

/// What the page rests on: what was assumed, what the file does not say, and the lines of the file that are spoken of.
extension ProgramPage {
    var assumptions: [Markup] {
        let gaps = Gap.all(in: assessment)
        return MarkupBuilder.pieces {
            HTML.p { silence }
            if gaps.isEmpty {
                HTML.p(.class("next")) { "No fact that was asked for is left open." }
            } else {
                HTML.p(.class("next")) { "These facts are asked for and not stated, or not stated exactly:" }
                HTML.ul(.class("gaps")) { for gap in gaps { HTML.li { words(gap) } } }
            }
        }
    }

    private var silence: String {
        assessment.isDraft
            ? "The file is a draft. What a draft does not say is not known: it counts neither for nor against the program, and every "
                + "count runs from what is certain to what is still possible."
            : "The file is a submission. A list that it gives is taken to be complete, and a few facts count as \u{201C}none\u{201D} when "
                + "they are left out; everything else that it does not say is not known and counts neither for nor against the program."
    }

    private func words(_ gap: Gap) -> [Markup] {
        MarkupBuilder.pieces {
            HTML.p {
                switch gap.subject {
                case .field(let name, let help):
                    HTML.strong { PlainWords.title(name) }
                    " "
                    HTML.span(.class("said")) { gap.words }
                    HTML.span(.class("quiet")) { " " + help }
                case .sentence(let sentence): HTML.strong { HTML.quoted(PlainWords.capitalized(sentence)) }
                }
            }
            HTML.p(.class("evidence")) {
                for place in gap.places.prefix(Gap.mostPlaces) {
                    reference(place)
                    " "
                }
                if gap.places.count > Gap.mostPlaces { "and \(gap.places.count - Gap.mostPlaces) more" }
            }
        }
    }

    // MARK: Warnings

    var warnings: [Markup] {
        assessment.warnings.map { warning in
            HTML.div(.class("warning")) {
                HTML.p { HTML.strong { withCode(PlainWords.capitalized(warning.message)) } }
                if let range = warning.range {
                    HTML.p { quotation(Place(range: range, path: "", label: "")) }
                }
                if let help = warning.help { HTML.p(.class("quiet")) { withCode(help) } }
            }
        }
    }

    // MARK: Lines

    /// The lines of the file that anything on the page speaks of.
    var quotedLines: [Markup] {
        let places = assessment.places.map(\.range) + assessment.warnings.compactMap(\.range)
        let numbers = Set(places.map(\.start.line)).sorted()
        guard !numbers.isEmpty else { return [] }
        return MarkupBuilder.pieces {
            HTML.p(.class("quiet")) { "The lines that this page speaks of, as they stand in the file." }
            HTML.ol(.class("lines")) {
                for number in numbers {
                    HTML.li(.id("line-\(number)"), .init("value", String(number))) {
                        HTML.code { HTML.quoted(text(ofLine: number)) }
                    }
                }
            }
        }
    }
}
