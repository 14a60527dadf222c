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
        // A year holds its terms: they are compared as years unless both name the same kind of term.
        let areTerms =
            (semesters != nil && other.semesters != nil) || (quarters != nil && other.quarters != nil)
        let pairs = [
            (grades, other.grades), (semesters, other.semesters), (quarters, other.quarters),
            areTerms ? (nil, nil) : (yearsOfTerms, other.yearsOfTerms),
        ]
        let areTold = pairs.contains { $0 != nil && $1 != nil } || self == other || other.isWhole || isWhole
        return areTold && (season == nil || other.season == nil || season == other.season)
            && pairs.allSatisfy { own, another in
                guard let own, let another else { return true }
                return own.contains(another.upperBound)
            }
    }

    /// The years, or those in which its terms lie: two semesters or three quarters make a year.
    private var yearsOfTerms: ClosedRange<Int>? {
        years ?? semesters.map { ($0.lowerBound + 1) / 2...($0.upperBound + 1) / 2 }
            ?? quarters.map { ($0.lowerBound + 2) / 3...($0.upperBound + 2) / 3 }
    }

    /// Whether it names a side and nothing within it.
    private var isWhole: Bool {
        grades == nil && years == nil && semesters == nil && quarters == nil && season == nil
    }
}
