/// The JSON Schema (draft 2020-12) of the report that `evaluate --format json` writes.
public enum ReportSchema {
    /// The schema as a file.
    public static let text = ""
}
