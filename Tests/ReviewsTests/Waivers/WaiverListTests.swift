import AssessmentModel
import ProgramModel
import Reviews
import SourceDiagnostics
import Testing

/// When waivers count, and what they change.
struct WaiverListTests {
    private static let january =
        "requirement: promises-kept, program: hilltop-*, effective: 2012-01-31, expires: 2012-02-29"

    /// Both edges of both dates: the first day and the last day count, the days before and after do not.
    @Test(arguments: [
        ("2012-01-30", AppliedWaiver.State.notYet, nil), ("2012-01-31", .inForce, 29), ("2012-02-01", .inForce, 28),
        ("2012-02-28", .inForce, 1), ("2012-02-29", .inForce, 0), ("2012-03-01", .expired, nil),
        ("2011-12-31", .notYet, nil), ("2013-02-10", .expired, nil),
    ])
    func countsFromItsFirstDayToItsLast(_ day: String, _ state: AppliedWaiver.State, _ left: Int?) throws {
        let panel = try Panel()
        let day = try #require(CalendarDate(day))
        let waivers = try panel.waivers(Self.january)
        #expect(waivers[0].state(on: day) == state)
        let after = WaiverList(waivers, on: day).applied(to: panel.assessment)
        let finding = try after.requirement("promises-kept").finding
        #expect(finding.waiver?.state == state)
        #expect(finding.waiver?.daysLeft == left)
        #expect(finding.isWaived == (state == .inForce))
        #expect(after.verdictAfterWaivers == (state == .inForce ? .compliant : .undetermined))
    }

    @Test func aWaiverOfOneDayCountsOnThatDay() throws {
        let panel = try Panel()
        let waivers = try panel.waivers(
            "requirement: promises-kept, program: x, effective: 2012-01-31, expires: 2012-01-31")
        let states = ["2012-01-30", "2012-01-31", "2012-02-01"].map { waivers[0].state(on: CalendarDate($0)) }
        #expect(states == [.notYet, .inForce, .expired])
    }

    /// There is no clock: without a day, nothing that has dates counts. The day that a program names is not asked.
    @Test func withoutADayNothingCounts() throws {
        let panel = try Panel(change: ("status: submission", "status: submission\nas-of: 2012-02-10"))
        let list = WaiverList(try panel.waivers(Self.january), on: nil)
        let after = list.applied(to: panel.assessment)
        #expect(after.asOf == "2012-02-10")
        #expect(try after.requirement("promises-kept").finding.waiver?.state == .noDay)
        #expect(after.verdictAfterWaivers == after.verdict)
    }

    /// What is waived is evaluated as ever: verdict, levels and scores are those without the waiver.
    @Test func changesNoVerdictLevelOrScore() throws {
        let panel = try Panel()
        let before = ReviewPanel([try panel.review("A", "shared-vision: {level: strong, reason: R}")])
            .applied(to: panel.assessment)
        let after = WaiverList(
            try panel.waivers(
                Self.january, "criterion: employers, program: hilltop-*, effective: 2012-01-31, expires: 2012-02-29"),
            on: CalendarDate("2012-02-10")
        ).applied(to: before)
        #expect(after.verdict == before.verdict)
        #expect(after.score == before.score)
        #expect(after.requirements.map(\.verdict) == before.requirements.map(\.verdict))
        #expect(after.principles.map { $0.criteria.map(\.level) } == before.principles.map { $0.criteria.map(\.level) })
        #expect(after.reviews == before.reviews)
        #expect(try after.criterion("employers").finding.isWaived)
        var tally = Tally()
        tally.add(.assessed(after))
        #expect((tally.undetermined, tally.undeterminedAfterWaivers) == (1, 0))
    }

    @Test func ofTwoInForceTheOneCountsThatLastsLonger() throws {
        let panel = try Panel()
        let line = { (program: String, end: String) in
            "requirement: promises-kept, program: \"\(program)\", effective: 2012-01-01, expires: \(end)"
        }
        let waivers = try panel.waivers(
            line("hilltop-welding", "2012-06-30"), line("**", "2012-12-31"), line("hilltop-*", "2012-01-15"))
        let list = Deliberation(ReviewPanel([]), WaiverList(waivers, on: CalendarDate("2012-02-10")))
        var use = DeliberationUse()
        let after = list.applied(to: panel.assessment, recording: &use)
        #expect(try after.requirement("promises-kept").finding.waiver?.expires == "2012-12-31")
        let notices = list.notices(use).map(\.diagnostic)
        // They stand in the order of the lines that they are about.
        #expect(notices.map(\.code) == [.waiversOverlap, .waiverExpired])
        #expect(notices.first?.notes.count == 1)
    }

    // MARK: Notices

    private func notices(_ line: String, on day: String?, _ change: (String, String) = ("", "")) throws -> [String] {
        let panel = try Panel(policy: "{}", change: change)
        let judged = try panel.review("A", "promises-kept: {verdict: met, reason: R}")
        let deliberation = Deliberation(
            ReviewPanel(line.contains("judged") ? [judged] : []),
            WaiverList(
                try panel.waivers(line.replacing(" # judged", with: "")), on: day.flatMap { CalendarDate($0) }))
        var use = DeliberationUse()
        _ = deliberation.applied(to: panel.assessment, recording: &use)
        return deliberation.notices(use).map(\.diagnostic.code.name)
    }

    @Test func tellsWhatDeservesALook() throws {
        let line = { (program: String) in
            "requirement: promises-kept, program: \"\(program)\", effective: 2012-01-01, expires: 2012-12-31"
        }
        #expect(try notices(line("hilltop-*"), on: "2012-06-01") == [])
        #expect(try notices(line("hilltop-*"), on: "2012-11-30") == [])
        #expect(try notices(line("hilltop-*"), on: "2012-12-01") == ["waiver-expires-soon"])
        #expect(try notices(line("hilltop-*"), on: "2012-12-31") == ["waiver-expires-soon"])
        #expect(try notices(line("hilltop-*"), on: "2013-01-01") == ["waiver-expired"])
        #expect(try notices(line("hilltop-*"), on: "2011-12-31") == ["waiver-not-yet"])
        #expect(try notices(line("hilltop-*"), on: nil) == ["waiver-no-day"])
        #expect(try notices(line("ridge-*"), on: "2012-06-01") == ["no-program"])
        #expect(try notices(line("hilltop-*") + " # judged", on: "2012-06-01") == ["waiver-not-needed"])
    }
}
