public import ExactNumbers

/// What is known of one program.
public struct BaselineProgram: Sendable, Hashable {
    /// The scores that are below what the gates ask for, with what is certain of them.
    public struct Score: Sendable, Hashable {
        /// The principle by its id; `total` for the whole.
        public let name: String
        /// What is certain, from 0 to 100, cut down to four decimals.
        public let certain: Rational

        /// A score.
        public init(name: String, certain: Rational) {
            self.name = name
            self.certain = certain
        }
    }

    /// The file, seen from the folder of the baseline.
    public let file: String
    /// Its scores.
    public let scores: [Score]
    /// Its findings, by their ids.
    public let entries: [BaselineEntry]

    /// What is known of a program.
    public init(file: String, scores: [Score], entries: [BaselineEntry]) {
        self.file = file
        self.scores = scores.sorted { $0.name < $1.name }
        self.entries = entries.sorted { $0.id < $1.id }
    }

    /// Whether nothing is known.
    public var isEmpty: Bool { scores.isEmpty && entries.isEmpty }
}
