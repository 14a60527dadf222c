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
    /// Programs that are not compliant, and would not be if what is waived need not be met. The gate looks at this.
    public private(set) var notCompliantAfterWaivers = 0
    /// Programs of which it would not be known. The gate looks at this.
    public private(set) var undeterminedAfterWaivers = 0

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
            switch assessment.verdictAfterWaivers {
            case .notCompliant: notCompliantAfterWaivers += 1
            case .undetermined: undeterminedAfterWaivers += 1
            case .compliant, .gradedOnly: break
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
        notCompliantAfterWaivers += other.notCompliantAfterWaivers
        undeterminedAfterWaivers += other.undeterminedAfterWaivers
    }

    /// Programs that were evaluated.
    public var assessed: Int { compliant + notCompliant + undetermined + gradedOnly }
}
