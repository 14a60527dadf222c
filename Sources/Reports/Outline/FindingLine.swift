/// Something that is said of a requirement or criterion, with the word that stands before it: "Found", "Do", "Source".
struct FindingLine: Sendable, Hashable {
    /// What a line is there for.
    enum Purpose: Sendable, Hashable {
        /// What was found, is open or was decided.
        case fact
        /// What people still have to agree on, or passed over.
        case people
        /// What to do.
        case remedy
        /// Why it is asked for, and what it rests on.
        case background
    }

    let label: String
    let words: String
    let purpose: Purpose

    init(_ label: String, _ words: String, _ purpose: Purpose = .fact) {
        self.label = label
        self.words = words
        self.purpose = purpose
    }
}
