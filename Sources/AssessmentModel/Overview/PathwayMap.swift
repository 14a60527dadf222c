/// The student's way as it can be drawn: stages in order, the courses of each in lanes, and the exits with what is earned there.
public struct PathwayMap: Sendable, Hashable {
    /// Where a student is.
    public enum Side: String, Sendable, Hashable, CaseIterable {
        /// In school.
        case secondary
        /// After high school.
        case postsecondary
        /// In adult education.
        case adult
    }

    /// One step of the way.
    public struct Stage: Sendable, Hashable {
        /// Where the student is, as the file writes it: `grade 9`.
        public let title: String
        /// What the document calls the stage.
        public let label: String?
        /// Where the student is.
        public let side: Side
        /// What is taken there.
        public let items: [Item]
        /// What can be earned at its end.
        public let exits: [Exit]

        /// A stage.
        public init(title: String, label: String?, side: Side, items: [Item], exits: [Exit]) {
            self.title = title
            self.label = label
            self.side = side
            self.items = items
            self.exits = exits
        }
    }

    /// What stands in a stage.
    public indirect enum Item: Sendable, Hashable {
        /// A course.
        case course(MappedCourse)
        /// Courses of which a student takes some, or all together.
        case group(Selection, [Item])
    }

    /// How much of a group a student takes.
    public enum Selection: Sendable, Hashable {
        /// All of it.
        case all
        /// So many of it; nothing for the most where there is no limit.
        case choose(least: Int, most: Int?)
        /// So many credits of it.
        case credits(Amount)
    }

    /// The stages in the order of the file.
    public let stages: [Stage]
    /// What can be earned at a point that the file does not name, or that is no stage of it.
    public let exits: [Exit]
    /// College credit for the program as a whole.
    public let collegeCredit: [CollegeCreditOffer]
    /// How many courses there are.
    public let courseCount: Int

    /// A map.
    public init(stages: [Stage], exits: [Exit], collegeCredit: [CollegeCreditOffer], courseCount: Int) {
        self.stages = stages
        self.exits = exits
        self.collegeCredit = collegeCredit
        self.courseCount = courseCount
    }
}
