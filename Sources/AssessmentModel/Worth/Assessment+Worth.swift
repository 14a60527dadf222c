extension Assessment {
    /// Whether compliance hangs on a requirement alone: it decides and may fail, and nothing else that decides may.
    public func decidesAlone(_ requirement: RequirementAssessment) -> Bool {
        guard notRated == nil, requirement.mayFail, decides(requirement) else { return false }
        return !requirements.contains { other in
            other.requirement != requirement.requirement && other.mayFail && decides(other)
        }
    }

    private func decides(_ requirement: RequirementAssessment) -> Bool {
        rubric.requirements[requirement.requirement].decides
    }
}
