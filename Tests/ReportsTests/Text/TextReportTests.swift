import AssessmentModel
import Reports
import SourceDiagnostics
import TestSupport
import Testing

/// What holds in every report for people at a terminal.
struct TextReportTests {
    /// The words that open the parts of a report.
    private static let headings = [
        "WORTH A LOOK", "WHAT TO DO", "WHAT IS NOT KNOWN YET", "WHAT IS FINE", "ADVICE (", "QUALITY: ",
    ]

    private func text(
        _ outcomes: [FileOutcome], _ rubric: RubricSummary, width: Int = 80, detail: TextStyle.Detail = .normal
    ) -> String {
        Report(.text, rubric: rubric, style: TextStyle(width: width, detail: detail)).whole(outcomes)
    }

    // MARK: Lines

    @Test(arguments: [60, 80, 120], [TextStyle.Detail.normal, .full])
    func noLineIsWiderThanTheTerminal(_ width: Int, _ detail: TextStyle.Detail) throws {
        for samples in [Samples.shipped, Samples.own] {
            let samples = try #require(samples)
            for outcome in samples.examples {
                guard case .assessed(let assessment) = outcome else { continue }
                for line in text([outcome], samples.rubric, width: width, detail: detail).split(separator: "\n") {
                    if isVerdict(line) { continue }
                    // A path is not broken: nobody could copy it.
                    let breakable = line.replacing(assessment.source.name, with: "")
                    #expect(TerminalWidth.cells(String(breakable)) <= width, "\(line)")
                }
            }
        }
    }

    /// What is reckoned before the eyes of the reader comes to what is said.
    @Test func theArithmeticIsRight() throws {
        var count = 0
        for samples in [Samples.shipped, Samples.own] {
            let samples = try #require(samples)
            let full = text(samples.examples, samples.rubric, detail: .full)
            let words = full.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
            for match in words.matches(of: /\(([0-9×+. ]+)\) \/ (\d+) = ([0-9.]+)/) {
                let terms = match.1.split(separator: " + ").map { $0.split(separator: "×").compactMap { Double($0) } }
                let weights = terms.reduce(0) { $0 + $1[0] }
                #expect(Int(weights) == Int(match.2))
                let mean = terms.reduce(0) { $0 + $1[0] * $1[1] } / weights
                #expect(abs(mean - (Double(match.3) ?? -1)) < 0.101, "\(match.0)")
                count += 1
            }
        }
        #expect(count > 50)
    }

