import AssessmentModel
import ProgramModel
import Reviews
import SourceDiagnostics
import Testing

/// What reviews do to an assessment.
struct ReviewPanelTests {
    @Test func aMajorityDecidesWhatIsLeftToPeople() throws {
        let panel = try Panel()
        let before = panel.assessment
        #expect(before.verdict == .undetermined)
        let after = ReviewPanel([
            try panel.review(
                "Ann", "promises-kept: {verdict: met, reason: R}, shared-vision: {level: strong, reason: R}"),
            try panel.review("Ben", "promises-kept: {verdict: not-met, reason: R}"),
            try panel.review(
                "Cid", "promises-kept: {verdict: met, reason: R}, shared-vision: {level: strong, reason: R}"),
        ]).applied(to: before)
        #expect(after.verdict == .compliant)
        let requirement = try after.requirement("promises-kept")
        #expect(requirement.verdict == .met)
        #expect(requirement.finding.remedy == nil)
        #expect(requirement.finding.review?.outcome == .decided)
        #expect(requirement.finding.review?.judgments.map(\.opinion) == [.met(true), .met(false), .met(true)])
        #expect(after.reviews.map(\.reviewer) == ["Ann", "Ben", "Cid"])
        let vision = try after.criterion("shared-vision")
        #expect(vision.level == 2...2)
        #expect(vision.finding.review?.missing == 1)
        #expect(after.score.isContained(in: before.score) && after.score != before.score)
    }

    @Test func whoDisagreesIsSeenAndLeavesItOpen() throws {
        let panel = try Panel(policy: "{}")
        let after = ReviewPanel([
            try panel.review(
                "Ann", "promises-kept: {verdict: met, reason: R}, shared-vision: {level: emerging, reason: R}"),
            try panel.review(
                "Ben", "promises-kept: {verdict: not-met, reason: R}, shared-vision: {level: strong, reason: R}"),
        ]).applied(to: panel.assessment)
        #expect(after.verdict == .undetermined)
        #expect(try after.requirement("promises-kept").finding.review?.outcome == .disputed)
        #expect(try after.criterion("shared-vision").level == 1...2)
    }

    /// What the file decides is never overridden, and what it leaves open is for the file to state.
    @Test(arguments: [("", ""), ("status: submission", "status: draft")])
    func whatTheFileDecidesIsOnlySpokenOf(_ change: (String, String)) throws {
        let panel = try Panel(policy: "{}", change: change)
        let before = panel.assessment
        let after = ReviewPanel([try panel.review("Ann", "employers: {level: not evident, reason: R}")]).applied(
            to: before)
        let (old, new) = (try before.criterion("employers"), try after.criterion("employers"))
        #expect(new.level == old.level)
        #expect(after.score == before.score)
        #expect(new.finding.review?.outcome == FindingReview.Outcome.none)
        #expect(new.finding.review?.judgments.map(\.standing) == [.beside])
        #expect(new.finding.remedy == old.finding.remedy)
    }

    @Test func aReviewOfAnOlderTextDoesNotCount() throws {
        let panel = try Panel(policy: "{}")
        let old = try panel.review(
            "Ann", "promises-kept: {verdict: met, reason: R}", digest: "sha256:" + String(repeating: "a", count: 64))
        let deliberation = Deliberation(ReviewPanel([old]), WaiverList([], on: nil))
        var use = DeliberationUse()
        let after = deliberation.applied(to: panel.assessment, recording: &use)
        #expect(after.verdict == .undetermined)
        #expect(after.reviews.map(\.isOfThisText) == [false])
        #expect(try after.requirement("promises-kept").finding.review?.judgments.map(\.standing) == [.ofAnotherText])
        let notices = deliberation.notices(use).map(\.diagnostic)
        #expect(notices.map(\.code) == [.otherText])
        #expect(notices.first?.help?.contains(ProgramDigest.of(panel.program.source)) == true)
    }

    @Test func aReviewOfAnotherProgramIsTold() throws {
        let panel = try Panel()
        let other = try Panel(change: ("id: hilltop-welding", "id: ridge-welding"))
        let deliberation = Deliberation(
            ReviewPanel([try panel.review("Ann", "promises-kept: {verdict: met, reason: R}")]), WaiverList([], on: nil))
        var use = DeliberationUse()
        #expect(deliberation.applied(to: other.assessment, recording: &use).reviews.isEmpty)
        #expect(deliberation.notices(use).map(\.diagnostic.code) == [.noProgram])
    }

    /// A program without an id is known by its text.
    @Test func aProgramWithoutAnIdIsKnownByItsText() throws {
        let panel = try Panel(policy: "{}", change: ("id: hilltop-welding\n", ""))
        let after = ReviewPanel([try panel.review("Ann", "promises-kept: {verdict: met, reason: R}")])
            .applied(to: panel.assessment)
        #expect(after.verdict == .compliant)
    }

    @Test func onePersonCountsOnce() throws {
        let panel = try Panel()
        let judgment = "promises-kept: {verdict: met, reason: R}"
        let reviews = try [
            panel.review("Ann", judgment), panel.review("ann", judgment), panel.review("Ben", judgment),
            panel.review("Ben", judgment, digest: "sha256:" + String(repeating: "a", count: 64)),
        ]
        #expect(ReviewPanel(reviews).doubles.map(\.diagnostic.code) == [.reviewedTwice])
    }

    /// The order in which reviews are given shows nowhere.
    @Test func orderDoesNotMatter() throws {
        let panel = try Panel()
        let reviews = try ["Cid", "Ann", "Ben"].map {
            try panel.review($0, "lasting-resources: {level: emerging, reason: \($0)}", requests: "[Why]")
        }
        let after = [reviews, reviews.reversed()].map { ReviewPanel($0).applied(to: panel.assessment) }
        #expect(after[0].reviews == after[1].reviews)
        let said = try after.map { try $0.criterion("lasting-resources").finding.review?.judgments }
        #expect(said[0] == said[1])
    }
}
