internal import ExactNumbers
internal import ProgramModel
internal import RubricModel

/// Writes values that have what is demanded of them, as the declarations of the fields allow.
struct ValueWriter {
    let program: Program
    /// The day by which dates are judged.
    let day: CalendarDate?
    let terms: RelevantTerms

    /// Values of a field that meet a demand; none where no value is known that does.
    ///
    /// - Parameter fact: What the entry states now, where there is one.
    func values(_ demand: FieldDemand, fact: Fact? = nil) -> [SnippetValue] {
        demand.isWanted
            ? wanted(demand.test, demand.path.field, fact) : unwanted(demand.test, demand.path.field, fact)
    }

    private func wanted(_ test: FieldTest, _ field: FieldDeclaration, _ fact: Fact?) -> [SnippetValue] {
        let stated = fact?.certainTerms ?? .empty
        switch test {
        case .anyOf(let set):
            return terms.representatives(of: set, field).prefix(6).compactMap { term in
                value(of: stated.union(TermSet(term)), elseOne: term, field)
            }
        case .allOf(let set): return [value(of: stated.union(set), elseOne: set.first, field)].compactMap(\.self)
        case .only(let set): return [value(of: TermSet(set.first ?? 0), elseOne: set.first, field)].compactMap(\.self)
        case .isPresent(let wanted): return wanted ? [example(field)].compactMap(\.self) : nothing(field)
        case .isRecognized(let wanted):
            guard case .name(let catalog) = field.type, wanted, let name = catalog.names.first else { return [] }
            return [.text(name)]
        case .named(let numbers):
            guard case .name(let catalog) = field.type, let number = numbers.min() else { return [] }
            return [.text(catalog.names[number])]
        case .text(let texts):
            guard let text = texts.min() else { return [] }
            return [field.type.isList ? .list([.text(text)]) : .text(text)]
        case .compares(let comparison): return [compared(comparison, field)].compactMap(\.self)
        case .amount(let comparison, let unit): return [amount(comparison, unit)].compactMap(\.self)
        case .withinMonths, .isNotPast: return [day.map { SnippetValue.text($0.text) }].compactMap(\.self)
        case .some(let test):
            guard case .records(let kind) = field.type else { return reference(to: test, field) }
            return FieldDemand.alternatives(test).compactMap { record(kind, $0) }.prefix(4).map { .list([$0]) }
        case .noneOf: return nothing(field)
        }
    }

    private func unwanted(_ test: FieldTest, _ field: FieldDeclaration, _ fact: Fact?) -> [SnippetValue] {
        let all = field.type.vocabulary?.all ?? .empty
        switch test {
        case .anyOf(let set):
            if field.type.isList {
                let rest = (fact?.certainTerms ?? .empty).subtracting(set)
                return rest.isEmpty ? nothing(field) : [value(of: rest, elseOne: nil, field)].compactMap(\.self)
            }
            return terms.representatives(of: all.subtracting(set), field).prefix(6).compactMap {
                value(of: .empty, elseOne: $0, field)
            }
        case .isPresent(let wanted): return wanted ? nothing(field) : [example(field)].compactMap(\.self)
        case .compares(.atLeast(let limit)): return [number(limit.minus(.one), field)].compactMap(\.self)
        case .compares(.atMost(let limit)): return [number(limit.plus(.one), field)].compactMap(\.self)
        case .noneOf(let test): return wanted(.some(test), field, fact)
        default: return nothing(field)
        }
    }

    /// The word for a fact that does not exist, where the field may say so.
    private func nothing(_ field: FieldDeclaration) -> [SnippetValue] {
        field.silence == .mistake ? [] : [.word("none")]
    }

    /// Terms as the field writes them.
    func value(of set: TermSet, elseOne term: Int?, _ field: FieldDeclaration) -> SnippetValue? {
        guard let vocabulary = field.type.vocabulary else { return nil }
        if field.type.isList {
            let names = set.numbers.filter { $0 < vocabulary.terms.count }.map { vocabulary.terms[$0].name }
            return names.isEmpty ? nil : .list(names.map(SnippetValue.text))
        }
        guard let term, term < vocabulary.terms.count else { return nil }
        return .text(vocabulary.terms[term].name)
    }

    /// The amount or number that a comparison asks for.
    private func compared(_ comparison: Comparison, _ field: FieldDeclaration) -> SnippetValue? {
        let limit = comparison.nearest
        if field.type.isList {
            let count = max(0, Int(limit.wholeNumber(rounding: .up)))
            guard count > 0, count <= 12 else { return count == 0 ? .word("none") : nil }
            if let vocabulary = field.type.vocabulary {
                return value(of: TermSet(bits: vocabulary.all.bits & ((1 << UInt64(count)) - 1)), elseOne: nil, field)
            }
            guard case .list(let items)? = example(field), let item = items.first else { return nil }
            return .list((1...count).map(item.numbered))
        }
        return number(limit, field)
    }

    /// A number as a field takes it.
    func number(_ limit: Rational, _ field: FieldDeclaration) -> SnippetValue? {
        switch field.type {
        case .number(_, let range):
            guard limit >= Rational(range.lowerBound), limit <= Rational(range.upperBound) else { return nil }
            return .text(limit.shortDecimal(rounding: .up))
        case .grade, .grades:
            guard limit.denominator == 1, (5...12).contains(limit.numerator) else { return nil }
            return .text("\(limit.numerator)")
        default: return nil
        }
    }

    private func amount(_ comparison: Comparison, _ unit: CreditUnit) -> SnippetValue? {
        amount(comparison.nearest, unit)
    }

    /// An amount in a unit.
    func amount(_ limit: Rational, _ unit: CreditUnit?) -> SnippetValue? {
        guard limit >= .zero else { return nil }
        let number = limit.shortDecimal(rounding: .up)
        return .text([number, unit?.written].compactMap(\.self).joined(separator: " "))
    }
}

extension Comparison {
    /// The number that it names; of a stretch the lower end.
    var nearest: Rational {
        switch self {
        case .atLeast(let limit), .atMost(let limit), .exactly(let limit), .between(let limit, _): limit
        }
    }
}
