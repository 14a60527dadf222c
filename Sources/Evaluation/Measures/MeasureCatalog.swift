public import RubricModel

/// The measures that are written in Swift.
public struct MeasureCatalog: Sendable {
    let measures: [any NamedMeasure]

    /// The measures that every rubric can use.
    public static let standard = MeasureCatalog(measures: [
        DuplicatedContent(),
        PrerequisitesOutOfOrder(),
    ])

    /// What rubrics need to know about them.
    public var declarations: [NamedMeasureDeclaration] { measures.map(\.declaration) }

    func measure(named name: String) -> (any NamedMeasure)? {
        measures.first { $0.declaration.name == name }
    }
}
