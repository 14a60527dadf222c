import Agreement
import AssessmentModel
import Reports
import Reviews
import SourceDiagnostics
import Testing

/// What a study of agreement says.
struct AgreementStudyTests {
    private func study(_ judgments: [(String, String, String)]) throws -> AgreementStudy {
        let panel = try Panel()
        return AgreementStudy(
            try judgments.map { reviewer, digest, judgments in
                try panel.review(
                    reviewer, judgments, digest: "sha256:" + String(repeating: digest, count: 64))
            }, rubric: panel.summary, bootstrap: Bootstrap(samples: 50))
    }

    @Test func comparesPeopleOverTheSameText() throws {
        let study = try study([
            ("Ann", "a", "shared-vision: {level: strong, reason: R}"),
            ("Ben", "a", "shared-vision: {level: emerging, reason: R}"),
            ("Ben", "b", "shared-vision: {level: emerging, reason: R}, promises-kept: {verdict: met, reason: R}"),
        ])
        #expect(study.reviewerNames == ["Ann", "Ben"])
        #expect(study.programs.count == 2)
        #expect(study.criteria?.compared == 1)
        #expect(study.criteria?.judgments == 3)
        #expect(study.requirements?.compared == 0)
        #expect(study.items.count == 2)
        #expect(study.reviewers.map(\.equal) == [0, 0])
        #expect(study.reviewers.map(\.height) == [1, -1])
        #expect(study.pairs.map(\.common) == [1])
        #expect(study.disputes.map(\.distance) == [1])
    }

    /// Two people are compared by Cohen's kappa, more of them by Fleiss'.
    @Test func choosesTheCoefficientsThatFit() throws {
        let one = "shared-vision: {level: strong, reason: R}, promises-kept: {verdict: met, reason: R}"
        let two = try study([("Ann", "a", one), ("Ben", "a", one)])
        let three = try study([("Ann", "a", one), ("Ben", "a", one), ("Cid", "a", one)])
        #expect(two.criteria?.figures.map(\.kind).contains(.cohenKappa) == true)
        #expect(two.criteria?.figures.map(\.kind).contains(.fleissKappa) == false)
        #expect(three.criteria?.figures.map(\.kind).contains(.fleissKappa) == true)
        #expect(three.requirements?.figures.map(\.kind).contains(.alphaOrdinal) == false)
    }

    /// The widest dispute comes first, then the program with the most of them.
    @Test func putsTheWidestDisputeFirst() throws {
        let study = try study([
            ("Ann", "a", "shared-vision: {level: strong, reason: R}, promises-kept: {verdict: met, reason: R}"),
            ("Ben", "a", "shared-vision: {level: emerging, reason: R}, promises-kept: {verdict: not-met, reason: R}"),
            ("Ann", "b", "lasting-resources: {level: strong, reason: R}"),
            ("Ben", "b", "lasting-resources: {level: not evident, reason: R}"),
        ])
        #expect(study.disputes.map(\.distance) == [2, 1, 1])
        #expect(
            study.disputes.map { study.rubric.id(of: $0.item) } == [
                "lasting-resources", "promises-kept", "shared-vision",
            ])
    }

    /// No line of the text is wider than 80 cells, and nowhere stands a number that is none.
    @Test func saysInWordsWhatCannotBeReckoned() throws {
        let long = String(repeating: "x", count: 90)
        let same = "shared-vision: {level: strong, reason: R}"
        for study in [
            try study([]), try study([(long, "a", same)]), try study([("Ann", "a", same), ("Ben", "a", same)]),
            try study([("Ann", "a", same), ("Ben", "a", same), ("Ann", "b", same), ("Ben", "b", same)]),
        ] {
            let text = AgreementText(study).text.plain
            for line in text.split(separator: "\n") where !line.contains(long) { #expect(line.count <= 80) }
            for output in [text, AgreementJSON(study).text] {
                #expect(!output.lowercased().contains("nan") && !output.contains("inf"))
            }
        }
        let text = AgreementText(try study([("Ann", "a", same), ("Ben", "a", same)])).text.plain
        #expect(text.contains("none: all judgments are the same"))
    }
}
