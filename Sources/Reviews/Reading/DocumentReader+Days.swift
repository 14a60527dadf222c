internal import LocatedYAML
internal import ProgramModel
internal import SourceDiagnostics

extension DocumentReader {
    /// The day of a key that must be there.
    mutating func day(_ key: String, of map: DocumentMapping) -> CalendarDate? {
        let help = "A day is written as year-month-day: 2012-03-14."
        guard let text = text(key, of: map, help: help) else { return nil }
        if let day = CalendarDate(text) { return day }
        report(.badValue, "`\(text)` is no day", at: map[key] ?? map.node, help: help)
        return nil
    }
}
