public import ExactNumbers

/// What an amount of credits or hours is counted in.
public enum CreditUnit: UInt8, Sendable, Hashable, CaseIterable {
    /// Credits of a college whose unit the file does not tell: semester or quarter hours.
    case collegeCredit
    /// Carnegie units: high school credits.
    case unit
    /// Semester credit hours.
    case semesterHour
    /// Quarter credit hours.
    case quarterHour
    /// Hours of the clock.
    case clockHour

    /// The name as a rubric and a file write it.
    public var name: String {
        switch self {
        case .collegeCredit: "credit"
        case .unit: "unit"
        case .semesterHour: "semester-hour"
        case .quarterHour: "quarter-hour"
        case .clockHour: "clock-hour"
        }
    }

    /// The word behind a number, as a file writes it: "60 semester hours"; nothing for college credits, which are written without.
    package var written: String? {
        switch self {
        case .collegeCredit: nil
        case .unit: "units"
        case .semesterHour: "semester hours"
        case .quarterHour: "quarter hours"
        case .clockHour: "clock hours"
        }
    }

    /// What an amount in this unit is worth in another: the least and the greatest factor, or nothing where no amount of the one
    /// is an amount of the other.
    ///
    /// A semester hour is one and a half quarter hours, so that 60 semester hours are 90 quarter hours. Carnegie units and clock
    /// hours convert to nothing else. A college credit is one of the two.
    public func factors(to other: CreditUnit) -> (least: Rational, greatest: Rational)? {
        let twoThirds = Rational(2, over: 3)
        let threeHalves = Rational(3, over: 2)
        switch (self, other) {
        case (let from, let to) where from == to: return (.one, .one)
        case (.quarterHour, .semesterHour): return (twoThirds, twoThirds)
        case (.semesterHour, .quarterHour): return (threeHalves, threeHalves)
        case (.collegeCredit, .semesterHour): return (twoThirds, .one)
        case (.collegeCredit, .quarterHour): return (.one, threeHalves)
        default: return nil
        }
    }
}
