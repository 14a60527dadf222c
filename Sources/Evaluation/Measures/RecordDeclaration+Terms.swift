internal import ProgramModel
internal import RubricModel

extension RecordDeclaration {
    /// The set of one term of a field.
    func terms(_ field: String, _ term: String) -> TermSet {
        fields[slot(field)].type.vocabulary?.set(term) ?? .empty
    }

    /// A test that a field has a term.
    func test(_ field: String, _ term: String) -> RecordTest {
        .field(FieldPath(field, of: self), .anyOf(terms(field, term)))
    }
}
