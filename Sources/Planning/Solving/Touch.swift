internal import ProgramModel
internal import RubricModel

/// The lists of a program that a measure looks at.
struct Touch {
    /// The names of the fields of the program; nothing where it may look anywhere.
    private let names: Set<String>?

    init(_ measure: Measure, _ rubric: Rubric) {
        names = Touch.names(measure, rubric)
    }

    /// Whether edits change something that the measure looks at.
    func meets(_ edits: [ProgramEdit]) -> Bool {
        guard let names else { return true }
        return edits.contains { edit in
            switch edit {
            case .set(let path, let field, _), .add(let path, let field, _):
                names.contains(path.name ?? field)
            case .remove(let path): path.name.map(names.contains) ?? true
            }
        }
    }

    private static func names(_ measure: Measure, _ rubric: Rubric) -> Set<String>? {
        switch measure.definition {
        case .named: return nil
        case .total(let parts):
            var all: Set<String> = []
            for part in parts {
                guard let names = names(rubric.measures[part], rubric) else { return nil }
                all.formUnion(names)
            }
            return all
        case .query(let query):
            // What other entries are like may decide too, where the test follows a reference to them.
            if let test = query.test, refersElsewhere(test) { return nil }
            switch query.list.base {
            case .program: return nil
            case .courses: return ["sequence"]
            case .field(let slot): return [RecordDeclaration.programFields[slot].name]
            }
        }
    }

    private static func refersElsewhere(_ test: RecordTest) -> Bool {
        switch test {
        case .all(let parts), .any(let parts): parts.contains(where: refersElsewhere)
        case .not(let part): refersElsewhere(part)
        case .field(let path, let test):
            switch test {
            case .some, .noneOf: true
            default: !path.steps.isEmpty
            }
        }
    }
}

extension DocumentPath {
    /// The name of the field of the program that it leads through.
    fileprivate var name: String? {
        if case .key(let name)? = steps.first { name } else { nil }
    }
}
