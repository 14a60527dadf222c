import ExactNumbers
import ProgramModel
import RubricModel
import TestSupport

/// Programs with agreements that state some facts and leave others open, and tests of such agreements.
enum RandomAgreements {
    /// A program with one agreement after the other.
    static func program(_ random: inout SeededGenerator) throws -> Program {
        let agreements = (0..<6).map { _ in "  - {\(agreement(&random))}\n" }.joined()
        return try MarkedProgram.read(
            """
            program-of-study: 1
            title: Small
            status: \(random.chance(50) ? "draft" : "submission")
            institutions:
              - {id: a, name: A, type: high-school, control: public}
              - {id: b, name: B, type: community-college}
              - {id: c, name: C, control: nonprofit}
            agreements:
            \(agreements)
            """)
    }

    private static func agreement(_ random: inout SeededGenerator) -> String {
        var fields = ["title: Agreement"]
        if random.chance(60) { fields.append("kind: \(pick(["articulation", "transfer", "data-sharing"], &random))") }
        if random.chance(60) { fields.append("status: \(pick(["in-force", "negotiating", "expired"], &random))") }
        if random.chance(50) { fields.append("written: \(pick(["yes", "no"], &random))") }
        if random.chance(50) { fields.append("state-level: \(pick(["yes", "no"], &random))") }
        if random.chance(60) { fields.append("between: \(pick(["[a, b]", "[b, c]", "[a]", "[c]", "[]"], &random))") }
        if random.chance(60) { fields.append("covers: \(pick(["[]", "[x]", "[x, y]"], &random))") }
        return fields.joined(separator: ", ")
    }

    private static func pick(_ words: [String], _ random: inout SeededGenerator) -> String {
        words.randomElement(using: &random) ?? ""
    }

    /// A test of an agreement.
    static func test(depth: Int = 0, _ random: inout SeededGenerator) -> RecordTest {
        guard depth < 3, random.chance(60) else { return field(&random) }
        let parts = (0..<Int.random(in: 1...3, using: &random)).map { _ in test(depth: depth + 1, &random) }
        switch Int.random(in: 0..<3, using: &random) {
        case 0: return .all(parts)
        case 1: return .any(parts)
        default: return .not(parts[0])
        }
    }

    private static let declaration = RecordKind.agreement.declaration
    private static let institution = RecordKind.institution.declaration

    private static func field(_ random: inout SeededGenerator) -> RecordTest {
        let kind = terms("kind", of: declaration, ["articulation", "transfer"], &random)
        let limit = Rational(Int.random(in: 0...2, using: &random))
        let inner: RecordTest =
            random.chance(50)
            ? .field(
                FieldPath("type", of: institution),
                .anyOf(terms("type", of: institution, ["high-school", "community-college"], &random)))
            : .any([
                .field(FieldPath("control", of: institution), .isPresent(true)),
                .field(
                    FieldPath("control", of: institution),
                    .anyOf(terms("control", of: institution, ["public", "nonprofit"], &random))),
            ])
        let choices: [(String, FieldTest)] = [
            ("kind", .anyOf(kind)), ("kind", .isPresent(random.chance(50))),
            ("status", .anyOf(terms("status", of: declaration, ["in-force", "expired"], &random))),
            ("written", .anyOf(terms("written", of: declaration, ["yes", "no"], &random))),
            ("state-level", .anyOf(terms("state-level", of: declaration, ["yes", "no"], &random))),
            ("between", .some(inner)), ("between", .noneOf(inner)), ("between", .compares(.atLeast(limit))),
            ("covers", .compares(.exactly(limit))), ("covers", .isPresent(random.chance(50))),
        ]
        let (name, test) = choices.randomElement(using: &random) ?? choices[0]
        return .field(FieldPath(name, of: declaration), test)
    }

    private static func terms(
        _ field: String, of declaration: RecordDeclaration, _ names: [String], _ random: inout SeededGenerator
    ) -> TermSet {
        let vocabulary = declaration.fields[declaration.slot(field)].type.vocabulary
        let chosen = random.chance(30) ? names : [pick(names, &random)]
        return chosen.reduce(.empty) { $0.union(vocabulary?.set($1) ?? .empty) }
    }
}
