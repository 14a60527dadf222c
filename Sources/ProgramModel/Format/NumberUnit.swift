/// What a number counts.
public enum NumberUnit: String, Sendable, Hashable, CaseIterable {
    /// Things, without a unit of their own.
    case count
    /// Hours of the clock.
    case hours = "hour"
    /// Times a year.
    case perYear = "per-year"
    /// Hundredths.
    case percent
    /// United States dollars.
    case dollars = "dollar"
    /// Staff in full-time equivalents.
    case fullTimeEquivalents = "full-time-equivalent"
    /// Grades of school.
    case grade
    /// Years after high school, the first being 1.
    case year
    /// Semesters after high school, the first being 1.
    case semester
    /// Quarters after high school, the first being 1.
    case quarter

    /// The unit in a sentence: "a number of hours".
    var plural: String {
        switch self {
        case .count: "things"
        case .hours: "hours"
        case .perYear: "times a year"
        case .percent: "percent"
        case .dollars: "dollars"
        case .fullTimeEquivalents: "full-time equivalents"
        case .grade: "grades"
        case .year: "years"
        case .semester: "semesters"
        case .quarter: "quarters"
        }
    }
}
