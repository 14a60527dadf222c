internal import ExactNumbers
internal import LocatedYAML
internal import ProgramModel
internal import SourceDiagnostics

extension RubricReader {
    /// Reads what a query asks of an entry: field names with what is asked of them, and `all`, `any`, `not`.
    mutating func readTest(_ node: NodeIndex, _ kind: RecordKind) -> RecordTest? {
        let node = tree.resolved(node)
        guard tree.nodes[Int(node)].kind == .mapping else {
            report(
                .wrongType, "a test is a mapping from fields to what is asked of them", at: node,
                help: "For example: `{content: cte}`.")
            return nil
        }
        var tests: [RecordTest] = []
        for (key, value) in pairs(node) {
            let name = tree.string(key)
            let test: RecordTest? =
                switch name {
                case "all": readAll(value, "tests") { $0.readTest($1, kind) }.map(RecordTest.all)
                case "any": readAll(value, "tests") { $0.readTest($1, kind) }.map(RecordTest.any)
                case "not": readTest(value, kind).map(RecordTest.not)
                default: readFieldTest(name, key, value, kind)
                }
            guard let test else { return nil }
            tests.append(test)
        }
        if tests.isEmpty {
            report(.badValue, "the test is empty", at: node)
            return nil
        }
        return tests.count == 1 ? tests[0] : .all(tests)
    }

    private mutating func readFieldTest(
        _ name: String, _ key: NodeIndex, _ node: NodeIndex, _ kind: RecordKind
    ) -> RecordTest? {
        let names = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard let path = readField(names, in: kind, at: key) else { return nil }
        let test =
            tree.nodes[Int(node)].kind == .mapping
            ? readOperator(path, node) : readValues(path, node).map { values -> FieldTest in values }
        if kind == .evidence, name == "for", case .text = test { idNames += items(node, "texts") }
        return test.map { .field(path, $0) }
    }

    // MARK: Values

    /// Reads the value, or the list of values, of which the field is to have one.
    private mutating func readValues(_ path: FieldPath, _ node: NodeIndex) -> FieldTest? {
        switch path.field.type {
        case .choice, .choices, .flag, .grades:
            return readTerms(path, node).map(FieldTest.anyOf)
        case .name(let catalog):
            guard let nodes = values(node, "names") else { return nil }
            var numbers: Set<Int> = []
            for item in nodes {
                guard let name = text(item) else { return nil }
                guard let number = catalog.number(of: name) else {
                    reportUnknown(.badValue, "`\(path.name)` cannot be `\(name)`", name, at: item, among: catalog.names)
                    return nil
                }
                numbers.insert(number)
            }
            return .named(numbers)
        case .text, .code:
            guard let nodes = values(node, "texts") else { return nil }
            let texts = nodes.compactMap { text($0) }
            return texts.count == nodes.count ? .text(Set(texts)) : nil
        case .number, .grade:
            return number(node).flatMap { within(limitsOf: path, .exactly($0), at: node) }.map(FieldTest.compares)
        default:
            report(
                .wrongUse, "`\(path.name)` is \(path.field.type.expectation); a value cannot be asked of it", at: node,
                help: RubricReader.operatorHelp(path.field.type))
            return nil
        }
    }

    /// Reads terms of a field's vocabulary.
    mutating func readTerms(_ path: FieldPath, _ node: NodeIndex) -> TermSet? {
        guard let vocabulary = path.field.type.vocabulary else {
            report(.wrongUse, "`\(path.name)` has no fixed values", at: node)
            return nil
        }
        guard let nodes = values(node, "values") else { return nil }
        var set = TermSet.empty
        for item in nodes {
            guard let name = text(item) else { return nil }
            guard let number = vocabulary.number(named: name) else {
                reportUnknown(
                    .badValue, "`\(path.name)` cannot be `\(name)`", name, at: item, among: vocabulary.terms.map(\.name)
                )
                return nil
            }
            set = set.union(TermSet(number))
        }
        return set
    }

    /// The values that are listed; says so where there is none.
    private mutating func values(_ node: NodeIndex, _ what: String) -> [NodeIndex]? {
        let nodes = items(node, what)
        if nodes.isEmpty, tree.nodes[Int(node)].kind != .mapping {
            report(.badValue, "a value is expected here", at: node)
        }
        return nodes.isEmpty ? nil : nodes
    }

    // MARK: Operators

