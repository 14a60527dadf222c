internal import ProgramModel
internal import RubricModel

extension ActionGenerator {
    /// What is written so that a field which follows from others becomes what it must be.
    struct DerivedFields {
        var edits: [ProgramEdit] = []
        var lines: [String] = []
        var names: [String] = []
        var isStating = true
    }

    /// The fields from which a derived field of the program follows; nothing where it is not known how.
    func derived(_ field: FieldPath, _ value: SnippetValue, of entry: RecordIndex) -> DerivedFields? {
        guard entry == Program.root, field.steps.isEmpty, field.slot == ProgramField.pathwayInCluster,
            value == .text("yes")
        else { return nil }
        let facts = [ProgramField.cluster, ProgramField.pathway].map { program.fact(Program.root, $0) }
        let stated = facts.map { $0.state == .stated && $0.low >= 0 ? Int($0.low) : nil }
        var result = DerivedFields()
        func write(_ name: String, _ choices: [String], _ fact: Fact) {
            result.edits.append(.set(.top, field: name, .text(choices[0])))
            result.lines.append("\(name): \(SnippetValue.text(choices[0]).flow)")
            result.lines += DerivedFields.comment("one of: " + choices.joined(separator: "; "))
            result.names.append("`\(name)`")
            if fact.state != .unknown { result.isStating = false }
        }
        let own = stated[1].flatMap { CareerCluster.number(ofPathway: $0) }
        if let cluster = stated[0] {
            write("pathway", CareerCluster.all[cluster].pathways, facts[1])
        } else if let own {
            write("cluster", [CareerCluster.all[own].name], facts[0])
        } else {
            write("cluster", CareerCluster.all.map(\.name), facts[0])
            write("pathway", CareerCluster.all[0].pathways, facts[1])
        }
        return result
    }
}

extension ActionGenerator.DerivedFields {
    /// Words as lines of a comment, short enough for every terminal.
    static func comment(_ words: String) -> [String] {
        var lines: [String] = []
        for word in words.split(separator: " ") {
            if let last = lines.last, last.count + word.count < 66 {
                lines[lines.count - 1] += " " + word
            } else {
                lines.append("# " + word)
            }
        }
        return lines
    }
}
