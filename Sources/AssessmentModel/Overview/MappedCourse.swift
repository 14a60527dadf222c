/// A course as it stands in a ``PathwayMap``.
public struct MappedCourse: Sendable, Hashable {
    /// What the course teaches.
    public enum Lane: Sendable, Hashable, CaseIterable {
        /// Career and technical content, also where it is academic too.
        case technical
        /// Academic content.
        case academic
        /// Neither.
        case other
        /// The file does not say.
        case notStated
    }

    /// How much a student is bound to it.
    public enum Requirement: String, Sendable, Hashable {
        /// Every student of the program takes it.
        case required
        /// Students are advised to take it.
        case recommended
        /// Students may take it.
        case elective
    }

    /// What must come before a course.
    public struct Prerequisite: Sendable, Hashable {
        /// The course, or a condition in words.
        public let title: String
        /// The number of the course on the map, where it is one.
        public let course: Int?

        /// A prerequisite.
        public init(title: String, course: Int?) {
            self.title = title
            self.course = course
        }
    }

    /// Its number on the map, from 0.
    public let number: Int
    /// Its title, or what may fill its place.
    public let title: String
    /// Whether any fitting course fills its place.
    public let isAny: Bool
    /// The course number of the school or college.
    public let code: String?
    /// What it teaches.
    public let lane: Lane
    /// Whether it teaches academic content too, beside career and technical content.
    public let isBoth: Bool
    /// The credits.
    public let credits: Amount?
    /// How much a student is bound to it.
    public let requirement: Requirement?
    /// When it is taken, where the course says more than its stage: `9-11`.
    public let grades: String?
    /// The tracks that it belongs to; none for all.
    public let tracks: [String]
    /// What must come before.
    public let prerequisites: [Prerequisite]
    /// College credit that it earns.
    public let collegeCredit: [CollegeCreditOffer]
    /// The learning at work that the course is.
    public let workBasedLearning: String?
    /// The number of the course on the map that this is another entry of.
    public let sameAs: Int?
    /// The findings that it causes.
    public let marks: [MapMark]

    /// A course.
    public init(
        number: Int, title: String, isAny: Bool, code: String?, lane: Lane, isBoth: Bool, credits: Amount?,
        requirement: Requirement?, grades: String?, tracks: [String], prerequisites: [Prerequisite],
        collegeCredit: [CollegeCreditOffer], workBasedLearning: String?, sameAs: Int?,
        marks: [MapMark]
    ) {
        self.number = number
        self.title = title
        self.isAny = isAny
        self.code = code
        self.lane = lane
        self.isBoth = isBoth
        self.credits = credits
        self.requirement = requirement
        self.grades = grades
        self.tracks = tracks
        self.prerequisites = prerequisites
        self.collegeCredit = collegeCredit
        self.workBasedLearning = workBasedLearning
        self.sameAs = sameAs
        self.marks = marks
    }
}
