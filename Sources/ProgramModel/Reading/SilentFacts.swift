/// The facts of an entry about which a file says nothing, for each kind of entry: what silence means is looked up once, not for
/// every entry.
struct SilentFacts: Sendable {
    /// The facts of all kinds, those of each in a row.
    private let facts: [Fact]
    private let factEnds: [Int32]
    /// The places of the fields that must be there, for all kinds, those of each in a row.
    let required: [Int16]
    private let requiredEnds: [Int32]

    static let inDraft = SilentFacts(isDraft: true)
    static let inSubmission = SilentFacts(isDraft: false)

    private init(isDraft: Bool) {
        var (facts, factEnds, required, requiredEnds): ([Fact], [Int32], [Int16], [Int32]) = ([], [], [], [])
        for kind in RecordKind.allCases {
            for (slot, field) in kind.declaration.fields.enumerated() {
                if field.silence == .mistake { required.append(Int16(slot)) }
                let fact: Fact =
                    switch field.silence {
                    case .mistake, .unknown: .unknown
                    case .absent: .none
                    case .none: isDraft ? .unknown : .none
                    case .meaning(let term): field.type.vocabulary.map { .terms($0.set(term)) } ?? .unknown
                    }
                facts.append(fact)
            }
            factEnds.append(Int32(facts.count))
            requiredEnds.append(Int32(required.count))
        }
        (self.facts, self.factEnds) = (facts, factEnds)
        (self.required, self.requiredEnds) = (required, requiredEnds)
    }

    /// Adds the facts of a kind to others.
    func add(_ kind: RecordKind, to others: inout [Fact]) {
        let range = SilentFacts.range(kind, factEnds)
        unsafe facts.withUnsafeBufferPointer {
            unsafe others.append(contentsOf: UnsafeBufferPointer(rebasing: $0[range]))
        }
    }

    /// Where among ``required`` the fields of a kind are.
    func requiredRange(_ kind: RecordKind) -> Range<Int> { SilentFacts.range(kind, requiredEnds) }

    private static func range(_ kind: RecordKind, _ ends: [Int32]) -> Range<Int> {
        let number = Int(kind.rawValue)
        return (number > 0 ? Int(ends[number - 1]) : 0)..<Int(ends[number])
    }
}
