/// How far two categories are apart.
public enum RatingScale: String, Sendable, Hashable, CaseIterable {
    /// They are the same or not.
    case nominal
    /// They have an order: as far as there are judgments between them.
    case ordinal
    /// They have equal steps.
    case interval
}

extension Ratings {
    /// Krippendorff's alpha; not everybody need judge everything.
    ///
    /// K. Krippendorff, Computing Krippendorff's alpha-reliability (2011), section E.
    public func krippendorffAlpha(_ scale: RatingScale) -> Coefficient {
        // What only one person judged cannot be compared, and does not count.
        let units = counts.filter { $0.reduce(0, +) > 1 }
        guard !units.isEmpty else { return .undefined(.nothingJudgedTwice) }
        let totals = (0..<categories).map { category in units.reduce(0) { $0 + $1[category] } }
        guard totals.count(where: { $0 > 0 }) > 1 else { return .undefined(.noVariation) }
        let distances = distances(scale, totals)
        var observed = 0.0
        for unit in units {
            let total = unit.reduce(0, +)
            var sum = 0.0
            for one in 0..<categories where unit[one] > 0 {
                for other in 0..<categories where other != one && unit[other] > 0 {
                    sum += Double(unit[one] * unit[other]) * distances[one * categories + other]
                }
            }
            observed += sum / Double(total - 1)
        }
        var expected = 0.0
        for one in 0..<categories {
            for other in 0..<categories where other != one {
                expected += Double(totals[one] * totals[other]) * distances[one * categories + other]
            }
        }
        let all = Double(totals.reduce(0, +))
        return .value(1 - (all - 1) * observed / expected)
    }

    /// For each pair of categories the square of how far they are apart, one row behind the other.
    private func distances(_ scale: RatingScale, _ totals: [Int]) -> [Double] {
        var distances = Array(repeating: 0.0, count: categories * categories)
        for one in 0..<categories {
            for other in 0..<categories where other != one {
                let distance: Double =
                    switch scale {
                    case .nominal: 1
                    case .interval: Double(one - other)
                    case .ordinal:
                        Double(totals[min(one, other)...max(one, other)].reduce(0, +))
                            - Double(totals[one] + totals[other]) / 2
                    }
                distances[one * categories + other] = distance * distance
            }
        }
        return distances
    }
}