    private mutating func readOperator(_ path: FieldPath, _ node: NodeIndex) -> FieldTest? {
        let entries = pairs(node)
        guard let (key, value) = entries.first, entries.count <= 2 else {
            report(.wrongType, "what is asked of `\(path.name)` is missing", at: node)
            return nil
        }
        let name = tree.string(key)
        if entries.count == 2, name != "unit", tree.string(entries[1].key) != "unit" {
            report(
                .wrongType, "one thing is asked of a field at a time", at: entries[1].key,
                help: "Use `between` for two limits, or `all` for two tests.")
            return nil
        }
        if let unit = entries.first(where: { tree.string($0.key) == "unit" }),
            name == "present" || !path.field.type.isAmount
        {
            report(.wrongUse, "`unit` belongs to a comparison of credits or hours", at: unit.key)
            return nil
        }
        switch (name, path.field.type) {
        case ("present", _): return .isPresent(flag(value))
        case ("any-of", .choice), ("any-of", .choices), ("any-of", .grades):
            return readTerms(path, value).map(FieldTest.anyOf)
        case ("all-of", .choices), ("all-of", .grades): return readTerms(path, value).map(FieldTest.allOf)
        case ("only", .choices), ("only", .grades): return readTerms(path, value).map(FieldTest.only)
        case ("recognized", .name): return .isRecognized(flag(value))
        case ("some", .records(let kind)), ("some", .record(let kind)), ("some", .references(let kind)):
            return readTest(value, kind).map(FieldTest.some)
        case ("none", .records(let kind)), ("none", .record(let kind)), ("none", .references(let kind)):
            return readTest(value, kind).map(FieldTest.noneOf)
        case ("within-months", .date):
            guard let months = number(value) else { return nil }
            guard months.denominator == 1, (1...1_200).contains(months.numerator) else {
                report(.badValue, "a whole number of months is expected here", at: value)
                return nil
            }
            return .withinMonths(Int(months.numerator))
        case ("not-past", .date):
            guard let word = text(value) else { return nil }
            if word == "yes" || word == "true" { return .isNotPast }
            report(
                .badValue, "`not-past` takes `yes`", at: value,
                help: "For dates that are past, put `{not-past: yes}` into `not`.")
            return nil
        case (_, .amount):
            guard let comparison = readComparison(entries.filter { tree.string($0.key) != "unit" }, at: node),
                let unit = readUnit(entries, node)
            else { return nil }
            return .amount(comparison, unit)
        case (_, .number), (_, .grade), (_, .choices), (_, .grades), (_, .texts), (_, .records), (_, .references),
            (_, .planItems), (_, .codes):
            return readComparison(entries, at: node).flatMap { within(limitsOf: path, $0, at: node) }
                .map(FieldTest.compares)
        default:
            report(
                .wrongUse, "`\(name)` cannot be asked of `\(path.name)`, which is \(path.field.type.expectation)",
                at: key,
                help: RubricReader.operatorHelp(path.field.type))
            return nil
        }
    }

    /// A comparison of a field with numbers that the field can have; of others every answer would be the same.
    private mutating func within(limitsOf path: FieldPath, _ comparison: Comparison, at node: NodeIndex) -> Comparison?
    {
        guard let limits = path.field.type.limits else { return comparison }
        let possible = Rational(limits.lowerBound)...Rational(limits.upperBound)
        if comparison.numbers.allSatisfy(possible.contains) { return comparison }
        report(
            .badValue, "`\(path.name)` is never outside of \(limits.lowerBound) to \(limits.upperBound)", at: node)
        return nil
    }

    private mutating func readUnit(_ entries: [(key: NodeIndex, value: NodeIndex)], _ node: NodeIndex) -> CreditUnit? {
        guard let value = entries.first(where: { tree.string($0.key) == "unit" })?.value else {
            report(
                .missingField, "an amount is compared in a unit", at: node,
                help: "For example: `{at-least: 60, unit: semester-hour}`.")
            return nil
        }
        return readCreditUnit(value)
    }

    /// Reads `at-least`, `at-most`, `exactly` or `between`.
    mutating func readComparison(_ entries: [(key: NodeIndex, value: NodeIndex)], at node: NodeIndex) -> Comparison? {
        guard entries.count == 1, let (key, value) = entries.first else {
            report(
                .wrongType, "one comparison is expected here", at: node,
                help: "`at-least`, `at-most`, `exactly`, or `between: [3, 5]` for two limits.")
            return nil
        }
        switch tree.string(key) {
        case "at-least": return number(value).map(Comparison.atLeast)
        case "at-most": return number(value).map(Comparison.atMost)
        case "exactly": return number(value).map(Comparison.exactly)
        case "between":
            let numbers = items(value, "numbers").compactMap { number($0) }
            guard numbers.count == 2, numbers[0] <= numbers[1] else {
                report(.badValue, "`between` takes two numbers, the smaller first: `[3, 5]`", at: value)
                return nil
            }
            return .between(numbers[0], numbers[1])
        case let name:
            reportUnknown(
                .unknownKey, "`\(name)` is not a comparison", name, at: key,
                among: ["at-least", "at-most", "exactly", "between"])
            return nil
        }
    }

    private static func operatorHelp(_ type: FieldType) -> String {
        switch type {
        case .choice: "A value, a list of values, `{present: yes}`."
        case .choices, .grades:
            "A value, `{any-of: […]}`, `{all-of: […]}`, `{only: […]}`, `{at-least: n}`, `{present: yes}`."
        case .flag: "`yes`, `no`, `{present: yes}`."
        case .text, .code: "A text, a list of texts, `{present: yes}`."
        case .number, .grade: "`{at-least: n}`, `{at-most: n}`, `{exactly: n}`, `{between: [n, m]}`, `{present: yes}`."
        case .amount: "`{at-least: n, unit: semester-hour}`, `{present: yes}`."
        case .date: "`{within-months: n}`, `{not-past: yes}`, `{present: yes}`."
        case .name: "A name of the catalogue, `{recognized: yes}`, `{present: yes}`."
        case .records, .record: "`{some: {…}}`, `{none: {…}}`, `{at-least: n}`, `{present: yes}`."
        case .references: "`{some: {…}}`, `{none: {…}}`, `{at-least: n}`, `{present: yes}`."
        case .texts, .codes, .planItems: "`{at-least: n}`, `{present: yes}`."
        case .reference: "`{present: yes}`, or a field behind it: `from.type`."
        case .stageTime, .selection: "`{present: yes}`."
        }
    }
}

extension FieldType {
    /// Between which numbers a number lies.
    fileprivate var limits: ClosedRange<Int>? {
        switch self {
        case .number(_, let limits): limits
        case .grade: GradeRange.all
        default: nil
        }
    }

    fileprivate var isAmount: Bool {
        if case .amount = self { true } else { false }
    }
}
