/// The range within which a coefficient of 95 samples in 100 lies, if the things that were judged are drawn anew.
public struct ConfidenceInterval: Sendable, Hashable {
    /// The lower end.
    public let lower: Double
    /// The upper end.
    public let upper: Double
    /// How many of the samples had a coefficient.
    public let samples: Int
}

/// Draws the things that were judged anew, again and again: the same seed draws the same.
public struct Bootstrap: Sendable, Hashable {
    /// How many samples are drawn.
    public let samples: Int
    /// Where the drawing starts.
    public let seed: UInt64

    /// A bootstrap; left out, a thousand samples.
    public init(samples: Int = 1_000, seed: UInt64 = 1) {
        self.samples = samples
        self.seed = seed
    }

    /// The percentile interval of a coefficient; nothing where fewer than two things were judged by two people, or where fewer than
    /// half of the samples have a coefficient.
    ///
    /// - Parameters:
    ///   - ratings: What people made of things.
    ///   - groups: Things that belong together, by their numbers, and are drawn together; each for itself where nothing is given.
    ///   - coefficient: The coefficient.
    ///
    /// B. Efron and R. J. Tibshirani, An Introduction to the Bootstrap (1993), chapter 13.
    public func interval(
        of ratings: Ratings, groups: [[Int]]? = nil, _ coefficient: (Ratings) -> Coefficient
    ) -> ConfidenceInterval? {
        let groups = groups ?? ratings.values.indices.map { [$0] }
        guard ratings.comparedUnits > 1, groups.count > 1 else { return nil }
        var generator = SplitMix64(seed: seed)
        var values: [Double] = []
        values.reserveCapacity(samples)
        for _ in 0..<samples {
            let units = groups.flatMap { _ in groups[generator.number(below: groups.count)] }
            if case .value(let value) = coefficient(ratings.resampled(units)) { values.append(value) }
        }
        guard values.count * 2 >= samples, !values.isEmpty else { return nil }
        values.sort()
        return ConfidenceInterval(
            lower: Bootstrap.quantile(0.025, of: values), upper: Bootstrap.quantile(0.975, of: values),
            samples: values.count)
    }

    /// A quantile of sorted values, between its neighbours in a straight line.
    private static func quantile(_ share: Double, of values: [Double]) -> Double {
        let place = share * Double(values.count - 1)
        let below = Int(place)
        let above = min(below + 1, values.count - 1)
        return values[below] + (values[above] - values[below]) * (place - Double(below))
    }
}

/// A random number generator that gives the same numbers for the same seed on every machine.
///
/// G. L. Steele, D. Lea and C. H. Flood, Fast splittable pseudorandom number generators, OOPSLA 2014.
struct SplitMix64 {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    /// A number from 0, less than a limit.
    mutating func number(below limit: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)).multipliedFullWidth(by: UInt64(limit)).high)
    }
}
