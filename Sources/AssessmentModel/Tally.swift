/// How many files came to which verdict.
public struct Tally: Sendable, Hashable {
    /// Programs that are compliant.
    public private(set) var compliant = 0
    /// Programs that are not compliant.
    public private(set) var notCompliant = 0
    /// Programs of which it is not known.
    public private(set) var undetermined = 0
    /// Programs that were only graded: no requirement decides.
    public private(set) var gradedOnly = 0
    /// Files that could not be evaluated.
    public private(set) var refused = 0

    /// No files.
    public init() {}

    /// Adds a file.
    public mutating func add(_ outcome: FileOutcome) {
        switch outcome {
        case .refused: refused += 1
        case .assessed(let assessment):
            switch assessment.verdict {
            case .compliant: compliant += 1
            case .notCompliant: notCompliant += 1
            case .undetermined: undetermined += 1
            case .gradedOnly: gradedOnly += 1
            }
        }
    }

    /// Adds the files of another tally.
    public mutating func add(_ other: Tally) {
        compliant += other.compliant
        notCompliant += other.notCompliant
        undetermined += other.undetermined
        gradedOnly += other.gradedOnly
        refused += other.refused
    }

    /// Programs that were evaluated.
    public var assessed: Int { compliant + notCompliant + undetermined + gradedOnly }
}
