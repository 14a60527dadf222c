/// College credit that a student can earn in high school, as it stands in a ``PathwayMap``.
public struct CollegeCreditOffer: Sendable, Hashable {
    /// How it is earned, as in `dual-credit`, where the file says so.
    public let kind: String?
    /// The college courses that it counts as.
    public let courses: [String]
    /// How many credits.
    public let credits: Amount?
    /// The college that awards it.
    public let college: String?
    /// What earns it, where it is not the course itself.
    public let earnedBy: String?
    /// Whether students can earn it now: `negotiating` and `encouraged` are no offer yet.
    public let status: String?

    /// An offer.
    public init(
        kind: String?, courses: [String], credits: Amount?, college: String?, earnedBy: String?, status: String?
    ) {
        self.kind = kind
        self.courses = courses
        self.credits = credits
        self.college = college
        self.earnedBy = earnedBy
        self.status = status
    }
}
