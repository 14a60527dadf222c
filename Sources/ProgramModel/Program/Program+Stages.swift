internal import LocatedYAML

extension Program {
    /// The stage of the sequence at whose end a point of the way lies: the last one that holds it.
    ///
    /// - Parameter point: What the file says of the point, as in `after: grade 12`.
    package func stage(endingAt point: Fact) -> RecordIndex? {
        guard point.state == .stated, point.node >= 0, let time = StageTime(tree.bytes(point.node)) else { return nil }
        return items(fact(Program.root, ProgramField.sequence)).last { stage in
            let stated = fact(stage, StageField.stage)
            guard stated.node >= 0, let other = StageTime(tree.bytes(stated.node)) else { return false }
            return other.holds(time)
        }
    }
}

extension StageTime {
    /// Whether the end of another time lies in this one. What one of them leaves open is no difference.
    fileprivate func holds(_ other: StageTime) -> Bool {
        guard side == other.side else { return false }
        let pairs = [
            (grades, other.grades), (years, other.years), (semesters, other.semesters), (quarters, other.quarters),
        ]
        let areTold = pairs.contains { $0 != nil && $1 != nil } || self == other || other.isWhole || isWhole
        return areTold && (season == nil || other.season == nil || season == other.season)
            && pairs.allSatisfy { own, another in
                guard let own, let another else { return true }
                return own.contains(another.upperBound)
            }
    }

    /// Whether it names a side and nothing within it.
    private var isWhole: Bool {
        grades == nil && years == nil && semesters == nil && quarters == nil && season == nil
    }
}
