internal import ExactNumbers
internal import ProgramModel

/// Measures in words that are the same wherever the same is measured.
struct MeasureWords {
    private let rubric: Rubric

    init(_ rubric: Rubric) {
        self.rubric = rubric
    }

    /// "count of courses where content is cte, for some-student".
    func text(_ measure: Measure) -> String {
        switch measure.definition {
        case .named(let name): "the built-in measure \(name)"
        case .total(let parts): "total of " + parts.map { rubric.measures[$0].id }.sorted().joined(separator: ", ")
        case .query(let query): text(query)
        }
    }

    private func text(_ query: Query) -> String {
        var text: String =
            switch query.operation {
            case .count: "count of \(query.list.name)"
            case .sum(_, let unit):
                "sum of \(query.list.name)" + (unit.map { " in \($0.name)" } ?? "")
            case .smallest: "smallest of \(query.list.name)"
            case .largest: "largest of \(query.list.name)"
            case .distinct(let field, let among):
                "distinct of \(query.list.name)"
                    + (among.map { " among \(field.terms($0))" } ?? "")
            case .share(let test): "share of \(query.list.name) having \(self.text(test))"
            }
        if let test = query.test { text += " where \(self.text(test))" }
        return query.student == .any ? text : text + ", for \(query.student.rawValue)"
    }

    private func text(_ test: RecordTest) -> String {
        switch test {
        case .all(let parts): "(" + parts.map(text).sorted().joined(separator: " and ") + ")"
        case .any(let parts): "(" + parts.map(text).sorted().joined(separator: " or ") + ")"
        case .not(let part): "not \(text(part))"
        case .field(let path, let test): "\(path.name) \(text(test, path))"
        }
    }

    private func text(_ test: FieldTest, _ path: FieldPath) -> String {
        switch test {
        case .anyOf(let set): "is \(set.count == 1 ? "" : "one of ")\(path.terms(set))"
        case .allOf(let set): "has all of \(path.terms(set))"
        case .only(let set): "has only \(path.terms(set))"
        case .isPresent(let wanted): wanted ? "is there" : "is not there"
        case .isRecognized(let wanted): wanted ? "is recognized" : "is not recognized"
        case .named(let numbers):
            "is \(numbers.count == 1 ? "" : "one of ")\(path.names(numbers).joined(separator: ", "))"
        case .text(let texts): "is \(texts.count == 1 ? "" : "one of ")\(texts.sorted().joined(separator: ", "))"
        case .compares(let comparison): comparison.words
        case .amount(let comparison, let unit): "\(comparison.words) \(unit.name)"
        case .withinMonths(let months): "is within \(months) months"
        case .isNotPast: "is not past"
        case .some(let test): "has some with \(text(test))"
        case .noneOf(let test): "has none with \(text(test))"
        }
    }
}

extension FieldPath {
    /// Names of the field's catalogue.
    fileprivate func names(_ numbers: Set<Int>) -> [String] {
        guard case .name(let catalog) = field.type else { return [] }
        return numbers.sorted().map { catalog.names[$0] }
    }

    /// The names of terms of the field's vocabulary.
    fileprivate func terms(_ set: TermSet) -> String {
        set.numbers.map { field.type.vocabulary?.terms[$0].name ?? "\($0)" }.joined(separator: ", ")
    }
}
