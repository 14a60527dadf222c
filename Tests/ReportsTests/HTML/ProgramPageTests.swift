import AssessmentModel
import Foundation
import SourceDiagnostics
import TestSupport
import Testing

@testable import Reports

/// What holds of the page of every program.
struct ProgramPageTests {
    /// A program, what is said of it, and its page.
    private struct Case: Sendable {
        let name: String
        let assessment: Assessment
        let written: String
        let page: Result<ReadPage, any Error>

        init?(_ name: String, _ outcome: FileOutcome) {
            guard case .assessed(let assessment) = outcome else { return nil }
            self.name = name
            self.assessment = assessment
            let written = Report(.html, rubric: assessment.rubric).whole([outcome])
            self.written = written
            page = Result { try ReadPage(written) }
        }
    }

    private static let cases: [Case] = {
        guard let shipped = Samples.shipped, let own = Samples.own else { return [] }
        let bare = "program-of-study: 1\ntitle: Nothing yet\nstatus: submission\n"
        return zip(Samples.examples, shipped.examples).compactMap { Case($0, $1) }
            + HostileText.all.enumerated().compactMap { number, text in
                Case("hostile \(number)", own.outcome("hostile.pos.yaml", HostileText.program(with: text)))
            } + [Case("nothing", shipped.outcome("nothing.pos.yaml", bare))].compactMap(\.self)
    }()

    @Test func thereArePages() {
        #expect(ProgramPageTests.cases.count > 25)
    }

    @Test(arguments: cases.indices)
    func isWellFormedAndLeadsSomewhere(_ number: Int) throws {
        let (name, page) = (ProgramPageTests.cases[number].name, try ProgramPageTests.cases[number].page.get())
        let ids = Set(page.ids)
        #expect(ids.count == page.ids.count, "\(name): an id stands twice")
        #expect(page.anchors.filter { !ids.contains($0) } == [], "\(name)")
        #expect(page.headings.first == 1)
        #expect(page.headings.count { $0 == 1 } == 1)
        for (above, heading) in zip(page.headings, page.headings.dropFirst()) {
            #expect(heading <= above + 1, "\(name)")
        }
        #expect(!page.elements.contains { ["script", "img", "iframe", "object"].contains($0.name) }, "\(name)")
        #expect(!page.elements.contains { $0.attributes.keys.contains { $0.hasPrefix("on") } }, "\(name)")
        let addresses = page.elements.compactMap { $0.attributes["href"] ?? $0.attributes["src"] }
        #expect(addresses.allSatisfy { $0.hasPrefix("#") || $0.hasPrefix("data:text/css,") }, "\(name)")
    }

    /// Every requirement and criterion has its place, and all that is said of it stands there.
    @Test(arguments: cases.indices)
    func losesNothing(_ number: Int) throws {
        let (name, assessment) = (ProgramPageTests.cases[number].name, ProgramPageTests.cases[number].assessment)
        let page = try ProgramPageTests.cases[number].page.get()
        let text = page.text.replacing("`", with: "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
            .lowercased()
        let wording = Wording(assessment)
        func holds(_ words: String) -> Bool {
            // The page shows what no page may hold as U+FFFD, and names of the format without their marks.
            var shown = ""
            for scalar in words.replacing("`", with: "").unicodeScalars {
                switch scalar.value {
                case 0..<0x09, 0x0B, 0x0C, 0x0E..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069,
                    _ where scalar.value & 0xFFFE == 0xFFFE:
                    shown.unicodeScalars.append("\u{FFFD}")
                default: shown.unicodeScalars.append(scalar)
                }
            }
            let plain = shown.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
            return plain.isEmpty || text.contains(plain)
        }
        func expect(_ words: String?) {
            if let words { #expect(holds(words), "\(name) lost: \(words)") }
        }
        expect(assessment.title)
        expect(assessment.notRated)
        for found in assessment.requirements {
            let words = assessment.rubric.requirements[found.requirement]
            #expect(page.ids.contains("requirement-" + words.id))
            for words in [words.title, words.why, words.judgment, found.finding.remedy] { expect(words) }
            for citation in words.citations { expect(Wording.citation(citation)) }
            for outcome in wording.shortfalls(found) { expect(wording.comparison(outcome)) }
            for doubt in wording.doubts(found) { expect(doubt) }
            for document in found.finding.documents { expect(assessment.place(document).label) }
        }
        for principle in assessment.principles {
            let words = assessment.rubric.principles[principle.principle]
            expect(words.title)
            expect(Wording.score(principle.score))
            for found in principle.criteria {
                let words = words.criteria[found.criterion]
                #expect(page.ids.contains("criterion-" + words.id))
                for words in [words.title, words.why, found.finding.remedy] + words.judgments { expect(words) }
                for outcome in found.finding.comparisons { expect(wording.comparison(outcome)) }
                for measure in found.finding.measures { expect(assessment.rubric.measures[measure].title) }
            }
        }
        for warning in assessment.warnings { expect(warning.message) }
        for departure in assessment.rubric.departures { expect(departure) }
    }

    /// The map names every course once, each stage, and what can be earned.
    @Test(arguments: cases.indices)
    func drawsTheWholeWay(_ number: Int) throws {
        let (name, assessment) = (ProgramPageTests.cases[number].name, ProgramPageTests.cases[number].assessment)
        let map = try #require(assessment.overview?.map)
        let page = try ProgramPageTests.cases[number].page.get()
        let courses = page.elements.filter { $0.attributes["id"]?.hasPrefix("course-") ?? false }
        #expect(courses.count == map.courseCount, "\(name)")
        #expect(page.elements.count { $0.attributes["class"] == "stage" } == map.stages.count, "\(name)")
        let exits = map.exits.count + map.stages.reduce(0) { $0 + $1.exits.count }
        #expect(page.elements.count { $0.attributes["class"]?.hasPrefix("exit ") ?? false } == exits, "\(name)")
    }

    /// The first screen holds the verdict and at most three steps, those that gain most.
    @Test func startsWithTheVerdictAndWhatToDo() throws {
        let first = try #require(ProgramPageTests.cases.first)
        let (assessment, page) = (first.assessment, first.written)
        let start = try #require(page.range(of: "<main"))
        let compliance = try #require(page.range(of: "<h2 id=\"compliance\""))
        let screen = page[start.upperBound..<compliance.lowerBound]
        #expect(screen.contains("<h2 id=\"verdict\""))
        #expect(screen.components(separatedBy: "<p class=\"action\"").count - 1 == min(3, assessment.nextSteps.count))
    }

    @Test func isReadInBothThemesAndOnPaper() throws {
        let page = try #require(ProgramPageTests.cases.first).written
        for part in ["prefers-color-scheme: dark", "@media print", "@page", "lang=\"en\"", "name=\"viewport\""] {
            #expect(page.contains(part))
        }
    }
}
