internal import ExactNumbers
internal import LocatedYAML
internal import ProgramModel
internal import SourceDiagnostics

extension RubricReader {
    private static let operations = ["count", "sum", "smallest", "largest", "distinct", "share", "named", "total"]

    mutating func readMeasures(_ node: NodeIndex?) {
        for (key, value) in entries(node, "measures") {
            let id = tree.string(key)
            let keys = RubricReader.operations + ["title", "where", "having", "among", "for", "unit"]
            guard let map = ClosedMapping(value, "a measure", keys: keys, &self) else { continue }
            if ["all", "any", "not"].contains(id) {
                report(.badValue, "a measure cannot be called `\(id)`, which joins conditions", at: key)
            }
            let title = requiredText(map, "title", "a measure")
            guard let definition = readDefinition(map) else {
                brokenMeasures.insert(id)
                continue
            }
            let measure = Measure(
                id: id, title: title, unit: unit(of: definition, map), definition: definition, range: tree.range(key))
            if let inherited = measurePlaces[id] {
                replace(inherited, by: measure, key)
            } else {
                measurePlaces[id] = measures.count
                measures.append(measure)
            }
        }
    }

    private mutating func readDefinition(_ map: ClosedMapping) -> Measure.Definition? {
        let present = RubricReader.operations.filter { map[$0] != nil }
        guard let operation = present.first, let node = map[operation] else {
            report(
                .missingField, "a measure needs one of \(RubricReader.operations.joined(separator: ", "))",
                at: map.first)
            return nil
        }
        if present.count > 1 {
            report(.wrongUse, "a measure is either `\(present[0])` or `\(present[1])`", at: map.key(present[1]))
            return nil
        }
        if operation == "named" { return readNamed(node, map) }
        if operation == "total" { return readTotal(node, map) }
        let takesField = ["sum", "smallest", "largest", "distinct"].contains(operation)
        guard let written = text(node), let (list, field) = readPath(written, at: node, withField: takesField) else {
            return nil
        }
        let test = map["where"].flatMap { readTest($0, list.kind) }
        if map["where"] != nil, test == nil { return nil }
        if operation != "share", map["having"] != nil {
            report(.wrongUse, "`having` belongs to `share`", at: map.key("having"))
        }
        if operation != "distinct", map["among"] != nil {
            report(.wrongUse, "`among` belongs to `distinct`", at: map.key("among"))
        }
        guard let reckoned = readOperation(operation, field, list, map) else { return nil }
        return .query(Query(operation: reckoned, list: list, test: test, student: readStudent(map, list)))
    }

    private mutating func readTotal(_ node: NodeIndex, _ map: ClosedMapping) -> Measure.Definition? {
        rejectQueryKeys(map, "a total of measures")
        var parts: [Int] = []
        for item in items(node, "measures") {
            guard let name = text(item), let part = measure(named: name, at: item, " above this one") else {
                return nil
            }
            guard measures[part].definition.isAdditive else {
                report(.wrongUse, "`\(name)` is neither a count nor a sum, and cannot be added up", at: item)
                return nil
            }
            if let first = parts.first, measures[first].unit != measures[part].unit {
                report(
                    .wrongUse, "`\(name)` is not measured in the unit of `\(measures[first].id)`", at: item,
                    help: "Only measures in one unit can be added up.")
                return nil
            }
            guard !parts.contains(part) else {
                report(.wrongUse, "`\(name)` is added up already", at: item)
                return nil
            }
            parts.append(part)
        }
        guard parts.count > 1 else {
            report(.badValue, "a total adds up two measures or more", at: node)
            return nil
        }
        return .total(parts)
    }

    private mutating func rejectQueryKeys(_ map: ClosedMapping, _ what: String) {
        for key in ["where", "having", "among", "for", "unit"] where map[key] != nil {
            report(.wrongUse, "\(what) has no `\(key)`", at: map.key(key))
        }
    }

    private mutating func readNamed(_ node: NodeIndex, _ map: ClosedMapping) -> Measure.Definition? {
        rejectQueryKeys(map, "a named measure")
        guard let place = place(node, among: namedMeasures.map(\.name), "named measure") else { return nil }
        return .named(namedMeasures[place].name)
    }

