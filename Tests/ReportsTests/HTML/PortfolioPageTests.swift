import AssessmentModel
import ExactNumbers
import Foundation
import SourceDiagnostics
import TestSupport
import Testing

@testable import Reports

/// What holds of the page over all programs.
struct PortfolioPageTests {
    private static func page(_ outcomes: [FileOutcome], isFolder: Bool, filesInAPart: Int = 1) throws -> String {
        let rubric = try #require(Samples.shipped).rubric
        return Report(.html, rubric: rubric, isFolder: isFolder).whole(outcomes, filesInAPart: filesInAPart)
    }

    private static func outcomes() throws -> [FileOutcome] {
        let samples = try #require(Samples.shipped)
        return samples.examples + [
            samples.outcome("mistaken.pos.yaml", "program-of-study: 1\ntitel: <b>Welding</b>\n")
        ]
    }

    @Test(arguments: [false, true])
    func isWellFormedAndLeadsToEveryProgram(_ isFolder: Bool) throws {
        let outcomes = try PortfolioPageTests.outcomes()
        let page = try ReadPage(PortfolioPageTests.page(outcomes, isFolder: isFolder))
        #expect(Set(page.ids).count == page.ids.count)
        #expect(page.anchors.allSatisfy(Set(page.ids).contains))
        for (above, heading) in zip(page.headings, page.headings.dropFirst()) { #expect(heading <= above + 1) }
        let names = Set(
            outcomes.compactMap { outcome -> String? in
                guard case .assessed(let assessment) = outcome else { return nil }
                return PageName(file: assessment.source.name).path
            })
        #expect(names.count == outcomes.count - 1)
        #expect(Set(page.links) == (isFolder ? names : []))
    }

    @Test func isTheSameHoweverTheFilesAreSharedOut() throws {
        let outcomes = try PortfolioPageTests.outcomes()
        let page = try PortfolioPageTests.page(outcomes, isFolder: false)
        for size in [2, 5, 100] {
            #expect(try PortfolioPageTests.page(outcomes, isFolder: false, filesInAPart: size) == page)
        }
    }

    /// What criteria certainly cost a program is what its score certainly lacks, where it is sure what counts.
    @Test func lossesAddUpToWhatScoresLack() throws {
        for case .assessed(let assessment) in try PortfolioPageTests.outcomes() {
            guard !assessment.principles.flatMap(\.criteria).contains(where: \.mayNotApply) else { continue }
            let portfolio = Portfolio([PortfolioEntry(.assessed(assessment))], rubric: assessment.rubric)
            let upper = try #require(assessment.score.values?.upper)
            let lower = try #require(assessment.score.values?.lower)
            let certain = portfolio.losses.reduce(0) { $0 + $1.certain }
            let all = portfolio.losses.reduce(0) { $0 + $1.certain + $1.open }
            let thousandths = { (score: Rational) in
                Int(Rational(100).minus(score).times(Rational(1_000)).wholeNumber(rounding: .down))
            }
            // Each of the criteria is cut down to a thousandth of a point.
            #expect(abs(certain - thousandths(upper)) <= 100)
            #expect(abs(all - thousandths(lower)) <= 100)
        }
    }

    @Test func everyProgramIsInEveryGrouping() throws {
        let portfolio = Portfolio(
            try PortfolioPageTests.outcomes().map(PortfolioEntry.init), rubric: try #require(Samples.shipped).rubric)
        #expect(portfolio.refused.count == 1)
        let clusters = portfolio.groups { $0.cluster.map { [$0] } ?? [] }
        #expect(clusters.flatMap(\.programs).sorted() == Array(portfolio.programs.indices))
        let institutions = portfolio.groups(by: \.institutions)
        #expect(Set(institutions.flatMap(\.programs)) == Set(portfolio.programs.indices))
        for principle in portfolio.rubric.principles.indices {
            let counted = portfolio.programs.count { $0.principles[principle] != nil }
            #expect(portfolio.distribution(ofPrinciple: principle, parts: 4).reduce(0, +) == counted)
        }
    }

    @Test(arguments: [
        ("programs/welding.pos.yaml", "programs.welding"), ("Welding_1.yml", "Welding_1-"),
        ("a b.pos.yaml", "a-b-"), ("../x.pos.yaml", "-"), ("näh.pos.yaml", "n-h-"), ("-", "-"),
        ("/srv/welding.pos.yaml", "srv.welding-"),
    ])
    func aPageIsNamedAfterItsFile(_ file: String, _ start: String) {
        let name = PageName.name(of: file)
        #expect(start.hasSuffix("-") ? name.hasPrefix(start) || name.contains("-") : name == start)
        #expect(name.utf8.allSatisfy { $0 != UInt8(ascii: "/") && $0 < 0x80 })
        #expect(name.first != ".")
    }

    @Test func noTwoFilesShareAPage() {
        let files = [
            "a/b.pos.yaml", "a.b.pos.yaml", "a b.pos.yaml", "a-b.pos.yaml", "a/b.pos.yml", "A/b.pos.yaml",
            "/a/b.pos.yaml",
            "../a/b.pos.yaml", "a_b.pos.yaml", "a\u{E9}.pos.yaml", "a\u{E8}.pos.yaml", "", "-", ".",
        ]
        let names = files.map { PageName.name(of: $0) }
        #expect(Set(names).count == names.count, "\(names)")
    }
}
