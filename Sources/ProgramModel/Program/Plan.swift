/// The student's way as the file describes it: courses in order, some of them in groups of which a student takes only some.
///
/// The items stand in a flat row, each group before what is in it.
public struct Plan: Sendable {
    /// One item of the plan.
    public struct Item: Sendable {
        /// What an item is.
        public enum Kind: Sendable, Hashable {
            /// A course, by its place among the program's courses.
            case course(Int)
            /// A group taken as a whole.
            case all
            /// A group of which a student takes so many.
            case choose(least: Int, most: Int?)
            /// A group of which a student takes so many credits, in ten-thousandths.
            case chooseCredits(least: Int64, most: Int64?)
        }

        /// What it is.
        public let kind: Kind
        /// The index behind the last item inside of it.
        public internal(set) var end: Int32
    }

    /// All items; none of them is inside of a group that comes later.
    public internal(set) var items: [Item] = []
    /// Whether some course is not taken by every student, or may be taken twice: choices, electives, tracks, repeated entries.
    public internal(set) var isPlain = true
}
