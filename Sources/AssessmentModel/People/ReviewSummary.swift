/// What an assessment says about a review that it takes in.
public struct ReviewSummary: Sendable, Hashable {
    /// Something that a reviewer wants to know.
    public struct Request: Sendable, Hashable {
        /// The requirement or criterion that it is about, by its id.
        public let about: String?
        /// What is asked.
        public let text: String

        /// A request.
        public init(about: String?, text: String) {
            self.about = about
            self.text = text
        }
    }

    /// The file that it stands in.
    public let file: String
    /// Who reviewed.
    public let reviewer: String
    /// The day of the review: `2012-03-14`.
    public let date: String
    /// Whether it is of the text that was evaluated, and not of an older one.
    public let isOfThisText: Bool
    /// What the reviewer wants to know.
    public let requests: [Request]

    /// A review.
    public init(file: String, reviewer: String, date: String, isOfThisText: Bool, requests: [Request]) {
        self.file = file
        self.reviewer = reviewer
        self.date = date
        self.isOfThisText = isOfThisText
        self.requests = requests
    }
}
