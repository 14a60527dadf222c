public import AssessmentModel
public import ExactNumbers
internal import SourceDiagnostics

/// What a plan is to reach.
public enum PlanTarget: Sendable, Hashable {
    /// Every requirement that decides is met.
    case compliance
    /// A requirement is met, by its place among the requirements.
    case requirement(Int)
    /// A criterion has a level, by the places of its principle and of itself there and the level's place on the scale; the next one
    /// where none is named.
    case criterion(principle: Int, criterion: Int, level: Int?)
    /// The certain score of a principle is so much, from 0 to 100; what the next level is worth where nothing is named.
    case principle(Int, score: Rational?)
    /// The certain score on the whole is so much, from 0 to 100.
    case score(Rational)

    /// Why words name no target.
    public struct Mistake: Error, Sendable, Hashable {
        /// What is wrong.
        public let message: String
        /// What to do.
        public let help: String
    }

    /// The target that words name: `compliance`, a level or a number for the score on the whole, or the id of a requirement, a criterion or a
    /// principle, the latter two with `=LEVEL` behind it, a principle also with `=NUMBER`.
    public init(_ words: String, in rubric: RubricSummary) throws(Mistake) {
        let parts = words.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let (name, value) = (parts[0], parts.count > 1 ? parts[1] : nil)
        if name == "compliance", value == nil {
            self = .compliance
        } else if let place = rubric.requirements.firstIndex(where: { $0.id == name }) {
            guard value == nil else {
                throw Mistake(
                    message: "the requirement `\(name)` is met or not, and has no levels",
                    help: "Write `--target \(name)`.")
            }
            self = .requirement(place)
        } else if let (principle, criterion) = PlanTarget.criterion(name, rubric) {
            self = .criterion(
                principle: principle, criterion: criterion,
                level: try PlanTarget.level(value, rubric.principles[principle].criteria[criterion], rubric))
        } else if let place = rubric.principles.firstIndex(where: { $0.id == name }) {
            self = .principle(
                place, score: try value.map { value throws(Mistake) in try PlanTarget.score(value, of: name, rubric) })
        } else {
            guard value == nil else { throw PlanTarget.notSplit(name, rubric) }
            self = .score(try PlanTarget.score(name, rubric))
        }
    }

    private static func criterion(_ name: String, _ rubric: RubricSummary) -> (Int, Int)? {
        for (place, principle) in rubric.principles.enumerated() {
            if let number = principle.criteria.firstIndex(where: { $0.id == name }) { return (place, number) }
        }
        return nil
    }

    private static func level(
        _ name: String?, _ criterion: RubricSummary.Criterion, _ rubric: RubricSummary
    ) throws(Mistake) -> Int? {
        guard let name else { return nil }
        let names = criterion.levels.map { rubric.scale[$0] }
        guard let level = rubric.scale.firstIndex(of: name), criterion.levels.contains(level) else {
            throw Mistake(
                message: "`\(criterion.id)` has no level `\(name)` to reach" + PlanTarget.near(name, names),
                help: "It has: \(names.joined(separator: ", ")).")
        }
        return level
    }

    private static func score(_ words: String, _ rubric: RubricSummary) throws(Mistake) -> Rational {
        if let level = rubric.scale.firstIndex(of: words) { return rubric.points(ofLevel: level).upper ?? .zero }
        guard let number = Rational(decimal: words) else { throw unknown(words, rubric) }
        guard number >= .zero, number <= Rational(100) else {
            throw Mistake(message: "a score is a number from 0 to 100, and not `\(words)`", help: "For example: 60.")
        }
        return number
    }

    /// A score of a principle: a number or a level.
    private static func score(_ words: String, of id: String, _ rubric: RubricSummary) throws(Mistake) -> Rational {
        guard rubric.scale.contains(words) || Rational(decimal: words) != nil else {
            let names = Array(rubric.scale.dropFirst())
            throw Mistake(
                message: "`\(id)` cannot reach `\(words)`" + near(words, names),
                help: "Write a score from 0 to 100 behind =, or a level: \(names.joined(separator: ", ")).")
        }
        return try score(words, rubric)
    }

    /// Why something stands behind = that cannot have it.
    private static func notSplit(_ name: String, _ rubric: RubricSummary) -> Mistake {
        guard name == "compliance" || rubric.scale.contains(name) || Rational(decimal: name) != nil else {
            return unknown(name, rubric)
        }
        return Mistake(
            message: "`\(name)` has nothing behind =",
            help: "Write `--target \(name)`; only a criterion or a principle has a level behind =.")
    }

    private static func unknown(_ name: String, _ rubric: RubricSummary) -> Mistake {
        let names =
            ["compliance"] + rubric.scale + rubric.requirements.map(\.id) + rubric.principles.map(\.id)
            + rubric.principles.flatMap(\.criteria).map(\.id)
        return Mistake(
            message: "there is no target `\(name)`" + near(name, names),
            help:
                "A target is compliance, a score from 0 to 100, a level (\(rubric.scale.dropFirst().joined(separator: ", "))), or the id of a requirement, criterion or principle, which may have =LEVEL behind it."
        )
    }

    private static func near(_ name: String, _ names: [String]) -> String {
        SpellingSuggestion.nearest(to: name, among: names).map { "; did you mean `\($0)`?" } ?? ""
    }
}
