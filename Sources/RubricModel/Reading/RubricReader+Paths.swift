internal import LocatedYAML
internal import ProgramModel
internal import SourceDiagnostics

extension RubricReader {
    /// Reads the path of a list, with the path of a field behind it where one is asked for.
    mutating func readPath(_ written: String, at node: NodeIndex, withField: Bool) -> (ListPath, FieldPath?)? {
        var names = written.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        let first = names.removeFirst()
        var base: ListPath.Base
        var kind: RecordKind
        switch first {
        case "program": (base, kind) = (.program, .program)
        case "courses": (base, kind) = (.courses, .course)
        default:
            let declaration = RecordKind.program.declaration
            guard let slot = declaration.slot(named: first), let inner = declaration.fields[slot].type.recordKind else {
                let lists = declaration.fields.filter { $0.type.recordKind != nil }.map(\.name)
                reportUnknown(
                    .unknownField, "a program has no list `\(first)`", first, at: node,
                    among: ["program", "courses"] + lists)
                return nil
            }
            (base, kind) = (.field(slot), inner)
        }
        var nested: [Int] = []
        while let name = names.first {
            let declaration = kind.declaration
            guard let slot = declaration.slot(named: name) else { break }
            guard case .records(let inner) = declaration.fields[slot].type else { break }
            nested.append(slot)
            kind = inner
            names.removeFirst()
        }
        let list = ListPath(base: base, nested: nested, kind: kind, name: written)
        if withField {
            guard !names.isEmpty else {
                report(
                    .missingField, "the path needs a field behind the list `\(written)`", at: node,
                    help: "Fields of \(kind.declaration.article): \(fieldNames(kind).joined(separator: ", ")).")
                return nil
            }
            guard let field = readField(names, in: kind, at: node) else { return nil }
            return (list, field)
        }
        if let name = names.first {
            reportUnknown(
                .unknownField, "\(kind.declaration.article) has no list `\(name)`", name, at: node,
                among: kind.declaration.fields.filter { field in
                    if case .records = field.type { return true }
                    return false
                }.map(\.name))
            return nil
        }
        return (list, nil)
    }

    /// Reads the path of a field from an entry of a kind.
    mutating func readField(_ names: [String], in kind: RecordKind, at node: NodeIndex) -> FieldPath? {
        var kind = kind
        var steps: [FieldPath.Step] = []
        for name in names.dropLast() {
            let declaration = kind.declaration
            if let slot = declaration.slot(named: name) {
                switch declaration.fields[slot].type {
                case .record(let inner), .reference(let inner):
                    steps.append(.field(slot))
                    kind = inner
                    continue
                default:
                    report(
                        .wrongUse, "`\(name)` of \(declaration.article) leads to no other entry", at: node,
                        help: "A path goes on behind a field that holds or names one entry.")
                    return nil
                }
            }
            if name == "parent", let parent = RubricReader.parent(of: kind) {
                steps.append(.parent)
                kind = parent
                continue
            }
            reportUnknown(
                .unknownField, "\(declaration.article) has no field `\(name)`", name, at: node,
                among: fieldNames(kind) + (RubricReader.parent(of: kind) == nil ? [] : ["parent"]))
            return nil
        }
        guard let name = names.last, let slot = kind.declaration.slot(named: name) else {
            reportUnknown(
                .unknownField, "\(kind.declaration.article) has no field `\(names.last ?? "")`", names.last ?? "",
                at: node,
                among: fieldNames(kind))
            return nil
        }
        return FieldPath(
            steps: steps, slot: slot, field: kind.declaration.fields[slot], name: names.joined(separator: "."))
    }

    func fieldNames(_ kind: RecordKind) -> [String] {
        kind.declaration.fields.map(\.name)
    }

    /// The kind of entry that entries of a kind belong to, where there is only one.
    private static func parent(of kind: RecordKind) -> RecordKind? {
        let parents = RecordKind.allCases.filter { candidate in
            candidate != .program
                && candidate.declaration.fields.contains { field in
                    switch field.type {
                    case .record(kind), .records(kind): true
                    case .planItems: kind == .course && candidate == .stage
                    default: false
                    }
                }
        }
        return parents.count == 1 ? parents[0] : nil
    }
}
