@testable import ProgramModel

/// Files that use every field of the format with every kind of value, built from the declarations.
struct FormatSamples {
    /// A file with the fields that it is about.
    struct Sample {
        let name: String
        let text: String
    }

    /// Entries that others refer to.
    private static let ground = [
        "institutions": "{id: i1, name: Hilltop}", "tracks": "{id: t1}", "awards": "{id: a1, title: Certificate}",
        "sequence": "{stage: college, courses: [{id: c1, title: Art}]}",
    ]

    /// A file for each value of each field of a kind of entry.
    static func samples(of kind: RecordKind) -> [Sample] {
        kind.declaration.fields.filter { !$0.isDerived }.flatMap { field in
            values(field, of: kind).map { value in
                Sample(
                    name: "\(kind.declaration.name).\(field.name): \(value)",
                    text: file(with: entry(kind, field: field, value: value), of: kind))
            }
        }
    }

    // MARK: Entries

    /// An entry in braces: the fields that it must have, and one more.
    private static func entry(_ kind: RecordKind, field: FieldDeclaration?, value: String) -> String {
        var fields = kind.declaration.fields.filter { $0.silence == .mistake && $0.name != field?.name }.map {
            "\($0.name): \(values($0, of: kind).first ?? "")"
        }
        if kind == .course, field?.name != "title", field?.name != "any" || silences.contains(value) {
            fields.append("title: Welding")
        }
        if let field { fields.append("\(field.name): \(value)") }
        return "{" + fields.joined(separator: ", ") + "}"
    }

    /// A whole file that holds an entry where its kind has its place.
    private static func file(with entry: String, of kind: RecordKind) -> String {
        if kind == .program {
            let written = Set(
                entry.dropFirst().split(separator: ",").compactMap { part in
                    part.split(separator: ":").first.map { String($0.filter { $0 != " " }) }
                })
            let rest = ground.filter { !written.contains($0.key) }.map { "\($0.key): [\($0.value)]" }.sorted()
            return entry.dropLast() + ", " + rest.joined(separator: ", ") + "}\n"
        }
        guard let (parent, field) = place(of: kind) else { return "" }
        if parent == .program {
            let items = [ground[field.name], entry].compactMap { $0 }.joined(separator: ", ")
            let value = field.type.isList ? "[\(items)]" : entry
            let rest = ground.filter { $0.key != field.name }.map { "\($0.key): [\($0.value)]" }.sorted()
            return "{program-of-study: 1, title: T, \(field.name): \(value), \(rest.joined(separator: ", "))}\n"
        }
        let value = field.type.isList ? "[\(entry)]" : entry
        return file(with: FormatSamples.entry(parent, field: field, value: value), of: parent)
    }

    /// The kind of entry and the field that hold entries of a kind, the program before all others.
    private static func place(of kind: RecordKind) -> (RecordKind, FieldDeclaration)? {
        // Groups stand wherever courses do.
        if kind == .choice || kind == .bundle || kind == .course {
            return RecordKind.stage.declaration.fields.first { $0.name == "courses" }.map { (.stage, $0) }
        }
        for parent in RecordKind.allCases where parent != kind {
            for field in parent.declaration.fields {
                switch field.type {
                case .record(kind), .records(kind): return (parent, field)
                default: continue
                }
            }
        }
        return nil
    }

    // MARK: Values

    private static func values(_ field: FieldDeclaration, of kind: RecordKind) -> [String] {
        let own = literal(field.type, field: field, of: kind)
        return own + (field.silence == .mistake ? [] : silences)
    }

    /// The values that say that something is not known, or that there is none.
    private static let silences = ["", "~", "unknown", "none"]

    private static func literal(_ type: FieldType, field: FieldDeclaration, of kind: RecordKind) -> [String] {
        switch type {
        case .text: ["Some text", "\"2010, or so: 'x'\"", "7"]
        case .texts: ["Some text", "[One, Two]", "[]"]
        case .code(let form): ["\"\(form.example)\"", form.example]
        case .codes(let form): [form.example, "[\"\(form.example)\"]", "[\(form.example), \(form.example)]"]
        case .choice(let vocabulary): vocabulary.terms.flatMap { [$0.name] + $0.aliases }
        case .choices(let vocabulary):
            vocabulary.terms.map(\.name) + ["[\(vocabulary.terms.map(\.name).joined(separator: ", "))]", "[]"]
        case .flag: ["yes", "no", "true", "false"]
        case .number(_, let limits):
            limits.count == 1
                ? ["\(limits.lowerBound)"]
                : ["\(limits.lowerBound)", "\(limits.upperBound)", "0-\(limits.upperBound)", "\"1\"", "1.5", "2+"]
        case .amount:
            [
                "1", "0.5", "1/2", "3-4 semester hours", "64+ semester hours", "100 clock hours", "\">= 3\"",
                "at least 2 units",
            ]
        case .grade: ["9", "11-12", "grade 9", "9th", "grades 9-12", "9 to 10"]
        case .grades: ["9", "9-12", "[9, 10]", "[9-10, 12]", "grades 9-12"]
        case .date: ["2011", "2011-05", "2011-05-14"]
        case .stageTime: ["grade 9", "grades 11-12", "year 1 fall", "college", "bridge"]
        case .selection: ["1", "0-1", "1+", "1 credits", "1 or more"]
        case .name(let catalog): catalog.names.map { "\"\($0)\"" }
        case .record(let kind): [entry(kind, field: nil, value: "")] + shorthand(kind)
        case .records(let kind):
            [entry(kind, field: nil, value: ""), "[\(entry(kind, field: nil, value: ""))]", "[]"] + shorthand(kind)
        case .planItems:
            field.name == "of" || field.name == "all"
                ? ["[Art, Music]", "[Art, {all: [Music]}]"]
                : ["Art", "[Art, Music]", "[Art, {choose: 1, of: [Music, {all: [Chess]}]}]"]
        case .reference(let kind): [identifier(of: kind)]
        case .references(let kind): [identifier(of: kind), "[\(identifier(of: kind))]"]
        }
    }

    /// The short form of an entry.
    private static func shorthand(_ kind: RecordKind) -> [String] {
        guard let name = kind.declaration.shorthand, let slot = kind.declaration.slot(named: name) else { return [] }
        let field = kind.declaration.fields[slot]
        return literal(field.type, field: field, of: kind).prefix(1).flatMap { [$0, "[\($0)]"] }
    }

    private static func identifier(of kind: RecordKind) -> String {
        switch kind {
        case .institution: "i1"
        case .track: "t1"
        case .award: "a1"
        default: "c1"
        }
    }
}
