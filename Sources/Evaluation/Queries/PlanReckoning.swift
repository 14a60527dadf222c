internal import ExactNumbers
internal import ProgramModel
internal import RubricModel

/// Reckons what students get on their way through a plan with choices: the best and the worst that a choice can bring.
///
/// All that can be is reckoned in whole numbers; ``PlanWalk`` says the same, and is asked where that does not suffice.
final class PlanReckoning {
    let shape: PlanShape
    let walk: PlanWalk
    private var ledger: PlanLedger

    init(_ shape: PlanShape) {
        self.shape = shape
        walk = PlanWalk(shape: shape)
        ledger = PlanLedger(shape)
    }

    /// The sum of what some courses contribute to a student who takes them, by their places, in the order of the plan.
    func sum(_ contributions: [(place: Int, range: TallyRange)], for student: Query.Student) -> TallyRange {
        ledger.sum(contributions, for: student) ?? TallyRange(walk.sum(contributions, for: student))
    }

    /// How many of some entries a student meets; each row is an entry of a course, whose places are given in the order of the plan.
    ///
    /// - Returns: Nothing where the exact numbers of ``sum(_:for:)`` are needed.
    func count(_ rows: [RowBits], of courses: [Int32], for student: Query.Student) -> (least: Int, most: Int)? {
        ledger.count(rows, of: courses, for: student)
    }

    /// The smallest value that every student meets, of values in ten-thousandths by the places of their courses, in the order of the plan.
    ///
    /// - Returns: Nothing where some student may meet no value.
    func worstSmallest(_ values: [(place: Int, value: Int64)], isUpper: Bool) -> Int64? {
        ledger.worstSmallest(values, isUpper: isUpper)
    }

    /// The smallest value that every student meets: see ``PlanWalk/worstSmallest(_:isUpper:)``.
    func worstSmallest(_ values: [Rational?], isUpper: Bool) -> Rational? {
        walk.worstSmallest(values, isUpper: isUpper)
    }
}
