/// What a text asks for, line by line, with what answers each line: so that nothing of the text is forgotten.
public struct Trace: Sendable {
    /// One thing that the text asks for.
    public struct Row: Sendable {
        /// Its number or name in the text: "A6".
        public let id: String
        /// What it asks for, in short.
        public let words: String
        /// The requirements, criteria and principles that answer it, by their ids.
        public internal(set) var answers: [String]
        /// Why no single program can answer it: "it binds the state". Nothing where something answers it.
        public let outside: String?
    }

    /// Its name.
    public let id: String
    /// What the text is: "The five themes".
    public let title: String
    /// The text, by its place among the rubric's sources.
    public let source: Int
    /// What it asks for, in its order.
    public internal(set) var rows: [Row]
}
