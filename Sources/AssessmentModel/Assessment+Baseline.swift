extension Assessment {
    /// The same assessment, with how some of its findings stand to what is known from before.
    ///
    /// - Parameters:
    ///   - requirements: The states of requirements, by their places among the assessment's requirements.
    ///   - criteria: The states of criteria, by the places of their principle and of themselves in the assessment.
    public func withBaseline(
        requirements states: [Int: BaselineState], criteria: [[Int: BaselineState]]
    ) -> Assessment {
        var assessment = self
        for (place, state) in states { assessment.requirements[place].finding.baseline = state }
        for (principle, states) in criteria.enumerated() {
            for (place, state) in states { assessment.principles[principle].criteria[place].finding.baseline = state }
        }
        return assessment
    }
}