    private mutating func readOperation(
        _ operation: String, _ field: FieldPath?, _ list: ListPath, _ map: ClosedMapping
    ) -> Query.Operation? {
        switch (operation, field) {
        case ("count", _): return .count
        case ("share", _):
            guard let having = map.required("having", "a share", &self), let test = readTest(having, list.kind) else {
                return nil
            }
            return .share(test)
        case ("sum", let field?):
            guard isNumeric(field, map.key(operation)) else { return nil }
            guard case .amount = field.field.type else { return .sum(field, nil) }
            guard let unit = readCreditUnit(map) else { return nil }
            return .sum(field, unit)
        case ("smallest", let field?): return isComparable(field, map.key(operation)) ? .smallest(field) : nil
        case ("largest", let field?): return isComparable(field, map.key(operation)) ? .largest(field) : nil
        case ("distinct", let field?):
            switch field.field.type {
            case .choice, .choices, .flag, .stageTime, .grade, .grades, .number, .text, .texts, .reference, .references,
                .name:
                guard let among = map["among"] else { return .distinct(field, among: nil) }
                return readTerms(field, among).map { .distinct(field, among: $0) }
            default:
                report(.wrongUse, "the values of `\(field.name)` cannot be told apart", at: map.key(operation))
                return nil
            }
        default: return nil
        }
    }

    private mutating func isNumeric(_ field: FieldPath, _ node: NodeIndex) -> Bool {
        switch field.field.type {
        case .number(_, let limits) where limits.lowerBound >= 0: return true
        case .amount: return true
        default:
            report(
                .wrongUse, "`\(field.name)` is \(field.field.type.expectation), which cannot be summed", at: node)
            return false
        }
    }

    private mutating func isComparable(_ field: FieldPath, _ node: NodeIndex) -> Bool {
        switch field.field.type {
        case .number, .grade, .grades: return true
        default:
            report(
                .wrongUse, "`\(field.name)` is \(field.field.type.expectation), which has no smallest and no largest",
                at: node)
            return false
        }
    }

    private mutating func readCreditUnit(_ map: ClosedMapping) -> CreditUnit? {
        map.required("unit", "a sum of amounts", &self).flatMap { readCreditUnit($0) }
    }

    /// Reads the name of a unit of credits or hours.
    mutating func readCreditUnit(_ node: NodeIndex) -> CreditUnit? {
        guard let name = text(node) else { return nil }
        if let unit = CreditUnit.allCases.first(where: { $0.name == name }) { return unit }
        reportUnknown(
            .unknownName, "there is no unit `\(name)`", name, at: node, among: CreditUnit.allCases.map(\.name))
        return nil
    }

    private mutating func readStudent(_ map: ClosedMapping, _ list: ListPath) -> Query.Student {
        guard let node = map["for"], let name = text(node) else { return .any }
        guard list.base == .courses else {
            report(
                .wrongUse,
                "`for` is about courses, of which students take different ones; `\(list.name)` are the same for all",
                at: map.key("for"))
            return .any
        }
        if map["share"] != nil {
            report(.wrongUse, "a share is one of all entries that are listed, whoever takes them", at: map.key("for"))
            return .any
        }
        if let student = Query.Student(rawValue: name) { return student }
        reportUnknown(
            .badValue, "`for` cannot be `\(name)`", name, at: node, among: Query.Student.allCases.map(\.rawValue))
        return .any
    }

    private mutating func unit(of definition: Measure.Definition, _ map: ClosedMapping) -> String? {
        switch definition {
        case .named(let name): return namedMeasures.first { $0.name == name }?.unit
        case .total(let parts): return parts.first.flatMap { measures[$0].unit }
        case .query(let query):
            switch query.operation {
            case .sum(_, let unit?): return unit.name
            case .sum(let field, nil), .smallest(let field), .largest(let field):
                checkNoUnit(map)
                if case .number(let unit, _) = field.field.type, unit != .count { return unit.rawValue }
                return field.field.type.isGrade ? "grade" : nil
            case .share:
                checkNoUnit(map)
                return "percent"
            case .count, .distinct:
                checkNoUnit(map)
                return nil
            }
        }
    }

    private mutating func checkNoUnit(_ map: ClosedMapping) {
        guard map["unit"] != nil else { return }
        report(
            .wrongUse, "`unit` belongs to a sum of credits or hours; here the unit follows from the field",
            at: map.key("unit"))
    }
}

extension FieldType {
    fileprivate var isGrade: Bool {
        switch self {
        case .grade, .grades: true
        default: false
        }
    }
}
