internal import AssessmentModel
internal import LocatedYAML
internal import ProgramModel
internal import SourceDiagnostics

/// Gives the entries and nodes that an assessment speaks of their numbers among its places, each once.
struct PlaceDirectory {
    private let program: Program
    /// Whether places are called by their names.
    private let isNaming: Bool
    private(set) var places: [Place] = []
    /// The number of each node's place, plus one; zero where it has none yet.
    private var numbers: [PlaceNumber]

    init(_ program: Program, isNaming: Bool) {
        self.program = program
        self.isNaming = isNaming
        numbers = Array(repeating: 0, count: program.tree.nodes.count)
    }

    /// The place of an entry. An entry that is not in the file stands where the list is that may hold it, or at the top.
    mutating func number(_ record: RecordIndex) -> PlaceNumber {
        number(program.node(record), of: record)
    }

    /// The place of what a doubt is about.
    mutating func number(_ doubt: RecordDoubt) -> PlaceNumber {
        doubt.node >= 0 ? number(doubt.node, of: doubt.record) : number(doubt.record)
    }

    /// The place of a node that belongs to an entry.
    mutating func number(_ node: NodeIndex, of record: RecordIndex) -> PlaceNumber {
        let node = max(0, node)
        if numbers[Int(node)] > 0 { return numbers[Int(node)] - 1 }
        let number = PlaceNumber(places.count)
        places.append(place(node, record))
        numbers[Int(node)] = number + 1
        return number
    }

    /// The numbers of the places in a stretch of nodes that the assessment speaks of.
    func numbers(in nodes: Range<NodeIndex>) -> [PlaceNumber] {
        numbers[Int(nodes.lowerBound)..<Int(nodes.upperBound)].compactMap { $0 > 0 ? $0 - 1 : nil }
    }

    /// Whether a place is the file as a whole.
    func isTop(_ place: PlaceNumber) -> Bool { places[Int(place)].path.isEmpty }

    private func place(_ node: NodeIndex, _ record: RecordIndex) -> Place {
        if node == 0 {
            // The whole file is too much to point at: its title stands for it.
            let title = program.fact(Program.root, ProgramField.title).node
            let mark = title >= 0 ? title : min(1, NodeIndex(program.tree.nodes.count - 1))
            return Place(range: program.tree.range(mark), path: "", label: isNaming ? program.title : "")
        }
        // A list is pointed at by its key: the list itself may be pages long.
        let isList = program.tree.nodes[Int(node)].kind == .sequence
        let mark = isList ? program.tree.key(ofValue: node) ?? node : node
        return Place(
            range: program.tree.range(mark), path: program.tree.path(to: node),
            label: !isNaming ? "" : isList ? program.tree.string(mark) : EntryLabel.of(record, in: program))
    }
}
