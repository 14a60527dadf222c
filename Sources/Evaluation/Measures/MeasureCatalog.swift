public import RubricModel

/// The measures that are written in Swift.
public struct MeasureCatalog: Sendable {
    let measures: [any NamedMeasure]

    /// The measures that every rubric can use.
    public static let standard = MeasureCatalog(measures: [
        DuplicatedContent(),
        PrerequisitesOutOfOrder(),
        PairsUnderAgreement(
            name: "pairs-with-articulation",
            help: "Pairs of school and college with an articulation or dual-credit agreement in force.",
            kinds: ["articulation", "dual-credit"]),
        PairsUnderAgreement(
            name: "pairs-with-recent-articulation",
            help: "The same, with agreements approved in the last 12 months or state-level that name their conditions.",
            kinds: ["articulation", "dual-credit"], isRecent: true),
        PairsUnderAgreement(
            name: "pairs-with-data-sharing",
            help: "Pairs of school and college with a data-sharing agreement in force.",
            kinds: ["data-sharing"]),
        GapYears(),
        StepsBackInScope(),
        LongestAwardChain(
            name: "longest-award-chain",
            help: "Credentials and awards in the longest chain of which each counts toward the next."),
        LongestAwardChain(
            name: "longest-whole-award-chain",
            help: "The same, where all credits of each award count toward the next.", isWhole: true),
        TotalsThatDiffer(),
    ])

    /// What rubrics need to know about them.
    public var declarations: [NamedMeasureDeclaration] { measures.map(\.declaration) }

    func measure(named name: String) -> (any NamedMeasure)? {
        measures.first { $0.declaration.name == name }
    }
}
