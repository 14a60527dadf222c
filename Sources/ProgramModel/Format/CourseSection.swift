extension Vocabulary {
    /// The lists that `complete` and `incomplete` can name: the lists of the program, and the parts of its course list.
    static let section = Vocabulary(
        CourseSection.all.map { ($0.name, $0.help) }
            + RecordDeclaration.programLists.map { ($0.name, "The list `\($0.name)`.") })
}

/// A part of the course list that can be complete or incomplete on its own.
public struct CourseSection: Sendable {
    /// How `complete` and `incomplete` name it.
    public let name: String
    /// What it holds, in one line.
    public let help: String
    /// The sides that the part holds, as terms of `Vocabulary.side`.
    let sides: TermSet
    /// The contents that the part holds, as terms of `Vocabulary.content`.
    public let contents: TermSet

    /// The parts, the wider ones first.
    public static let all: [CourseSection] = {
        let side = Vocabulary.side
        let content = Vocabulary.content
        return [
            CourseSection(
                name: "courses", help: "All courses of the sequence.", sides: side.all, contents: content.all),
            CourseSection(
                name: "secondary-courses", help: "Courses taken in school.", sides: side.set("secondary"),
                contents: content.all),
            CourseSection(
                name: "postsecondary-courses", help: "Courses taken after high school.",
                sides: side.set("postsecondary"),
                contents: content.all),
            CourseSection(
                name: "secondary-academic-courses", help: "Academic courses taken in school.",
                sides: side.set("secondary"),
                contents: content.set("academic")),
            CourseSection(
                name: "secondary-cte-courses", help: "CTE courses taken in school.", sides: side.set("secondary"),
                contents: content.set("cte")),
            CourseSection(
                name: "postsecondary-academic-courses", help: "Academic courses taken after high school.",
                sides: side.set("postsecondary"), contents: content.set("academic")),
            CourseSection(
                name: "postsecondary-cte-courses", help: "CTE courses taken after high school.",
                sides: side.set("postsecondary"), contents: content.set("cte")),
        ]
    }()

    /// The narrowest part that holds courses of some sides and contents, by its place among all.
    public static func narrowest(sides: TermSet, contents: TermSet) -> Int {
        all.lastIndex { sides.isSubset(of: $0.sides) && contents.isSubset(of: $0.contents) } ?? 0
    }
}
