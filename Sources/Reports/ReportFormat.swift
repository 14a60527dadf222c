/// The shapes in which assessments are written.
public enum ReportFormat: String, Sendable, Hashable, CaseIterable {
    /// For people at a terminal.
    case text
    /// For programs: everything that an assessment says, by the schema that ``ReportSchema`` holds.
    case json
}
