internal import ExactNumbers
internal import LocatedYAML
internal import ProgramModel

extension RubricReader {
    /// Reads what one change costs, for the lists of a program that are named; what is not named costs 1, or what the base says.
    mutating func readEfforts(_ node: NodeIndex?) -> [String: Int] {
        var efforts = base?.efforts ?? [:]
        let names = RubricReader.effortNames
        for (key, value) in entries(node, "efforts") {
            let name = tree.string(key)
            guard names.contains(name) else {
                reportUnknown(.unknownName, "there is no list `\(name)` to change", name, at: key, among: names)
                continue
            }
            guard let number = number(value) else { continue }
            guard number.denominator == 1, (1...100).contains(number.numerator) else {
                report(.badValue, "an effort is a whole number from 1 to 100", at: value)
                continue
            }
            let effort = Int(number.numerator)
            if base != nil, base?.effort(of: name) != effort {
                departures.append("a change to `\(name)` costs \(effort), in place of: \(base?.effort(of: name) ?? 1)")
            }
            efforts[name] = effort
        }
        return efforts
    }

    /// What can have an effort: stating a fact, saying that a list is complete, the program's own fields, its courses and its lists.
    private static let effortNames: [String] =
        ["state", "complete", "program", "courses"]
        + RecordKind.program.declaration.fields.filter {
            switch $0.type {
            case .records, .record: $0.name != "sequence"
            default: false
            }
        }.map(\.name)
}
