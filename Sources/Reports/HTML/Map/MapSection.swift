internal import AssessmentModel

/// Stages that are drawn side by side: those of one side, in rows that are not too wide for a page.
struct MapSection {
    let title: String
    let stages: [PathwayMap.Stage]
    /// The rows that hold something, in their order.
    let rows: [MapRow]

    private static let mostStages = 4

    private init(_ title: String, _ stages: [PathwayMap.Stage]) {
        self.title = title
        self.stages = stages
        rows = MapRow.allCases.filter { row in stages.contains { $0.has(row) } }
    }

    /// The sections of a map.
    static func sections(of map: PathwayMap) -> [MapSection] {
        var runs: [[PathwayMap.Stage]] = []
        for stage in map.stages {
            if runs.last?.last?.side == stage.side { runs[runs.count - 1].append(stage) } else { runs.append([stage]) }
        }
        return runs.flatMap { run -> [MapSection] in
            var sections: [MapSection] = []
            var rest = run[...]
            while !rest.isEmpty {
                // A stage never stands alone in the last row.
                let count = min(rest.count, rest.count == mostStages + 1 ? mostStages - 1 : mostStages)
                let title = heading(run[0].side) + (sections.isEmpty ? "" : ", continued")
                sections.append(MapSection(title, Array(rest.prefix(count))))
                rest = rest.dropFirst(count)
            }
            return sections
        }
    }

    private static func heading(_ side: PathwayMap.Side) -> String {
        switch side {
        case .secondary: "In school"
        case .postsecondary: "After high school"
        case .adult: "Adult education"
        }
    }
}

extension PathwayMap.Stage {
    /// Whether it has something in a row.
    func has(_ row: MapRow) -> Bool {
        switch row {
        case .collegeCredit: courses.contains { !$0.collegeCredit.isEmpty }
        case .exits: !exits.isEmpty
        default: items.contains { MapRow($0) == row }
        }
    }

    /// All its courses, those of groups too.
    var courses: [MappedCourse] { items.flatMap(\.courses) }
}

extension PathwayMap.Item {
    /// The course, or those of the group.
    var courses: [MappedCourse] {
        switch self {
        case .course(let course): [course]
        case .group(_, let items): items.flatMap(\.courses)
        }
    }
}
