public import AssessmentModel
public import ProgramModel
internal import SourceDiagnostics

/// The waivers of a run and the day by which they are judged.
///
/// A waiver changes no verdict, level or score: what it names is evaluated and shown as ever, and marked. While it is in force, what it
/// names does not count for the gate. The day is that of the run and never that which a program names: no program chooses the day by which
/// its own exceptions are judged.
public struct WaiverList: Sendable {
    /// The waivers.
    public let waivers: [Waiver]
    /// The day; nothing where nobody said which it is.
    public let day: CalendarDate?

    /// Waivers, judged by a day.
    public init(_ waivers: [Waiver], on day: CalendarDate?) {
        self.waivers = waivers
        self.day = day
    }

    /// An assessment in which everything that a waiver names is marked.
    public func applied(to assessment: Assessment) -> Assessment {
        var use = DeliberationUse()
        return applied(to: assessment, recording: &use)
    }

    func applied(to assessment: Assessment, recording use: inout DeliberationUse) -> Assessment {
        let numbers = waivers.indices.filter {
            waivers[$0].program.matches(id: assessment.id, path: assessment.source.name)
        }
        guard !numbers.isEmpty else { return assessment }
        return assessment.with(
            requirements: assessment.requirements.map { requirement in
                let item = JudgedItem.requirement(requirement.requirement)
                let isNeeded = requirement.verdict == .notMet || requirement.mayFail
                guard let waiver = waiver(for: item, among: numbers, isNeeded: isNeeded, &use) else {
                    return requirement
                }
                return requirement.with(
                    verdict: requirement.verdict, mayFail: requirement.mayFail,
                    finding: requirement.finding.with(waiver: waiver))
            },
            criteria: assessment.principles.map { principle in
                principle.criteria.map { criterion in
                    let item = JudgedItem.criterion(principle: principle.principle, criterion.criterion)
                    let top = assessment.rubric.scale.count - 1
                    let isNeeded = criterion.level.map { $0.lowerBound < top } ?? false
                    guard let waiver = waiver(for: item, among: numbers, isNeeded: isNeeded, &use) else {
                        return criterion
                    }
                    return CriterionAssessment(
                        criterion: criterion.criterion, level: criterion.level, mayNotApply: criterion.mayNotApply,
                        finding: criterion.finding.with(waiver: waiver))
                }
            })
    }

    /// The waiver that counts for something: of those in force the one that lasts longest, else the one that says most of why there is none.
    private func waiver(
        for item: JudgedItem, among numbers: [Int], isNeeded: Bool, _ use: inout DeliberationUse
    ) -> AppliedWaiver? {
        let found = numbers.filter { waivers[$0].item == item }
        let inForce = found.filter { waivers[$0].state(on: day) == .inForce }
        for number in found { use.add(waiver: number, isNeeded: isNeeded) }
        for (place, number) in inForce.enumerated() {
            for earlier in inForce[..<place] { use.add(overlap: earlier, number) }
        }
        let best = (inForce.isEmpty ? found : inForce).max { waivers[$0].expires < waivers[$1].expires }
        return best.map { waivers[$0].applied(on: day) }
    }
}
