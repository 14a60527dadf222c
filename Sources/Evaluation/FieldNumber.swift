internal import ProgramModel

/// The number by which an assessment refers to a field of the program format.
enum FieldNumber {
    /// The names of all fields of all kinds of entries, by their numbers; for a field that follows from another, the other's.
    static let names: [String] =
        RecordKind.allCases.flatMap { $0.declaration.fields.map(\.statedAs) }
        + CourseSection.all.map(\.name)

    /// What each of them says, in one line.
    static let help: [String] =
        RecordKind.allCases.flatMap { kind in
            let declaration = kind.declaration
            return declaration.fields.map { field in
                guard field.isDerived, let slot = declaration.slot(named: field.statedAs) else { return field.help }
                return declaration.fields[slot].help
            }
        } + CourseSection.all.map(\.help)

    /// The number of the list of all courses, wherever in the plan they stand; those of its parts follow.
    static let courses = Int32(names.count - CourseSection.all.count)

    private static let first: [Int32] = RecordKind.allCases.reduce(into: [0]) { first, kind in
        first.append((first.last ?? 0) + Int32(kind.declaration.fields.count))
    }

    /// The number of a field of a kind of entry.
    static func of(_ kind: RecordKind, _ slot: Int) -> Int32 {
        first[Int(kind.rawValue)] + Int32(slot)
    }
}
