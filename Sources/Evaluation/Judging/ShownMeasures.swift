internal import AssessmentModel
internal import RubricModel

/// The measures that a requirement or a criterion shows: those that it asks for, and those that it only names.
struct ShownMeasures: Sendable {
    private let asked: [Int]
    /// The same together with those that decide whether it applies.
    private let all: [Int]

    init(_ conditions: [Condition], _ appliesWhen: Condition?, _ named: [Int]) {
        func union(_ lists: [[Int]]) -> [Int] {
            lists.reduce(into: []) { all, list in all += list.filter { !all.contains($0) } }
        }
        let measures = conditions.map(\.measures)
        asked = union(measures + [named])
        all = union(measures + [appliesWhen?.measures ?? [], named])
    }

    /// Those that matter where it applies, does not, or may.
    func measures(applies: Truth) -> [Int] {
        switch applies {
        case .no: []
        case .open: all
        case .yes: asked
        }
    }
}
