public import Agreement
public import AssessmentModel

extension AgreementStudy {
    /// The study of some reviews by a rubric.
    public init(_ reviews: [Review], rubric: RubricSummary, bootstrap: Bootstrap = Bootstrap()) {
        let table = OpinionTable(reviews, rubric)
        self.rubric = rubric
        self.bootstrap = bootstrap
        reviewerNames = table.reviewers
        programs = table.programs
        sheets = table.sheets
        let criterionItems = table.items.filter(\.isCriterion)
        let requirementItems = table.items.filter { !$0.isCriterion }
        criteria = Self.part(nil, criterionItems, table, bootstrap)
        requirements = Self.part(nil, requirementItems, table, bootstrap)
        items = table.items.compactMap { Self.part($0, [$0], table, bootstrap) }
        reviewers = table.reviewers.indices.map { Self.reviewer($0, table) }
        pairs = table.reviewers.indices.flatMap { first in
            table.reviewers.indices.dropFirst(first + 1).compactMap { second in
                Self.pair(first, second, criterionItems, requirementItems, table)
            }
        }
        disputes = Self.disputes(table)
    }

    // MARK: Coefficients

    private static func part(
        _ item: JudgedItem?, _ items: [JudgedItem], _ table: OpinionTable, _ bootstrap: Bootstrap
    ) -> Part? {
        guard let first = items.first else { return nil }
        let ratings = table.ratings(of: items, possible: item)
        // A program's criteria are drawn together: they were judged by the same people on the same day.
        let groups = table.programs.indices.map { program in
            items.indices.map { program * items.count + $0 }
        }
        let kinds: [Kind] =
            [.percent] + (ratings.raters == 2 ? [.cohenKappa] : [.fleissKappa]) + [.gwetAC1]
            + (first.isCriterion ? [.alphaNominal, .alphaOrdinal, .alphaInterval] : [.alphaNominal])
        return Part(
            item: item, compared: ratings.comparedUnits, judgments: ratings.judgments,
            figures: kinds.map { kind in
                Figure(
                    kind: kind, coefficient: kind.coefficient(of: ratings),
                    interval: bootstrap.interval(of: ratings, groups: groups, kind.coefficient))
            })
    }

    // MARK: People

    private static func reviewer(_ number: Int, _ table: OpinionTable) -> Reviewer {
        var judgments = 0
        var (equal, pairs) = (0, 0)
        var (height, levels) = (0, 0)
        for program in table.programs.indices {
            for item in table.items {
                let row = table.row(program, item)
                guard let own = row[number]?.opinion.number else { continue }
                judgments += 1
                for (other, entry) in row.enumerated() where other != number {
                    guard let entry else { continue }
                    pairs += 1
                    if entry.opinion.number == own { equal += 1 }
                    guard item.isCriterion else { continue }
                    levels += 1
                    height += own - entry.opinion.number
                }
            }
        }
        return Reviewer(
            name: table.reviewers[number], judgments: judgments,
            equal: pairs > 0 ? Double(equal) / Double(pairs) : nil,
            height: levels > 0 ? Double(height) / Double(levels) : nil)
    }

    private static func pair(
        _ first: Int, _ second: Int, _ criteria: [JudgedItem], _ requirements: [JudgedItem], _ table: OpinionTable
    ) -> Pair? {
        let levels = table.ratings(of: criteria)
        let verdicts = table.ratings(of: requirements)
        let common = levels.common(first, second) + verdicts.common(first, second)
        guard common > 0 else { return nil }
        let ratings = levels.common(first, second) > 0 ? levels : verdicts
        return Pair(
            first: table.reviewers[first], second: table.reviewers[second], common: common,
            kappa: ratings.cohenKappa(first, second))
    }

    // MARK: The queue

    private static func disputes(_ table: OpinionTable) -> [Dispute] {
        var found: [(program: Int, disputes: [Dispute])] = []
        for program in table.programs.indices {
            let disputes = table.items.compactMap { item -> Dispute? in
                let voices = table.voices(program, item)
                let numbers = voices.map(\.opinion.number)
                guard let least = numbers.min(), let most = numbers.max(), least < most else { return nil }
                return Dispute(
                    program: table.programs[program], item: item, distance: most - least, voices: voices)
            }
            if !disputes.isEmpty { found.append((program, disputes)) }
        }
        // First the widest dispute, then the most of them; programs that are alike stay in their order.
        found.sort { left, right in
            let keys = [left, right].map { entry in
                (-(entry.disputes.map(\.distance).max() ?? 0), -entry.disputes.count, entry.program)
            }
            return keys[0] < keys[1]
        }
        return found.flatMap(\.disputes)
    }
}

extension AgreementStudy.Kind {
    /// The coefficient of ratings.
    func coefficient(of ratings: Ratings) -> Coefficient {
        switch self {
        case .percent: ratings.percentAgreement
        case .cohenKappa: ratings.cohenKappa(0, 1)
        case .fleissKappa: ratings.fleissKappa
        case .gwetAC1: ratings.gwetAC1
        case .alphaNominal: ratings.krippendorffAlpha(.nominal)
        case .alphaOrdinal: ratings.krippendorffAlpha(.ordinal)
        case .alphaInterval: ratings.krippendorffAlpha(.interval)
        }
    }
}

extension Ratings {
    /// How many things two people judged both.
    fileprivate func common(_ first: Int, _ second: Int) -> Int {
        values.count { $0[first] != nil && $0[second] != nil }
    }
}
