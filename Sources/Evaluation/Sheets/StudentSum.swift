internal import RubricModel

/// Adds up what courses bring to a student, in whole numbers of some part of one, course by course in the order of the plan.
///
/// ``PlanLedger`` says the same of every plan.
struct StudentSum {
    /// What stands for "no limit".
    static let unlimited = Int64.max

    private let students: StudentRows
    /// Whether the student who fares worst is meant, at the lower and at the upper end.
    private let isLowerWorst, isUpperWorst: Bool
    private var least: Int64 = 0
    private var most: Int64 = 0
    /// The choice whose options come at the moment, and what those bring that came.
    private var group: StudentRows.Group?
    private var place = -1
    private var lower: [Int64] = []
    private var upper: [Int64] = []
    /// Which options these are, as bits.
    private var options: [UInt8] = []

    init(_ students: StudentRows, for student: Query.Student) {
        self.students = students
        isLowerWorst = student != .some
        isUpperWorst = student == .every
    }

    /// Adds what an entry of the course at a place brings at least and at most.
    ///
    /// - Returns: Whether that can be told without a walk through the plan.
    mutating func add(_ place: Int, _ low: Int64, _ high: Int64) -> Bool {
        let low = isLowerWorst && students.mayBeOptional(place) ? 0 : low
        let high = isUpperWorst && students.isOptional(place) ? 0 : high
        if group == nil || !(group?.courses.contains(place) ?? false) {
            endGroup()
            switch students.membership(place) {
            case .entangled: return false
            case .free:
                least += low
                most = StudentSum.sum(most, high)
                return true
            case .option(let group): self.group = group
            }
        }
        if self.place == place {
            lower[lower.count - 1] += low
            upper[upper.count - 1] = StudentSum.sum(upper[upper.count - 1], high)
        } else {
            self.place = place
            lower.append(low)
            upper.append(high)
            if let group, group.selections != nil { options.append(group.option(place)) }
        }
        return true
    }

    /// The sum, at least and at most.
    mutating func end() -> (least: Int64, most: Int64) {
        endGroup()
        return (min(least, most), max(least, most))
    }

    private mutating func endGroup() {
        guard let group else { return }
        if let selections = group.selections {
            least += select(lower, selections, isWorst: isLowerWorst, isUpper: false)
            most = StudentSum.sum(most, select(upper, selections, isWorst: isUpperWorst, isUpper: true))
            options.removeAll(keepingCapacity: true)
        } else {
            least += StudentSum.choose(&lower, of: group, isWorst: isLowerWorst)
            most = StudentSum.sum(most, StudentSum.choose(&upper, of: group, isWorst: isUpperWorst))
        }
        lower.removeAll(keepingCapacity: true)
        upper.removeAll(keepingCapacity: true)
        self.group = nil
        place = -1
    }

    /// What the best or the worst choice brings; the options that are not among the values bring nothing.
    private static func choose(_ values: inout [Int64], of group: StudentRows.Group, isWorst: Bool) -> Int64 {
        let count = isWorst ? group.least - (group.options - values.count) : min(group.most, values.count)
        guard count > 0 else { return 0 }
        if count < values.count { values.sort { isWorst ? $0 < $1 : $0 > $1 } }
        return values[..<count].reduce(0, sum)
    }

    /// What the best or the worst selection of a choice by credits brings.
    private func select(
        _ values: [Int64], _ selections: CreditSelections, isWorst: Bool, isUpper: Bool
    ) -> Int64 {
        var result: Int64?
        for selection in selections.candidates(isWorst: isWorst, isUpper: isUpper) {
            var sum: Int64 = 0
            for (option, value) in zip(options, values) where selection & option != 0 {
                sum = StudentSum.sum(sum, value)
            }
            result = result.map { isWorst ? min($0, sum) : max($0, sum) } ?? sum
        }
        return result ?? 0
    }

    private static func sum(_ first: Int64, _ second: Int64) -> Int64 {
        first == unlimited || second == unlimited ? unlimited : first + second
    }
}
