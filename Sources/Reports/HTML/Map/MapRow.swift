internal import AssessmentModel

/// A row of the drawn map: a lane of courses, the college credit that they earn, or what a stage leads to.
enum MapRow: CaseIterable {
    case academic
    case technical
    case other
    case mixed
    case notStated
    case collegeCredit
    case exits

    /// The row of an item: that of all its courses, or the one for choices between contents.
    init(_ item: PathwayMap.Item) {
        switch item {
        case .course(let course):
            switch course.lane {
            case .academic: self = .academic
            case .technical: self = .technical
            case .other: self = .other
            case .notStated: self = .notStated
            }
        case .group(_, let items):
            let rows = items.map(MapRow.init)
            let first = rows.first ?? .notStated
            self = rows.allSatisfy { $0 == first } ? first : .mixed
        }
    }

    var title: String {
        switch self {
        case .academic: "Academic"
        case .technical: "Career and technical"
        case .other: "Other"
        case .mixed: "Choice across lanes"
        case .notStated: "Content not stated"
        case .collegeCredit: "College credit"
        case .exits: "Earned here"
        }
    }

    /// The name by which the stylesheet colours it.
    var name: String {
        switch self {
        case .academic: "academic"
        case .technical: "technical"
        case .other: "other"
        case .mixed: "mixed"
        case .notStated: "not-stated"
        case .collegeCredit: "college"
        case .exits: "exits"
        }
    }
}
