public import AssessmentModel

/// One program of a comparison: as it was and as it is, or only one of the two.
public enum ComparisonEntry: Sendable {
    /// It is in both.
    case both(AssessmentComparison)
    /// It is only in the old ones.
    case gone(Assessment)
    /// It is only in the new ones.
    case added(Assessment)
}

extension [ComparisonEntry] {
    /// The comparisons of programs that are in both and of which something differs.
    var changed: [AssessmentComparison] {
        compactMap { entry in
            if case .both(let comparison) = entry, !comparison.changes.isEmpty { comparison } else { nil }
        }
    }
}
