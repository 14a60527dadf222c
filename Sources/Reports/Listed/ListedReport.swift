internal import AssessmentModel
internal import SourceDiagnostics

/// What a plan, a comparison or a study of agreement says, program by program and item by item: the form that every format shows which is
/// not made for one of them alone.
struct ListedReport: Sendable {
    /// What it tells.
    enum Kind: String, Sendable {
        case plan, comparison, agreement
    }

    /// How an item is meant.
    enum Tone: String, Sendable {
        case good, bad, open, plain
    }

    /// One step, change or thing that is left to people.
    struct Item: Sendable {
        /// The item as programs show it at its place.
        let result: LocatedResult
        /// The group of items that viewers of findings tell apart, by its number among ``ListedReport/rules``.
        let rule: Int
        /// What it is, in a few words.
        let title: String
        let tone: Tone
        /// Its number among the steps, from 1; nothing for what is none.
        let number: Int?
        /// All that is said of it.
        let lines: [FindingLine]
        /// What is written at its place.
        let snippet: String?
        /// The edit of the file as it is that does this and nothing else.
        let replacement: TextReplacement?
        /// What stands in its row of a table, by ``ListedReport/columns``.
        let cells: [String]
    }

    /// Items under a heading.
    struct Group: Sendable {
        let title: String
        let items: [Item]
    }

    /// What is said of one program.
    struct Chapter: Sendable {
        let title: String
        /// The file that its items stand in.
        let source: SourceText
        /// How it stands on the whole: "Now", "Target", "Plan".
        let facts: [FindingLine]
        /// How it stood, or stands, and how it will, or does.
        let before, after: ImprovementPlan.Standing?
        let groups: [Group]
        /// What is said where there is no item.
        let whereEmpty: String

        var items: [Item] { groups.flatMap(\.items) }
    }

    /// A kind of item, as viewers of findings know it.
    struct Rule: Sendable {
        let id: String
        let title: String
        let severity: LocatedResult.Severity
    }

    let kind: Kind
    /// "Plan: Welding, Hilltop High School".
    let title: String
    /// The whole in a sentence.
    let summary: String
    /// The programs with another verdict, where there are several programs: each file with what became of it.
    var flipped: [FindingLine] = []
    /// By what it was judged.
    let basis: String
    let rules: [Rule]
    let chapters: [Chapter]
    /// Files that could not be evaluated.
    let refused: [RefusedFile]
    /// What deserves a look in reviews and waivers.
    let notices: [FileDiagnostic]
    /// The names of the columns of its table.
    let columns: [String]

    /// The results of a chapter, each with a fingerprint of its own.
    static func results(of chapter: Chapter) -> [(item: Item, result: LocatedResult)] {
        let items = chapter.items
        return Array(zip(items, LocatedResults.numbered(items.map(\.result)))).map { (item: $0, result: $1) }
    }
}
