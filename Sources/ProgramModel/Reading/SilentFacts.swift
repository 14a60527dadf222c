/// The facts of an entry about which a file says nothing, for each kind of entry: what silence means is looked up once, not for
/// every entry.
struct SilentFacts: Sendable {
    /// The facts of each kind.
    private let facts: [[Fact]]
    /// The places of the fields of each kind that must be there.
    private let required: [[Int]]

    static let inDraft = SilentFacts(isDraft: true)
    static let inSubmission = SilentFacts(isDraft: false)

    private init(isDraft: Bool) {
        facts = RecordKind.allCases.map { kind in
            kind.declaration.fields.map { field in
                switch field.silence {
                case .mistake, .unknown: .unknown
                case .absent: .none
                case .none: isDraft ? .unknown : .none
                case .meaning(let term): field.type.vocabulary.map { .terms($0.set(term)) } ?? .unknown
                }
            }
        }
        required = RecordKind.allCases.map { kind in
            kind.declaration.fields.indices.filter { kind.declaration.fields[$0].silence == .mistake }
        }
    }

    func facts(_ kind: RecordKind) -> [Fact] { facts[Int(kind.rawValue)] }
    func required(_ kind: RecordKind) -> [Int] { required[Int(kind.rawValue)] }
}
