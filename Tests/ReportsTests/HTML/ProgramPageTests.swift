import AssessmentModel
import Foundation
import TestSupport
import Testing

@testable import Reports

/// What holds of the page of every program.
struct ProgramPageTests {
    private static let outcomes: [(name: String, outcome: FileOutcome)] = {
        guard let shipped = Samples.shipped, let own = Samples.own else { return [] }
        var outcomes = zip(Samples.examples, shipped.examples).map { (name: $0, outcome: $1) }
        for (number, text) in HostileText.all.enumerated() {
            outcomes.append(("hostile \(number)", own.outcome("hostile.pos.yaml", HostileText.program(with: text))))
        }
        let bare = "program-of-study: 1\ntitle: Nothing yet\nstatus: submission\n"
        outcomes.append(("nothing", shipped.outcome("nothing.pos.yaml", bare)))
        return outcomes
    }()

    private static func page(_ outcome: FileOutcome) -> String {
        guard case .assessed(let assessment) = outcome else { return "" }
        return Report(.html, rubric: assessment.rubric).whole([outcome])
    }

    @Test(arguments: outcomes.map(\.name).indices)
    func isWellFormedAndLeadsSomewhere(_ number: Int) throws {
        let (name, outcome) = ProgramPageTests.outcomes[number]
        let page = try ReadPage(ProgramPageTests.page(outcome))
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
    @Test(arguments: outcomes.map(\.name).indices)
    func losesNothing(_ number: Int) throws {
        let (name, outcome) = ProgramPageTests.outcomes[number]
        guard case .assessed(let assessment) = outcome else { return }
        let page = try ReadPage(ProgramPageTests.page(outcome))
        let text = page.plainText.lowercased()
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
            return text.contains(shown.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased())
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
    @Test(arguments: outcomes.map(\.name).indices)
    func drawsTheWholeWay(_ number: Int) throws {
        let (name, outcome) = ProgramPageTests.outcomes[number]
        guard case .assessed(let assessment) = outcome else { return }
        let map = try #require(assessment.overview?.map)
        let page = try ReadPage(ProgramPageTests.page(outcome))
        let courses = page.elements.filter { $0.attributes["id"]?.hasPrefix("course-") ?? false }
        #expect(courses.count == map.courseCount, "\(name)")
        #expect(page.elements.count { $0.attributes["class"] == "stage" } == map.stages.count, "\(name)")
        let exits = map.exits.count + map.stages.reduce(0) { $0 + $1.exits.count }
        #expect(page.elements.count { $0.attributes["class"]?.hasPrefix("exit ") ?? false } == exits, "\(name)")
    }

    /// The first screen holds the verdict and at most three steps, those that gain most.
    @Test func startsWithTheVerdictAndWhatToDo() throws {
        guard case .assessed(let assessment)? = Samples.shipped?.examples.first else { return }
        let page = ProgramPageTests.page(.assessed(assessment))
        let start = try #require(page.range(of: "<main"))
        let compliance = try #require(page.range(of: "<h2 id=\"compliance\""))
        let first = page[start.upperBound..<compliance.lowerBound]
        #expect(first.contains("<h2 id=\"verdict\""))
        #expect(first.components(separatedBy: "<p class=\"action\"").count - 1 == min(3, assessment.nextSteps.count))
    }

    @Test func isReadInBothThemesAndOnPaper() throws {
        guard let outcome = Samples.own?.examples.first else { return }
        let page = ProgramPageTests.page(outcome)
        for part in ["prefers-color-scheme: dark", "@media print", "@page", "lang=\"en\"", "name=\"viewport\""] {
            #expect(page.contains(part))
        }
    }
}
