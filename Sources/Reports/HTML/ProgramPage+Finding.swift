internal import AssessmentModel
internal import SourceDiagnostics

/// What a requirement and a criterion rest on: numbers, places in the file, and sources.
extension ProgramPage {
    func toDo(_ remedy: String) -> Markup {
        HTML.p(.class("do")) {
            HTML.strong { "What to do" }
            " "
            withCode(PlainWords.capitalized(remedy))
        }
    }

    func items(_ pieces: [[Markup]]) -> Markup {
        pieces.count == 1
            ? HTML.p { pieces[0] } : HTML.ul(.class("plain-list")) { for piece in pieces { HTML.li { piece } } }
    }

    func comparisons(_ comparisons: [ComparisonOutcome]) -> Markup {
        items(comparisons.map { [HTML.quoted(PlainWords.capitalized(wording.comparison($0)))] })
    }

    /// What was measured, with the places that were counted, and documents that the file names.
    @MarkupBuilder func evidence(_ finding: Finding) -> [Markup] {
        if !finding.measures.isEmpty {
            fact("What the file shows") { items(finding.measures.map(measured)) }
        }
        let place = assessment.place(finding.place)
        if !place.path.isEmpty, !finding.comparisons.isEmpty {
            fact("Where to look") { quotation(place) }
        }
        if !finding.documents.isEmpty {
            fact("Documents named for it") { items(finding.documents.map { [reference($0)] }) }
        }
    }

    private func measured(_ measure: Int) -> [Markup] {
        let value = wording.value(assessment.measures[measure].value, of: measure)
        let places = assessment.evidence(of: measure)
        return MarkupBuilder.pieces {
            HTML.quoted(PlainWords.capitalized(rubric.measures[measure].title))
            ": "
            HTML.strong { value }
            if !places.isEmpty {
                HTML.span(.class("evidence")) {
                    for place in places.prefix(ProgramPage.mostPlaces) {
                        " "
                        reference(place)
                    }
                    if places.count > ProgramPage.mostPlaces { " and \(places.count - ProgramPage.mostPlaces) more" }
                }
            }
        }
    }

    /// How many places of a measure are named: the lines of all of them stand at the end of the page.
    private static let mostPlaces = 6

    /// A place by what stands there, with its line.
    func reference(_ number: PlaceNumber) -> Markup {
        let place = assessment.place(number)
        let line = place.range.start.line
        return HTML.a(.class("place"), .href("#line-\(line)")) {
            HTML.quoted(place.label)
            HTML.span(.class("line")) { " (line \(line))" }
        }
    }

    /// The line of a place as it stands in the file.
    func quotation(_ place: Place) -> Markup {
        let line = place.range.start.line
        return HTML.a(.class("quotation"), .href("#line-\(line)")) {
            HTML.span(.class("line")) { "Line \(line) " }
            HTML.code { HTML.quoted(text(ofLine: line).trimmed) }
        }
    }

    /// A line of the file; of a very long one its start.
    func text(ofLine line: Int) -> String {
        let text = lines.text(ofLine: line) ?? ""
        guard text.utf8.count > ProgramPage.longestLine else { return text }
        return String(text.prefix(ProgramPage.longestLine)) + "\u{2026}"
    }

    private static let longestLine = 400

    func citations(_ citations: [RubricSummary.Citation]) -> Markup? {
        guard !citations.isEmpty else { return nil }
        return fact(citations.count == 1 ? "Source" : "Sources") {
            items(citations.map { [HTML.quoted(Wording.citation($0))] })
        }
    }

    /// A sentence in which words between grave accents are names of the format.
    func withCode(_ sentence: String) -> [Markup] { HTML.withCode(sentence) }
}

extension String {
    /// Without blanks at its start and end.
    fileprivate var trimmed: String {
        let isBlank = { (letter: Character) in letter == " " || letter == "\t" }
        var rest = self[...].drop(while: isBlank)
        while let last = rest.last, isBlank(last) { rest.removeLast() }
        return String(rest)
    }
}
