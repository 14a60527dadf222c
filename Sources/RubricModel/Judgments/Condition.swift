public import SourceDiagnostics

/// What is asked of the measures of a program.
public indirect enum Condition: Sendable {
    /// A measure, by its place among the rubric's measures, compares so; with the place where the rubric asks it.
    case compare(Int, Comparison, at: SourceRange? = nil)
    /// All of them.
    case all([Condition])
    /// At least one of them.
    case any([Condition])
    /// Not this.
    case not(Condition)

    /// The measures that the condition asks for, each once, in the order in which they are written.
    public var measures: [Int] {
        var found: [Int] = []
        collect(into: &found)
        return found
    }

    private func collect(into found: inout [Int]) {
        switch self {
        case .compare(let measure, _, _): if !found.contains(measure) { found.append(measure) }
        case .all(let parts), .any(let parts): for part in parts { part.collect(into: &found) }
        case .not(let part): part.collect(into: &found)
        }
    }
}
