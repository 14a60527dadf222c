internal import SourceDiagnostics

/// Tells apart states of the program format in which something stands in another place: a kind of entry, a field, a term, a name of a
/// catalogue. What refers to them by their places is only good for the format that it was made for.
package enum FormatFingerprint {
    /// The fingerprint of the format as it is.
    package static func value() -> UInt64 {
        var checksum = Checksum()
        for kind in RecordKind.allCases {
            let declaration = kind.declaration
            checksum.add(declaration.name)
            for field in declaration.fields {
                checksum.add(field.name)
                field.type.add(to: &checksum)
            }
        }
        for catalog in [Catalog.cluster, .pathway, .area] {
            for name in catalog.names { checksum.add(name) }
        }
        for unit in CreditUnit.allCases { checksum.add(unit.name) }
        return checksum.value
    }
}

extension FieldType {
    fileprivate func add(to checksum: inout Checksum) {
        switch self {
        case .text: checksum.add(0)
        case .texts: checksum.add(1)
        case .code(let form): checksum.add("code \(form.rawValue)")
        case .codes(let form): checksum.add("codes \(form.rawValue)")
        case .choice(let vocabulary): vocabulary.add(to: &checksum, 2)
        case .choices(let vocabulary): vocabulary.add(to: &checksum, 3)
        case .flag: checksum.add(4)
        case .number(let unit, let limits):
            checksum.add(unit.rawValue)
            checksum.add(UInt64(bitPattern: Int64(limits.lowerBound)))
            checksum.add(UInt64(bitPattern: Int64(limits.upperBound)))
        case .amount: checksum.add(5)
        case .grade: checksum.add(6)
        case .grades: checksum.add(7)
        case .date: checksum.add(8)
        case .stageTime: checksum.add(9)
        case .selection: checksum.add(10)
        case .name(let catalog): checksum.add(UInt64(11 + catalog.names.count))
        case .record(let kind): checksum.add(1000 + UInt64(kind.rawValue))
        case .records(let kind): checksum.add(2000 + UInt64(kind.rawValue))
        case .planItems: checksum.add(12)
        case .reference(let kind): checksum.add(3000 + UInt64(kind.rawValue))
        case .references(let kind): checksum.add(4000 + UInt64(kind.rawValue))
        }
    }
}

extension Vocabulary {
    fileprivate func add(to checksum: inout Checksum, _ number: UInt64) {
        checksum.add(number)
        for term in terms { checksum.add(term.name) }
    }
}
