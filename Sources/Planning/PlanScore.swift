internal import AssessmentModel
internal import ExactNumbers
internal import RubricModel

/// What a score is made of: the criteria of some principles, each with its levels and what they are worth.
///
/// A score is the weighted mean of what certainly applies and, of what may apply, of that which makes it least. So it is high enough where
/// it is so by every **account**: with every choice of criteria that may apply counted, and the others left out. Whether a criterion applies
/// may change with the program; then each way is a **case** of its own.
struct PlanScore {
    /// A level that a criterion can have.
    struct Offer {
        let level: Int
        /// From 0 to 100.
        let points: Rational
        /// What it asks for beyond the levels below it; nothing where a person decides.
        let condition: Condition?
    }

    /// A criterion that counts, or may come to count.
    struct Criterion {
        let principle: Int
        let number: Int
        let weight: Int
        let appliesWhen: Condition?
        let offers: [Offer]
        /// The certain level.
        let level: Int
        /// What the certain level is worth.
        let points: Rational

        /// Whether a person decides.
        var isJudged: Bool { offers.contains { $0.condition == nil } }
        /// The offers above the certain level.
        var above: [Offer] { offers.filter { $0.level > level } }
    }

    /// Whether a criterion applies: certainly, certainly not, or perhaps.
    enum Applicability { case yes, no, open }

    let wanted: Rational
    let criteria: [Criterion]
    /// The weights of the principles.
    private let weights: [Int: Int]

    init(_ wanted: Rational, of principles: [Int], _ rubric: Rubric, _ assessment: Assessment) {
        let summary = assessment.rubric
        self.wanted = wanted
        weights = Dictionary(uniqueKeysWithValues: principles.map { ($0, summary.principles[$0].weight) })
        criteria = principles.flatMap { principle in
            rubric.principles[principle].criteria.indices.map { number in
                let criterion = rubric.principles[principle].criteria[number]
                let words = summary.principles[principle].criteria[number]
                let level = assessment.principles[principle].criteria[number].level?.lowerBound ?? 0
                var below = 0
                let offers = words.levels.filter { $0 > 0 }.map { next in
                    var condition: Condition?
                    if case .conditions(let steps) = criterion.ladder {
                        condition = .all(steps[below...next].compactMap(\.self))
                        below = next + 1
                    }
                    return Offer(level: next, points: summary.points(ofLevel: next).lower, condition: condition)
                }
                return Criterion(
                    principle: principle, number: number, weight: words.weight, appliesWhen: criterion.appliesWhen,
                    offers: offers, level: level, points: summary.points(ofLevel: level).lower)
            }
        }
    }

    /// All conditions of the levels.
    var conditions: [Condition] { criteria.flatMap { $0.offers.compactMap(\.condition) } }

    // MARK: Cases

    /// What must be reached so that the score is high enough, where each criterion applies as one says; nothing where nothing would count.
    ///
    /// - Parameter judged: The points that people have given to criteria, by their places.
    func ladders(
        _ applies: [Applicability], changing: Set<Int>, judged: [Int: Rational]
    ) -> (ladders: [PlanLadder], needed: [Int])? {
        let perhaps = criteria.indices.filter { applies[$0] == .open }
        let accounts = (0..<(1 << perhaps.count)).compactMap { choice -> Account? in
            account(
                criteria.indices.filter { place in
                    perhaps.firstIndex(of: place).map { choice & (1 << $0) != 0 } ?? (applies[place] == .yes)
                })
        }
        guard !accounts.isEmpty else { return nil }
        var needed = accounts.map { _ in wanted }
        var ladders: [PlanLadder] = []
        for (place, criterion) in criteria.enumerated() {
            guard !criterion.isJudged else {
                for (number, account) in accounts.enumerated() {
                    let points = judged[place] ?? criterion.points
                    needed[number] = needed[number].minus(points.times(account.shares[place] ?? .zero))
                }
                continue
            }
            ladders.append(
                PlanLadder(
                    criterion.offers.compactMap { offer in
                        offer.condition.map { condition in
                            .init(
                                condition: condition,
                                gains: accounts.map {
                                    PlanScore.whole(offer.points.times($0.shares[place] ?? .zero), .up)
                                })
                        }
                    }))
        }
        for place in changing {
            guard let condition = criteria[place].appliesWhen, applies[place] != .open else { continue }
            ladders.append(PlanLadder(needed: applies[place] == .yes ? condition : .not(condition)))
        }
        return (ladders, needed.map { PlanScore.whole($0, .down) })
    }

    /// A choice of what counts.
    private struct Account {
        /// What a point of each criterion adds to the score.
        let shares: [Int: Rational]
    }

    private func account(_ counted: [Int]) -> Account? {
        let groups = Dictionary(grouping: counted) { criteria[$0].principle }
        let whole = groups.keys.reduce(0) { $0 + (weights[$1] ?? 0) }
        guard whole > 0 else { return nil }
        var shares: [Int: Rational] = [:]
        for (principle, places) in groups {
            let sum = places.reduce(0) { $0 + criteria[$1].weight }
            guard sum > 0 else { continue }
            for place in places {
                shares[place] = Rational((weights[principle] ?? 0) * criteria[place].weight).divided(
                    by: Rational(whole * sum))
            }
        }
        return Account(shares: shares)
    }

    /// Points as the search counts them.
    private static func whole(_ points: Rational, _ rounding: RoundingDirection) -> Int {
        Int(points.times(Rational(1_000_000_000)).wholeNumber(rounding: rounding))
    }
}
