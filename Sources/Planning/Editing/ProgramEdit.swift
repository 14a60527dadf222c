/// One edit of a program's text.
public enum ProgramEdit: Sendable, Hashable {
    /// A field of an entry gets a value, in place of the one that it may have.
    case set(DocumentPath, field: String, SnippetValue)
    /// A list of an entry gets one more item.
    case add(DocumentPath, field: String, SnippetValue)
    /// An item leaves its list.
    case remove(DocumentPath)

    /// The entry and the field that get a value or one more item; nothing where an item leaves its list.
    var target: (owner: DocumentPath, field: String)? {
        switch self {
        case .set(let owner, let field, _), .add(let owner, let field, _): (owner, field)
        case .remove: nil
        }
    }

    /// Whether two edits touch the same value, so that only one of them can be made.
    func excludes(_ other: ProgramEdit) -> Bool {
        switch (self, other) {
        case (.set(let path, let field, _), .set(let second, let name, _)): path == second && field == name
        case (.remove(let path), .remove(let second)): path == second
        case (.remove(let path), .set(let second, _, _)), (.set(let second, _, _), .remove(let path)),
            (.remove(let path), .add(let second, _, _)), (.add(let second, _, _), .remove(let path)):
            second.steps.starts(with: path.steps)
        case (.add, .add), (.add, .set), (.set, .add): false
        }
    }

    /// The same with the placeholders in it numbered.
    func numbered(_ number: Int) -> ProgramEdit {
        switch self {
        case .set(let path, let field, let value): .set(path, field: field, value.numbered(number))
        case .add(let path, let field, let value): .add(path, field: field, value.numbered(number))
        case .remove: self
        }
    }
}