    @Test func theLineOfTheVerdictFitsToo() throws {
        let samples = try #require(Samples.shipped)
        let lines = text(samples.examples, samples.rubric, width: 60).split(separator: "\n").filter(isVerdict)
        #expect(lines.count == Samples.examples.count)
        for line in lines { #expect(TerminalWidth.cells(String(line)) <= 60, "\(line)") }
    }

    /// Whether a line says what became of a program.
    private func isVerdict(_ line: Substring) -> Bool {
        ["  COMPLIANT  ", "  NOT COMPLIANT  ", "  UNDETERMINED  "].contains { line.hasPrefix($0) }
    }

    @Test func aNarrowTerminalIsTakenForSixtyCells() throws {
        let samples = try #require(Samples.own)
        let outcomes = samples.examples
        #expect(text(outcomes, samples.rubric, width: 10) == text(outcomes, samples.rubric, width: 60))
    }

    @Test func noLineEndsInSpaces() throws {
        let samples = try #require(Samples.shipped)
        for detail in [TextStyle.Detail.brief, .normal, .full] {
            let lines = text(samples.examples, samples.rubric, detail: detail).split(separator: "\n")
            #expect(lines.filter { $0.hasSuffix(" ") }.isEmpty)
        }
    }

    // MARK: The last line

    @Test func oneFileNeedsNoSum() throws {
        let samples = try #require(Samples.own)
        let one = samples.outcome("a.pos.yaml", "program-of-study: 1\ntitle: A\nstatus: draft\n")
        #expect(text([], samples.rubric) == "")
        #expect(text([one], samples.rubric, detail: .brief).split(separator: "\n").count == 1)
        #expect(!text([one], samples.rubric).contains("1 program"))
    }

    @Test func severalFilesAreCounted() throws {
        let samples = try #require(Samples.own)
        let open = samples.outcome("a.pos.yaml", "program-of-study: 1\ntitle: A\nstatus: draft\n")
        let met = samples.outcome(
            "b.pos.yaml", try Repository.text("Examples/own-rubric/hilltop-welding.pos.yaml"))
        let refused = samples.outcome("c.pos.yaml", "titel: A\n")
        for (outcomes, sum) in [
            ([open, open], "2 programs: 0 compliant, 0 not compliant, 2 undetermined"),
            ([open, met, met], "3 programs: 2 compliant, 0 not compliant, 1 undetermined"),
            (
                [open, refused],
                "1 program: 0 compliant, 0 not compliant, 1 undetermined; 1 file could not be evaluated"
            ),
            (
                [refused, refused],
                "0 programs: 0 compliant, 0 not compliant, 0 undetermined; 2 files could not be evaluated"
            ),
        ] {
            for detail in [TextStyle.Detail.brief, .normal, .full] {
                let lines = text(outcomes, samples.rubric, detail: detail).split(separator: "\n")
                #expect(lines.last.map(String.init) == sum)
            }
        }
    }

    @Test func briefIsALineForEachFile() throws {
        let samples = try #require(Samples.shipped)
        let outcomes = samples.examples + [samples.outcome("mistaken.pos.yaml", "titel: A\n")]
        let lines = text(outcomes, samples.rubric, detail: .brief).split(separator: "\n")
        #expect(lines.count == outcomes.count + 1)
        for (line, name) in zip(lines, Samples.examples + ["mistaken.pos.yaml"]) {
            #expect(line.hasPrefix(name + ": "))
        }
    }

    // MARK: Agreement with the assessment

    @Test func everyRequirementIsShownOnceAndInThePartOfItsVerdict() throws {
        let samples = try #require(Samples.shipped)
        for outcome in samples.examples {
            guard case .assessed(let assessment) = outcome else { continue }
            let lines = text([outcome], samples.rubric, width: 200).split(separator: "\n").map(String.init)
            for requirement in assessment.requirements {
                let words = samples.rubric.requirements[requirement.requirement]
                let headings: [Verdict: String] = [
                    .met: "WHAT IS FINE", .notApplicable: "WHAT IS FINE", .notMet: "WHAT TO DO",
                    .undetermined: "WHAT IS NOT KNOWN YET",
                ]
                let part = words.decides ? headings[requirement.verdict] : "ADVICE ("
                let signs = ["+ ", "- ", "> ", "? ", "Not met: ", "Open: "]
                let shown = lines.indices.filter { index in
                    signs.contains { lines[index].hasSuffix($0 + words.title) }
                        || lines[index].hasSuffix("- " + words.title + " (does not apply)")
                }
                #expect(shown.count == 1, "\(assessment.source.name): \(words.title)")
                let heading = lines[..<(shown.first ?? 0)].last { line in
                    TextReportTests.headings.contains { line.hasPrefix($0) }
                }
                #expect(heading?.hasPrefix(part ?? "") == true, "\(assessment.source.name): \(words.title)")
            }
        }
    }

    // MARK: Hostile text

    @Test(arguments: HostileText.all, [TextStyle.Detail.brief, .normal, .full])
    func hostileTextDoesNothing(_ text: String, _ detail: TextStyle.Detail) throws {
        for samples in [Samples.shipped, Samples.own] {
            let samples = try #require(samples)
            let outcome = samples.outcome("a\(text)b.pos.yaml", HostileText.program(with: text))
            let refused = samples.outcome(
                "a\(text)b.pos.yaml", "program-of-study: 1\n\(HostileText.quoted(text)): \(HostileText.quoted(text))\n")
            let shown = self.text([outcome, refused], samples.rubric, detail: detail)
            #expect(!shown.unicodeScalars.contains { HostileText.acts($0) && $0 != "\n" })
        }
    }

    @Test(arguments: HostileText.all)
    func hostileTextOpensNoPartOfItsOwn(_ text: String) throws {
        let samples = try #require(Samples.shipped)
        let parts = { (text: String) in
            let outcome = samples.outcome("a.pos.yaml", HostileText.program(with: text))
            return self.text([outcome], samples.rubric).split(separator: "\n")
                .filter { line in
                    TextReportTests.headings.contains { line.hasPrefix($0) } || isVerdict(line)
                }
                .map { $0.prefix(12) }
        }
        #expect(parts(text) == parts("harmless"))
    }

    /// What a measure suspects names courses by their titles.
    @Test func aHostileSuspicionDoesNothingEither() throws {
        let samples = try HostileSamples.suspicious()
        let reports = HostileText.all.map {
            text([samples.outcome("a.pos.yaml", HostileText.program(with: $0))], samples.rubric, detail: .full)
        }
        #expect(reports.allSatisfy { $0.contains("open: looks like ") })
        for report in reports { #expect(!report.unicodeScalars.contains { HostileText.acts($0) && $0 != "\n" }) }
    }

    @Test func aHostileRubricDoesNothingEither() throws {
        // A title of nothing but spaces is a mistake in a rubric, and braces mean something there.
        let texts = HostileText.all.filter { text in text.contains { !$0.isWhitespace } && !text.contains("{") }
        let reports = try texts.map { hostile in
            let samples = try HostileSamples.rubric(with: hostile)
            return text(samples.examples, samples.rubric, detail: .full)
        }
        for report in reports { #expect(!report.unicodeScalars.contains { HostileText.acts($0) && $0 != "\n" }) }
    }
}

/// Rubrics that bring out what is dangerous to print.
private enum HostileSamples {
    /// A rubric that shows what it suspects as advice.
    static func suspicious() throws -> Samples {
        try Samples(
            rubric: try own().replacing(
                "expect: {college-courses: {at-least: 1}}",
                with: "expect: {all: [{college-courses: {at-least: 0}}, {again: {at-most: 0}}]}"
            ).replacing(
                "measures:\n", with: "measures:\n  again: {title: content taken again, named: duplicated-content}\n"))
    }

    /// A rubric in which a text stands wherever people write what they like.
    static func rubric(with text: String) throws -> Samples {
        var rubric = try own()
        for words in [
            "Welding department\n", "Has two welding courses in school", "Lets students earn college credit",
            "Close to the workplace", "Learning at work", "Mark the course with `college-credit`.",
        ] {
            let isLineEnd = words.hasSuffix("\n")
            rubric = rubric.replacing(
                ": " + words, with: ": " + HostileText.quoted(text) + (isLineEnd ? "\n" : ""))
        }
        rubric = rubric.replacing("title: hours of learning at work", with: "title: \(HostileText.quoted(text))")
        return try Samples(rubric: rubric)
    }

    private static func own() throws -> String { try Repository.text("Examples/own-rubric/rubric.yaml") }
}
