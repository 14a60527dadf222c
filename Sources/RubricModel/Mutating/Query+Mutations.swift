internal import ExactNumbers
internal import ProgramModel

/// A query with one slip in it.
struct QueryMutation {
    let query: Query
    let words: String
}

extension Query {
    /// All slips, one at a time.
    var mutations: [QueryMutation] {
        var mutations: [QueryMutation] = []
        if let test {
            for mutation in test.mutations {
                var query = self
                query.test = mutation.test
                mutations.append(QueryMutation(query: query, words: "with \(mutation.words) under `where`"))
            }
            var query = self
            query.test = nil
            mutations.append(QueryMutation(query: query, words: "without `where`"))
        }
        switch operation {
        case .share(let having):
            mutations += having.mutations.map { mutation in
                changed(.share(mutation.test), "with \(mutation.words) under `having`")
            }
        case .smallest(let field): mutations.append(changed(.largest(field), "as the largest"))
        case .largest(let field): mutations.append(changed(.smallest(field), "as the smallest"))
        case .distinct(let field, let among?):
            mutations.append(changed(.distinct(field, among: nil), "without `among`"))
            mutations += among.without.map {
                changed(.distinct(field, among: $0.rest), "without `\(field.term($0.term))`")
            }
        case .count, .sum, .distinct(_, among: nil): break
        }
        return mutations
    }

    private func changed(_ operation: Operation, _ words: String) -> QueryMutation {
        var query = self
        query.operation = operation
        return QueryMutation(query: query, words: words)
    }
}

extension RecordTest {
    /// All slips, one at a time.
    fileprivate var mutations: [(test: RecordTest, words: String)] {
        switch self {
        case .all(let parts): RecordTest.mutations(of: parts) { .all($0) }
        case .any(let parts): RecordTest.mutations(of: parts) { .any($0) }
        case .not(let part): [(part, "`not` left out")] + part.mutations.map { (.not($0.test), $0.words) }
        case .field(let path, let test): test.mutations(path).map { (.field(path, $0.test), $0.words) }
        }
    }

    private static func mutations(
        of parts: [RecordTest], _ join: ([RecordTest]) -> RecordTest
    ) -> [(test: RecordTest, words: String)] {
        parts.indices.flatMap { place -> [(RecordTest, String)] in
            var mutations = parts[place].mutations.map { mutation in
                var changed = parts
                changed[place] = mutation.test
                return (join(changed), mutation.words)
            }
            if parts.count > 1 {
                var rest = parts
                rest.remove(at: place)
                mutations.append((join(rest), "the part about \(parts[place].names) left out"))
            }
            return mutations
        }
    }

    /// The fields that it asks for.
    private var names: String {
        switch self {
        case .all(let parts), .any(let parts): parts.map(\.names).joined(separator: ", ")
        case .not(let part): part.names
        case .field(let path, _): "`\(path.name)`"
        }
    }
}

extension FieldTest {
    fileprivate func mutations(_ path: FieldPath) -> [(test: FieldTest, words: String)] {
        switch self {
        case .anyOf(let set):
            return set.without.map { (.anyOf($0.rest), "`\(path.name)` without `\(path.term($0.term))`") }
        case .allOf(let set):
            return set.without.map { (.allOf($0.rest), "`\(path.name)` without `\(path.term($0.term))`") }
                + (set.count > 1 ? [(.anyOf(set), "any in place of all of `\(path.name)`")] : [])
        case .only(let set): return [(.anyOf(set), "any in place of only of `\(path.name)`")]
        case .isPresent(let wanted): return [(.isPresent(!wanted), "`\(path.name)` present: \(wanted ? "no" : "yes")")]
        case .isRecognized(let wanted):
            return [(.isRecognized(!wanted), "`\(path.name)` recognized: \(wanted ? "no" : "yes")")]
        case .compares(let comparison):
            return comparison.mutations(step: .one).map { (.compares($0), "`\(path.name)` \($0.words)") }
        case .amount(let comparison, let unit):
            return comparison.mutations(step: .one).map { (.amount($0, unit), "`\(path.name)` \($0.words)") }
        case .withinMonths(let months):
            return [(.withinMonths(months * 2), "`\(path.name)` within \(months * 2) months")]
                + (months > 1 ? [(.withinMonths(months / 2), "`\(path.name)` within \(months / 2) months")] : [])
        case .some(let test): return test.mutations.map { (.some($0.test), $0.words) }
        case .noneOf(let test): return test.mutations.map { (.noneOf($0.test), $0.words) }
        case .named, .text, .isNotPast: return []
        }
    }
}

extension TermSet {
    /// The set without each of its terms, where others are left.
    fileprivate var without: [(rest: TermSet, term: Int)] {
        count < 2 ? [] : numbers.map { (subtracting(TermSet($0)), $0) }
    }
}

extension FieldPath {
    /// The name of a term of the field's vocabulary.
    fileprivate func term(_ number: Int) -> String {
        field.type.vocabulary?.terms[number].name ?? ""
    }
}
