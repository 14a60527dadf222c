/// The face of a measure that is written in Swift because no query can reckon it.
public struct NamedMeasureDeclaration: Sendable {
    /// The name by which a rubric uses it.
    public let name: String
    /// What it counts.
    public let help: String
    /// The unit in which it is given, where it has one.
    public let unit: String?

    /// A declaration.
    public init(name: String, help: String, unit: String? = nil) {
        self.name = name
        self.help = help
        self.unit = unit
    }
}
