import Agreement
import Testing

/// The same seed gives the same range, and the range means something.
struct BootstrapTests {
    private let ratings = RatingsTests.krippendorff

    @Test func theSameSeedDrawsTheSame() {
        let draw = { (seed: UInt64) in
            Bootstrap(samples: 200, seed: seed).interval(of: ratings) { $0.krippendorffAlpha(.nominal) }
        }
        #expect(draw(1) != nil)
        #expect(draw(1) == draw(1))
        #expect(draw(1) != draw(2))
    }

    @Test func theRangeHoldsTheValueAndStaysWithinWhatIsPossible() throws {
        for scale in RatingScale.allCases {
            let value = try #require(ratings.krippendorffAlpha(scale).value)
            let interval = try #require(Bootstrap().interval(of: ratings) { $0.krippendorffAlpha(scale) })
            #expect(interval.lower < value && value < interval.upper)
            #expect(interval.upper <= 1)
        }
    }

    /// Four times as many things like the same ones: the range is about half as wide.
    @Test func moreThingsMakeItNarrower() throws {
        let many = Ratings(Array(repeating: ratings.values, count: 16).flatMap(\.self), categories: 5)
        let width = { (ratings: Ratings) in
            try #require(Bootstrap().interval(of: ratings, \.percentAgreement)).map { $0.upper - $0.lower }
        }
        #expect(try width(many) < 0.5 * width(ratings))
    }

    /// Things that belong together are drawn together: as one group there is nothing to draw.
    @Test func groupsAreDrawnTogether() throws {
        let all = Array(ratings.values.indices)
        #expect(Bootstrap().interval(of: ratings, groups: [all], \.percentAgreement) == nil)
        let halves = try #require(
            Bootstrap().interval(of: ratings, groups: [Array(all[..<6]), Array(all[6...])], \.percentAgreement))
        #expect(halves.lower < halves.upper)
    }

    @Test func ofOneThingThereIsNoRange() {
        #expect(Bootstrap().interval(of: Ratings([[1, 0]], categories: 2), \.percentAgreement) == nil)
        #expect(Bootstrap(samples: 0).interval(of: ratings, \.percentAgreement) == nil)
    }
}

extension ConfidenceInterval {
    fileprivate func map<Result>(_ body: (ConfidenceInterval) throws -> Result) rethrows -> Result { try body(self) }
}
