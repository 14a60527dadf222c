internal import ExactNumbers
internal import ProgramModel

/// Which values the measures of a rubric can have on any program.
struct MeasureDomains: Sendable {
    private var domains: [NumberDomain] = []

    init(_ domains: [NumberDomain]) {
        self.domains = domains
    }

    init(_ rubric: Rubric, namedMeasures: [NamedMeasureDeclaration]) {
        for measure in rubric.measures {
            switch measure.definition {
            case .named(let name):
                let isShare = namedMeasures.first { $0.name == name }?.unit == NumberUnit.percent.rawValue
                domains.append(
                    isShare
                        ? .share : NumberDomain(lower: .zero, upper: nil, isWhole: true, mayBeMissing: true))
            case .total(let parts):
                var upper: Rational? = .zero
                for part in parts {
                    upper = upper.flatMap { sum in domains[part].upper.map { sum.plus($0, rounding: .up) } }
                }
                domains.append(
                    NumberDomain(
                        lower: .zero, upper: upper, isWhole: parts.allSatisfy { domains[$0].isWhole },
                        mayBeMissing: false))
            case .query(let query): domains.append(MeasureDomains.domain(of: query))
            }
        }
    }

    subscript(_ measure: Int) -> NumberDomain { domains[measure] }

    private static func domain(of query: Query) -> NumberDomain {
        if let test = query.test, EntryReasoning.canPass(test) == false {
            switch query.operation {
            case .count, .distinct: return .count(upTo: .zero)
            case .sum: return NumberDomain(lower: .zero, upper: .zero, isWhole: false, mayBeMissing: false)
            case .smallest, .largest, .share: break
            }
        }
        switch query.operation {
        case .count: return .count(upTo: query.list.isSingle ? .one : nil)
        case .sum: return NumberDomain(lower: .zero, upper: nil, isWhole: false, mayBeMissing: false)
        case .share: return .share
        case .smallest(let field), .largest(let field):
            switch field.field.type {
            case .grade, .grades:
                return NumberDomain(
                    lower: Rational(GradeRange.all.lowerBound), upper: Rational(GradeRange.all.upperBound),
                    isWhole: true, mayBeMissing: true)
            case .number(_, let limits):
                return NumberDomain(
                    lower: Rational(limits.lowerBound), upper: Rational(limits.upperBound), isWhole: false,
                    mayBeMissing: true)
            default: return NumberDomain(lower: .zero, upper: nil, isWhole: false, mayBeMissing: true)
            }
        case .distinct(let field, let among):
            let count = among?.count ?? field.field.type.vocabulary?.terms.count
            return .count(upTo: count.map { Rational($0) })
        }
    }
}

extension NumberDomain {
    /// Hundredths of entries, of which there may be none.
    fileprivate static let share = NumberDomain(
        lower: .zero, upper: Rational(100), isWhole: false, mayBeMissing: true)
}

extension ListPath {
    /// Whether there is at most one entry.
    fileprivate var isSingle: Bool {
        guard nested.isEmpty else { return false }
        switch base {
        case .program: return true
        case .courses: return false
        case .field(let slot):
            if case .record = RecordKind.program.declaration.fields[slot].type { return true }
            return false
        }
    }
}
