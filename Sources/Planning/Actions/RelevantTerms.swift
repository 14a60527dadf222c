internal import ProgramModel
internal import RubricModel

/// The terms of vocabularies that the measures of a target tell apart: of terms that no test tells apart, one is enough.
struct RelevantTerms {
    private var sets: [FieldKey: Set<TermSet>] = [:]

    private struct FieldKey: Hashable {
        let field: ObjectIdentifier
    }

    init(_ measures: [Measure]) {
        for measure in measures {
            guard case .query(let query) = measure.definition else { continue }
            if let test = query.test { collect(test) }
            switch query.operation {
            case .share(let test): collect(test)
            case .distinct(let path, let among):
                if let among { sets[FieldKey(field: ObjectIdentifier(path.field)), default: []].insert(among) }
            case .count, .sum, .smallest, .largest: break
            }
        }
    }

    private mutating func collect(_ test: RecordTest) {
        switch test {
        case .all(let parts), .any(let parts): for part in parts { collect(part) }
        case .not(let part): collect(part)
        case .field(let path, let test):
            switch test {
            case .anyOf(let set), .allOf(let set), .only(let set):
                sets[FieldKey(field: ObjectIdentifier(path.field)), default: []].insert(set)
            case .some(let inner), .noneOf(let inner): collect(inner)
            default: break
            }
        }
    }

    /// One term of each kind among some terms of a field, in the order of the vocabulary.
    func representatives(of terms: TermSet, _ field: FieldDeclaration) -> [Int] {
        let told = sets[FieldKey(field: ObjectIdentifier(field))] ?? []
        var seen: Set<Set<TermSet>> = []
        return terms.numbers.filter { term in seen.insert(told.filter { $0.contains(term) }).inserted }
    }
}
