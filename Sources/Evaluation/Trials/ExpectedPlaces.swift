internal import ProgramModel

/// The marks `# expect: ID` in an example: the finding of this requirement or criterion is to stand at the line of the mark.
struct ExpectedPlaces {
    private var marks: [(line: Int, id: String)] = []

    init(_ program: String) {
        for (number, line) in program.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            guard let mark = line.firstRange(of: "# expect: ") else { continue }
            let id = line[mark.upperBound...].prefix { $0 != " " && $0 != "," }
            marks.append((number + 1, String(id)))
        }
    }

    /// What does not stand where it is expected.
    ///
    /// - Parameter findingLine: The line of the finding of a requirement or criterion, if there is one of this id.
    func complaints(_ program: Program, _ findingLine: (String) -> Int?) -> [String] {
        marks.compactMap { mark in
            guard let found = findingLine(mark.id) else {
                return "line \(mark.line) expects a finding of `\(mark.id)`, which the rubric does not have"
            }
            return found == mark.line
                ? nil : "the finding of `\(mark.id)` stands at line \(found), and is expected at line \(mark.line)"
        }
    }
}
