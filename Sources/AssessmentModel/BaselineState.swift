/// How a finding that is outside of a gate stands to the findings that are known from before; the terms are those of SARIF.
public enum BaselineState: String, Sendable, Hashable, CaseIterable, Comparable {
    /// It was known, and so was what it is about.
    case unchanged
    /// It was known, and what it is about has changed since.
    case updated
    /// It was not known.
    case new

    private var rank: Int {
        switch self {
        case .unchanged: 0
        case .updated: 1
        case .new: 2
        }
    }

    /// From what is known as it is to what is not known.
    public static func < (left: BaselineState, right: BaselineState) -> Bool { left.rank < right.rank }
}
