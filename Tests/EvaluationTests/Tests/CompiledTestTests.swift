import AssessmentModel
import ExactNumbers
import ProgramModel
import RubricModel
import TestSupport
import Testing

@testable import Evaluation

/// Compiled tests say what the tests of the rubric say, by the laws of Kleene's logic.
struct CompiledTestTests {
    @Test func agreeWithTestsTakenAtTheirWord() throws {
        try forAll { test, record, context in
            let found = CompiledTest(test).truth(record, context)
            #expect(found == Reference(context.program).truth(test, record), "\(test)")
        }
    }

    @Test func obeyDeMorgan() throws {
        var random = SeededGenerator(seed: 70)
        try forAll { test, record, context in
            let others = (0..<2).map { _ in RandomAgreements.test(&random) } + [test]
            let turned = others.map(RecordTest.not)
            let truth = { (test: RecordTest) in CompiledTest(test).truth(record, context) }
            #expect(truth(.not(.all(others))) == truth(.any(turned)))
            #expect(truth(.not(.any(others))) == truth(.all(turned)))
            #expect(truth(.not(.not(test))) == truth(test))
            #expect(truth(.all([test, .any([test, others[0]])])) == truth(test))
            #expect(truth(.all(others)) == truth(.all(others.reversed())))
            // What is open stays open with its opposite: the middle is not excluded.
            #expect((truth(.any([test, .not(test)])) == .open) == (truth(test) == .open))
        }
    }

    @Test func whatAllPassIsTheEmptyTest() throws {
        try forAll { _, record, context in
            #expect(CompiledTest().truth(record, context) == .yes)
            #expect(CompiledTest(.all([])).truth(record, context) == .yes)
            #expect(CompiledTest(.any([])).truth(record, context) == .no)
        }
    }

    /// Of an entry that is not listed nothing is known; what is said of it before there is a program holds for it.
    @Test func ofTheUnknownOnlyTheTestIsKnown() throws {
        try forAll { test, _, context in
            let compiled = CompiledTest(test)
            guard compiled.truthOfUnknown != .open else { return }
            #expect(compiled.truthOfUnknown == compiled.truth(Program.unlisted(.agreement), context))
        }
    }

    /// Only where a test is open something keeps it open.
    @Test func doubtsAreToldWhereTheTestIsOpen() throws {
        try forAll { test, record, context in
            let compiled = CompiledTest(test)
            guard compiled.truth(record, context) == .open else { return }
            var findings = Findings()
            compiled.addDoubts(record, context, to: &findings)
            #expect(!findings.doubts.isEmpty, "\(test)")
            #expect(findings.evidence.isEmpty)
        }
    }

    // MARK: Cases

    /// Tries random tests on random agreements.
    private func forAll(_ body: (RecordTest, RecordIndex, EvaluationContext) -> Void) throws {
        var random = SeededGenerator(seed: 7)
        for _ in 0..<20 {
            let program = try RandomAgreements.program(&random)
            let context = EvaluationContext(program: program, asOf: nil)
            let slot = RecordKind.program.declaration.slot("agreements")
            for record in program.items(program.fact(Program.root, slot)) {
                for _ in 0..<10 { body(RandomAgreements.test(&random), record, context) }
            }
        }
    }
}

/// Tests taken at their word: a test of a field is tried on everything that the field may still be.
private struct Reference {
    private let program: Program

    /// What a field may be: terms, or a list of so many entries.
    private enum World {
        case nothing
        case term(Int)
        case entries([RecordIndex?])
    }

    init(_ program: Program) {
        self.program = program
    }

    func truth(_ test: RecordTest, _ record: RecordIndex) -> Truth {
        switch test {
        case .all(let parts): parts.map { truth($0, record) }.min() ?? .yes
        case .any(let parts): parts.map { truth($0, record) }.max() ?? .no
        case .not(let part): truth(part, record).negated
        case .field(let path, let test): summary(worlds(path, record).map { truth(test, in: $0) })
        }
    }

    /// Yes or no where all worlds agree.
    private func summary(_ truths: [Truth]) -> Truth {
        Set(truths).count == 1 ? truths[0] : .open
    }

    private func worlds(_ path: FieldPath, _ record: RecordIndex) -> [World] {
        let fact = program.fact(record, path.slot)
        if let vocabulary = path.field.type.vocabulary {
            return switch fact.state {
            case .none: [.nothing]
            case .unknown: [.nothing] + vocabulary.all.numbers.map(World.term)
            case .stated: fact.certainTerms.numbers.map(World.term)
            }
        }
        switch fact.state {
        case .none: return [.entries([])]
        case .unknown: return (0...4).map { .entries(Array(repeating: nil, count: $0)) }
        case .stated:
            let listed = program.items(fact).map(Optional.some)
            return fact.isOpen
                ? (0...4).map { .entries(listed + Array(repeating: nil, count: $0)) } : [.entries(listed)]
        }
    }

    private func truth(_ test: FieldTest, in world: World) -> Truth {
        switch (test, world) {
        case (.anyOf(let terms), .term(let number)): Truth(terms.contains(number))
        case (.anyOf, .nothing): .no
        case (.isPresent(let wanted), .term): Truth(wanted)
        case (.isPresent(let wanted), .nothing): Truth(!wanted)
        case (.isPresent(let wanted), .entries(let entries)): Truth(wanted == !entries.isEmpty)
        case (.compares(let comparison), .entries(let entries)): comparison.truth(ExactRange(Rational(entries.count)))
        case (.some(let inner), .entries(let entries)): exists(inner, entries)
        case (.noneOf(let inner), .entries(let entries)): exists(inner, entries).negated
        default: .open
        }
    }

    /// An entry that is not listed may be anything.
    private func exists(_ test: RecordTest, _ entries: [RecordIndex?]) -> Truth {
        entries.map { $0.map { truth(test, $0) } ?? .open }.max() ?? .no
    }
}
