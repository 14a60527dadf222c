/// The commented program of study that `init` writes, printed from the declarations of the fields.
public enum ProgramTemplate {
    /// A file to start from: a draft in which what is left empty is not known yet.
    public static var text: String {
        var lines = [
            "# A program of study. Fill in what you know and leave the rest empty: what is empty is not known yet.",
            "# `none` says that there is none. Lines that start with # are notes for you and are not read.",
            "# Ask what a field means:  posrubric explain FIELD",
            "# See how the program stands:  posrubric THIS-FILE",
            "",
        ]
        add(.program, indent: 0, firstIndent: 0, to: &lines)
        return lines.joined(separator: "\n") + "\n"
    }

    private static func add(_ declaration: RecordDeclaration, indent: Int, firstIndent: Int, to lines: inout [String]) {
        let fields = declaration.fields.filter(\.isInTemplate)
        for (number, field) in fields.enumerated() {
            let space = String(repeating: " ", count: indent)
            let lead = number == 0 && firstIndent < indent ? String(repeating: " ", count: firstIndent) + "- " : space
            if indent == 0, number > 0, field.type.recordKind != nil { lines.append("") }
            let values = choices(field)
            switch field.type {
            case .records(.stage):
                lines.append("\(lead)\(field.name):  # \(field.help)")
                lines.append(contentsOf: sequence)
            case .records(let kind):
                lines.append("\(lead)\(field.name):  # \(field.help)")
                add(kind.declaration, indent: indent + 4, firstIndent: indent + 2, to: &lines)
            default:
                let value = field.silence == .mistake || indent == 0 ? example(field) : ""
                lines.append("\(lead)\(field.name):\(value.isEmpty ? "" : " " + value)  # \(field.help)\(values)")
            }
        }
    }

    private static func example(_ field: FieldDeclaration) -> String {
        switch field.name {
        case "program-of-study", "title", "status": field.example ?? ""
        default: field.silence == .mistake ? field.example ?? "Name" : ""
        }
    }

    private static func choices(_ field: FieldDeclaration) -> String {
        guard let vocabulary = field.type.vocabulary else {
            return field.example.map { " For example: \($0)" } ?? ""
        }
        return " One of: " + vocabulary.terms.map(\.name).joined(separator: ", ")
    }

    /// The way of a student, which is easier shown than listed.
    private static let sequence = [
        "  - stage: grade 9  # Where the student is: grade 9, grades 11-12, year 1 fall, semester 3, college, ...",
        "    academic: [English 9, Algebra I]  # Courses by their titles; a list for each kind of content.",
        "    cte: []  # [] says that there is none; leave it empty if you do not know.",
        "  - stage: grade 12",
        "    cte:",
        "      - title: A course about which more is known  # Replace it; `posrubric explain course` lists all fields.",
        "        credits: 1",
        "        college-credit: {kind: dual-credit, course: ABC 101, credits: 3 semester hours}",
        "      - choose: 1  # A student takes one of these.",
        "        of: [First choice, Second choice]",
        "  - stage: year 1 fall  # The first year after high school.",
        "    academic: []",
        "    cte: []",
    ]
}
