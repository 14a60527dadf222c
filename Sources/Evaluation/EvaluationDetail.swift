/// How much an assessment holds. What it holds is the same, however much that is.
public enum EvaluationDetail: Sendable, Hashable {
    /// All verdicts, levels, scores and values of measures, and what is shown of the requirements that are not met or undetermined: what
    /// is asked of them, where, and what to do. Left out are evidence and doubts, what places are called, and what is shown of everything
    /// else.
    case verdicts
    /// Everything, with the evidence for each measure and what keeps it open.
    case everything
}
