/// How much an assessment holds. What it holds is the same, however much that is, but for the name of a place that several entries share: it is
/// called after the one that is spoken of first.
public enum EvaluationDetail: Sendable, Hashable {
    /// All verdicts, levels, scores and values of measures, and what is shown of the requirements that are not met or undetermined: what
    /// is asked of them, where, and what to do. Evidence and doubts are left out, and so is what is shown of everything else.
    case verdicts
    /// Everything, with the evidence for each measure and what keeps it open.
    case everything
}
