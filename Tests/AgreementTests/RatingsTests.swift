import Agreement
import Testing

/// Coefficients on tables that others have published, and what is said where there is none.
struct RatingsTests {
    /// The reliability data of K. Krippendorff, Computing Krippendorff's alpha-reliability (2011), section C: four observers, twelve units.
    static let krippendorff: Ratings = {
        let observers: [[Int?]] = [
            [1, 2, 3, 3, 2, 1, 4, 1, 2, nil, nil, nil], [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, nil, 3],
            [nil, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, nil], [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, nil],
        ]
        return Ratings((0..<12).map { unit in observers.map { $0[unit].map { $0 - 1 } } }, categories: 5)
    }()

    /// J. L. Fleiss, Measuring nominal scale agreement among many raters (1971), as it is given in many textbooks: fourteen raters, ten
    /// subjects, five categories; kappa is 0.2099.
    static let fleiss: Ratings = {
        let counts = [
            [0, 0, 0, 0, 14], [0, 2, 6, 4, 2], [0, 0, 3, 5, 6], [0, 3, 9, 2, 0], [2, 2, 8, 1, 1],
            [7, 7, 0, 0, 0], [3, 2, 6, 3, 0], [2, 5, 3, 2, 2], [6, 5, 2, 1, 0], [0, 2, 2, 3, 7],
        ]
        return Ratings(
            counts.map { row in row.indices.flatMap { Array(repeating: Optional($0), count: row[$0]) } }, categories: 5)
    }()

    @Test(arguments: [(RatingScale.nominal, 0.7434), (.ordinal, 0.8154), (.interval, 0.8491)])
    func alphaOfTheCanonicalTable(_ scale: RatingScale, _ published: Double) throws {
        let alpha = try #require(RatingsTests.krippendorff.krippendorffAlpha(scale).value)
        #expect((alpha * 10_000).rounded() / 10_000 == published)
    }

    @Test func kappaOfFleiss() throws {
        let kappa = try #require(RatingsTests.fleiss.fleissKappa.value)
        #expect((kappa * 1_000).rounded() / 1_000 == 0.210)
    }

    /// 50 applications, two readers: 20 yes and yes, 5 yes and no, 10 no and yes, 15 no and no; kappa is 0.4 exactly.
    @Test func kappaOfCohen() throws {
        let cells: [(Int, Int, Int)] = [(1, 1, 20), (1, 0, 5), (0, 1, 10), (0, 0, 15)]
        let ratings = Ratings(
            cells.flatMap { first, second, count in
                Array(repeating: [Optional(first), second], count: count)
            }, categories: 2)
        #expect(abs(try #require(ratings.cohenKappa(0, 1).value) - 0.4) < 1e-12)
        #expect(abs(try #require(ratings.percentAgreement.value) - 0.7) < 1e-12)
    }

    /// K. L. Gwet (2008), table 2 of the paradox of kappa: 118 of 125 agree on one category, 2 on the other: AC1 is near to what is seen.
    @Test func ac1StaysHighWhereNearlyAllIsTheSame() throws {
        let cells: [(Int, Int, Int)] = [(1, 1, 118), (1, 0, 5), (0, 1, 2), (0, 0, 0)]
        let ratings = Ratings(
            cells.flatMap { first, second, count in
                Array(repeating: [Optional(first), second], count: count)
            }, categories: 2)
        #expect(abs(try #require(ratings.gwetAC1.value) - 0.9408) < 0.0001)
        #expect(try #require(ratings.cohenKappa(0, 1).value) < 0)
    }

    // MARK: Where there is none

    @Test func whatNobodyComparedHasNoCoefficient() {
        for values: [[Int?]] in [[], [[1, nil], [nil, 0]], [[1], [0]]] {
            let ratings = Ratings(values, categories: 2)
            #expect(ratings.percentAgreement == .undefined(.nothingJudgedTwice))
            #expect(ratings.fleissKappa == .undefined(.nothingJudgedTwice))
            #expect(ratings.gwetAC1 == .undefined(.nothingJudgedTwice))
            for scale in RatingScale.allCases {
                #expect(ratings.krippendorffAlpha(scale) == .undefined(.nothingJudgedTwice))
            }
        }
        #expect(Ratings([[1, nil], [nil, 0]], categories: 2).cohenKappa(0, 1) == .undefined(.nothingJudgedTwice))
    }

    @Test func withoutVariationChanceCannotBeTold() throws {
        let ratings = Ratings([[2, 2], [2, 2], [nil, 0]], categories: 3)
        #expect(ratings.cohenKappa(0, 1) == .undefined(.noVariation))
        #expect(ratings.fleissKappa == .undefined(.noVariation))
        for scale in RatingScale.allCases { #expect(ratings.krippendorffAlpha(scale) == .undefined(.noVariation)) }
        // AC1 was made for this.
        #expect(try #require(Ratings([[2, 2], [2, 2]], categories: 3).gwetAC1.value) == 1)
    }

    @Test func fleissNeedsAsManyJudgmentsOfEverything() {
        #expect(Ratings([[1, 1, 0], [1, nil, 0]], categories: 2).fleissKappa == .undefined(.unequalNumbers))
        #expect(Ratings([[0, 0]], categories: 1).gwetAC1 == .undefined(.oneCategory))
    }

    // MARK: Laws

    /// Who judges in which place, and in which order things are judged, changes nothing.
    @Test func orderDoesNotMatter() throws {
        let ratings = RatingsTests.krippendorff
        let turned = Ratings(ratings.values.reversed().map { $0.reversed() }, categories: 5)
        for scale in RatingScale.allCases {
            let (one, other) = (ratings.krippendorffAlpha(scale), turned.krippendorffAlpha(scale))
            #expect(abs(try #require(one.value) - (try #require(other.value))) < 1e-12)
        }
        #expect(abs(try #require(ratings.gwetAC1.value) - (try #require(turned.gwetAC1.value))) < 1e-12)
    }

    /// With two people who judge everything, and with levels of which only the order counts, relabelling by an increasing map changes nothing.
    @Test func onlyTheOrderOfLevelsMattersToTheOrdinalAlpha() throws {
        let spread = Ratings(
            RatingsTests.krippendorff.values.map { row in row.map { $0.map { [0, 3, 4, 7, 9][$0] } } }, categories: 10)
        let (one, other) = (RatingsTests.krippendorff.krippendorffAlpha(.ordinal), spread.krippendorffAlpha(.ordinal))
        #expect(abs(try #require(one.value) - (try #require(other.value))) < 1e-12)
    }
}
