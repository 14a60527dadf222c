public import AssessmentModel

/// What a review or a waiver can name: a requirement or a criterion of the rubric.
public enum JudgedItem: Sendable, Hashable {
    /// A requirement, by its place.
    case requirement(Int)
    /// A criterion, by the places of its principle and its own in it.
    case criterion(principle: Int, Int)
}

/// The requirements and criteria of a rubric by their ids.
struct JudgedItems: Sendable {
    private let items: [String: JudgedItem]
    private let rubric: RubricSummary

    init(_ rubric: RubricSummary) {
        self.rubric = rubric
        var items: [String: JudgedItem] = [:]
        for place in rubric.requirements.indices { items[rubric.requirements[place].id] = .requirement(place) }
        for (principle, words) in rubric.principles.enumerated() {
            for place in words.criteria.indices {
                items[words.criteria[place].id] = .criterion(principle: principle, place)
            }
        }
        self.items = items
    }

    /// What lists them, for messages that have no room for all.
    static let list = "`posrubric explain`"

    subscript(_ id: String) -> JudgedItem? { items[id] }

    /// The id of the rubric.
    var rubricID: String { rubric.id }
    /// The ids, in the order of the rubric.
    var ids: [String] { requirementIDs + criterionIDs }
    /// The ids of requirements.
    var requirementIDs: [String] { rubric.requirements.map(\.id) }
    /// The ids of criteria.
    var criterionIDs: [String] { rubric.principles.flatMap { $0.criteria.map(\.id) } }

    /// The levels that somebody can give a criterion: the lowest, which everything has, and those that the rubric describes.
    func levels(of principle: Int, _ criterion: Int) -> [Int] {
        [0] + rubric.principles[principle].criteria[criterion].levels
    }
}

extension RubricSummary {
    /// The id of a requirement or criterion.
    public func id(of item: JudgedItem) -> String {
        switch item {
        case .requirement(let place): requirements[place].id
        case .criterion(let principle, let place): principles[principle].criteria[place].id
        }
    }

    /// The title of a requirement or criterion.
    public func title(of item: JudgedItem) -> String {
        switch item {
        case .requirement(let place): requirements[place].title
        case .criterion(let principle, let place): principles[principle].criteria[place].title
        }
    }

    /// An opinion in the rubric's words: "proficient", "met".
    public func words(for opinion: Judgment.Opinion) -> String {
        switch opinion {
        case .met(let isMet): isMet ? "met" : "not met"
        case .level(let level): scale[level]
        }
    }
}
