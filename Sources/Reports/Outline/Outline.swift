internal import AssessmentModel

/// The requirements of a program in the order in which people read them: what to do, what is not known yet, what is fine, and what is only
/// advice.
struct Outline: Sendable {
    /// What decides and is not met.
    let notMet: [RequirementAssessment]
    /// What decides and is open.
    let open: [RequirementAssessment]
    /// What decides and is met.
    let met: [RequirementAssessment]
    /// What would decide and does not apply.
    let idle: [RequirementAssessment]
    /// What does not decide under the profile: what can be done first, then what is open, then what is fine.
    let advice: [RequirementAssessment]

    init(_ assessment: Assessment) {
        let rubric = assessment.rubric
        let deciding = assessment.requirements.filter { rubric.requirements[$0.requirement].decides }
        func those(_ verdict: Verdict) -> [RequirementAssessment] { deciding.filter { $0.verdict == verdict } }
        notMet = those(.notMet)
        open = those(.undetermined)
        met = those(.met)
        idle = those(.notApplicable)
        let others = assessment.requirements.filter { !rubric.requirements[$0.requirement].decides }
        let order: [Verdict] = [.notMet, .undetermined, .met, .notApplicable]
        advice = order.flatMap { verdict in others.filter { $0.verdict == verdict } }
    }
}
