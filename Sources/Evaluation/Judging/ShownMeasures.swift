internal import AssessmentModel
internal import RubricModel

/// The measures that a requirement or a criterion shows: those that it asks for, and those that it only names.
struct ShownMeasures: Sendable {
    private let asked: [Int]
    /// The same together with those that decide whether it applies.
    private let all: [Int]

    init(_ conditions: [Condition], _ appliesWhen: Condition?, _ named: [Int]) {
        var asked: [Int] = []
        for condition in conditions { ShownMeasures.add(condition.measures, to: &asked) }
        var all = asked
        if let appliesWhen { ShownMeasures.add(appliesWhen.measures, to: &all) }
        ShownMeasures.add(named, to: &asked)
        ShownMeasures.add(named, to: &all)
        self.asked = asked
        self.all = all
    }

    /// Adds those of some measures that are not there yet.
    private static func add(_ measures: [Int], to list: inout [Int]) {
        for measure in measures where !list.contains(measure) { list.append(measure) }
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
