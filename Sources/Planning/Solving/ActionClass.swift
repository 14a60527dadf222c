internal import Evaluation
internal import AssessmentModel
internal import ExactNumbers

/// Actions that do the same to all measures of a target at the same cost: it makes no difference which of them is done.
struct ActionClass {
    /// What one of the actions does to a measure.
    enum Effect: Hashable {
        /// Both ends move by so much. An end that nothing limited stays so.
        case shift(lower: Rational, upper: Rational)
        /// What nothing limited gets an upper end, the lower end moving by so much.
        case close(lower: Rational, upper: Rational)
        /// It becomes this, whatever else is done.
        case become(MeasuredValue)
    }

    /// The effects on measures, by the measures' places; none where nothing changes.
    let effects: [Int: Effect]
    /// What one costs.
    let cost: Int
    /// The actions, each several where only these together do it; the one to be done first in front.
    var members: [[PlanAction]]

    /// How often one of them can be done.
    var limit: Int { members.last?.count == 1 && members.last?[0].isRepeatable == true ? Int.max : members.count }

    /// How much an author would mind: stating costs a look, adding something new, and changing or taking out something that was meant.
    var roughness: Int {
        let kinds = ImprovementPlan.Step.Kind.allCases
        return members.first?.first.flatMap { kinds.firstIndex(of: $0.kind) } ?? 0
    }

    /// Whether a use may let a comparison hold no more that holds.
    func maySpoil(_ literal: Literal) -> Bool {
        switch effects[literal.measure] {
        case nil, .close: false
        case .become(let value): literal.truth([value]) != .yes
        case .shift(let lower, let upper): literal.ways.contains { $0.0 == .up ? lower < .zero : upper > .zero }
        }
    }

    /// The effect of an action on a measure; nothing where there is none.
    static func effect(from old: MeasuredValue, to new: MeasuredValue, isAdditive: Bool) -> Effect? {
        guard old != new else { return nil }
        guard isAdditive, let before = old.values, let after = new.values else { return .become(new) }
        let lower = after.lower.minus(before.lower)
        switch (before.upper, after.upper) {
        case (nil, nil): return .shift(lower: lower, upper: lower)
        case (nil, let upper?): return .close(lower: lower, upper: upper)
        case (let upper?, let end?): return .shift(lower: lower, upper: end.minus(upper))
        case (.some, nil): return .become(new)
        }
    }
}
