internal import ProgramModel
package import RubricModel

/// A test of a rubric as a flat row of steps, so that asking it of thousands of entries allocates nothing.
///
/// Every step stands before its parts, which end where its `end` says.
package final class CompiledTest: Sendable {
    /// What one step asks.
    enum Operator: UInt8, Sendable {
        case all, any, not
        case anyOf, allOf, only, isPresent, isRecognized, named, text, compares, amount, withinMonths, isNotPast, some

        /// Whether other steps stand in it.
        var isGroup: Bool { self == .all || self == .any || self == .not }
    }

    /// One step: small, for it is read for every entry of every list.
    struct Step: Sendable {
        var operation: Operator
        /// Whether the answer is turned round.
        var isNegated = false
        /// How the field holds several values: as a list of entries, as a set of terms, or not at all.
        var isListOfEntries = false
        var isSetOfTerms = false
        var isSingleEntry = false
        /// The place of the field in the entry.
        var slot: Int16 = 0
        /// The index behind the step's last part.
        var end: Int16 = 0
        /// The place of the way to the entry that has the field; -1 where it is the entry itself.
        var way: Int16 = -1
        /// The place of further details in the table of the operation.
        var details: Int16 = 0
        /// The terms that are asked for.
        var terms: UInt64 = 0
    }

    /// How the steps hang together.
    enum Shape: Sendable {
        /// There are none.
        case empty
        /// All of them must hold, from one on.
        case flat(from: Int)
        /// Some stand in others.
        case nested
    }

    let steps: [Step]
    let shape: Shape
    let ways: [[FieldPath.Step]]
    let names: [Set<Int>]
    let texts: [Set<String>]
    let comparisons: [Comparison]
    let amounts: [(comparison: Comparison, unit: CreditUnit)]
    let inner: [CompiledTest]
    /// The kinds of entries that inner tests are about, for those that a list may still hold.
    let innerKinds: [RecordKind]

    /// The test that everything passes.
    static let everything = CompiledTest()

    /// A test; where none is given, one that everything passes.
    package init(_ test: RecordTest? = nil) {
        var tables = Tables()
        if let test { tables.add(test) }
        steps = tables.steps
        shape =
            if steps.isEmpty {
                .empty
            } else if !steps.contains(where: \.operation.isGroup) {
                .flat(from: 0)
            } else if steps[0].operation == .all, !steps.dropFirst().contains(where: \.operation.isGroup) {
                .flat(from: 1)
            } else {
                .nested
            }
        ways = tables.ways
        names = tables.names
        texts = tables.texts
        comparisons = tables.comparisons
        amounts = tables.amounts
        inner = tables.inner
        innerKinds = tables.innerKinds
    }

    /// Whether the test asks for something of the entry that an entry belongs to.
    var asksParent: Bool { ways.contains { $0.first == .parent } }

    /// The first field of the entry itself that the test asks for.
    var slotOfEntry: Int? { steps.first { !$0.operation.isGroup && $0.way < 0 }.map { Int($0.slot) } }
}

/// The tables of a test while they are filled.
private struct Tables {
    typealias Step = CompiledTest.Step

    var steps: [Step] = []
    var ways: [[FieldPath.Step]] = []
    var names: [Set<Int>] = []
    var texts: [Set<String>] = []
    var comparisons: [Comparison] = []
    var amounts: [(comparison: Comparison, unit: CreditUnit)] = []
    var inner: [CompiledTest] = []
    var innerKinds: [RecordKind] = []

    mutating func add(_ test: RecordTest) {
        let place = steps.count
        switch test {
        case .all(let parts), .any(let parts):
            let isAll = if case .all = test { true } else { false }
            steps.append(Step(operation: isAll ? .all : .any))
            for part in parts { add(part) }
        case .not(let part):
            steps.append(Step(operation: .not))
            add(part)
        case .field(let path, let test):
            addField(path, test)
        }
        steps[place].end = Int16(steps.count)
    }

    private mutating func addField(_ path: FieldPath, _ test: FieldTest) {
        var step = Step(operation: .isPresent)
        step.slot = Int16(path.slot)
        switch path.field.type {
        case .records, .planItems, .texts, .codes, .references: step.isListOfEntries = true
        case .choices, .grades: step.isSetOfTerms = true
        case .record: step.isSingleEntry = true
        default: break
        }
        if !path.steps.isEmpty {
            step.way = Int16(ways.count)
            ways.append(path.steps)
        }
        switch test {
        case .anyOf(let set): (step.operation, step.terms) = (.anyOf, set.bits)
        case .allOf(let set): (step.operation, step.terms) = (.allOf, set.bits)
        case .only(let set): (step.operation, step.terms) = (.only, set.bits)
        case .isPresent(let wanted): (step.operation, step.isNegated) = (.isPresent, !wanted)
        case .isRecognized(let wanted): (step.operation, step.isNegated) = (.isRecognized, !wanted)
        case .named(let set):
            (step.operation, step.details) = (.named, Int16(names.count))
            names.append(set)
        case .text(let set):
            (step.operation, step.details) = (.text, Int16(texts.count))
            texts.append(set)
        case .compares(let comparison):
            (step.operation, step.details) = (.compares, Int16(comparisons.count))
            comparisons.append(comparison)
        case .amount(let comparison, let unit):
            (step.operation, step.details) = (.amount, Int16(amounts.count))
            amounts.append((comparison, unit))
        case .withinMonths(let months): (step.operation, step.details) = (.withinMonths, Int16(months))
        case .isNotPast: step.operation = .isNotPast
        case .some(let test), .noneOf(let test):
            (step.operation, step.details) = (.some, Int16(inner.count))
            inner.append(CompiledTest(test))
            innerKinds.append(path.field.type.recordKind ?? .program)
        }
        if case .noneOf = test { step.isNegated = true }
        steps.append(step)
    }
}
