import AssessmentModel
import ExactNumbers
import TestSupport
import Testing

/// The range of a weighted mean against all means that are possible.
struct WeightedMeanTests {
    private struct Part {
        let weight: Int
        let low: Int
        let high: Int
        let mayBeMissing: Bool
    }

    @Test func spansAllMeansThatArePossible() throws {
        var random = SeededGenerator(seed: 11)
        for _ in 0..<400 {
            let parts = (0..<Int.random(in: 1...5, using: &random)).map { _ in
                let low = Int.random(in: 0...100, using: &random)
                return Part(
                    weight: Int.random(in: 1...4, using: &random), low: low,
                    high: Int.random(in: low...100, using: &random), mayBeMissing: random.chance(40))
            }
            var mean = WeightedMean()
            for part in parts {
                mean.add(
                    ExactRange(Rational(part.low), Rational(part.high)), weight: part.weight,
                    mayBeMissing: part.mayBeMissing)
            }
            let means = WeightedMeanTests.means(of: parts)
            let found = mean.score
            #expect(found.values?.lower == means.min())
            #expect(found.values?.upper == means.max())
            #expect(found.mayBeMissing == parts.allSatisfy(\.mayBeMissing))
        }
    }

    /// The terms are what the mean is made of, however many values may be missing.
    @Test func theTermsAddUpToTheMean() {
        var random = SeededGenerator(seed: 12)
        for _ in 0..<200 {
            var mean = WeightedMean()
            for _ in 0..<Int.random(in: 1...5, using: &random) {
                let low = Int.random(in: 0...100, using: &random)
                mean.add(
                    ExactRange(Rational(low), Rational(Int.random(in: low...100, using: &random))),
                    weight: Int.random(in: 1...4, using: &random), mayBeMissing: random.chance(40))
            }
            for isLeast in [true, false] {
                let terms = mean.terms(isLeast: isLeast)
                let weights = terms.reduce(0) { $0 + $1.weight }
                let sum = terms.reduce(Rational.zero) { $0.plus($1.value.times(Rational($1.weight), rounding: .down)) }
                let end = isLeast ? mean.score.values?.lower : mean.score.values?.upper
                #expect(end == sum.divided(by: Rational(weights)))
            }
        }
    }

    @Test func ofNothingThereIsNone() {
        #expect(WeightedMean().score.values == nil)
    }

    /// The means over all choices of what counts, with all values at one of their ends: no mean lies outside of them.
    private static func means(of parts: [Part]) -> [Rational] {
        var means: [Rational] = []
        for counted in 0..<(1 << parts.count) {
            let chosen = parts.indices.filter { counted >> $0 & 1 == 1 }
            let isAllowed = parts.indices.allSatisfy { parts[$0].mayBeMissing || chosen.contains($0) }
            guard isAllowed, !chosen.isEmpty else { continue }
            for value in [\Part.low, \Part.high] {
                let sum = chosen.reduce(0) { $0 + parts[$1].weight * parts[$1][keyPath: value] }
                let weights = chosen.reduce(0) { $0 + parts[$1].weight }
                means.append(Rational(Int64(sum), over: Int64(weights)))
            }
        }
        return means
    }
}
