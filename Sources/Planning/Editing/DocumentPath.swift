/// The way from the top of a program to one of its values: `sequence[2].courses[0]`.
public struct DocumentPath: Sendable, Hashable {
    /// One step.
    public enum Step: Sendable, Hashable {
        /// To the value of a key.
        case key(String)
        /// To an item of a list.
        case item(Int)
    }

    /// The steps from the top.
    public let steps: [Step]

    /// The top.
    public static let top = DocumentPath([])

    init(_ steps: [Step]) {
        self.steps = steps
    }

    /// A path as an assessment writes it.
    init(_ text: String) {
        var steps: [Step] = []
        for part in text.split(separator: ".") {
            let pieces = part.split(separator: "[")
            for (number, piece) in pieces.enumerated() {
                if piece.hasSuffix("]"), let item = Int(piece.dropLast()) {
                    steps.append(.item(item))
                } else if number == 0 {
                    steps.append(.key(String(piece)))
                }
            }
        }
        self.steps = steps
    }

    func appending(_ step: Step) -> DocumentPath { DocumentPath(steps + [step]) }

    /// The path to what the last step starts from, and the last step.
    var split: (parent: DocumentPath, last: Step)? {
        steps.last.map { (DocumentPath(Array(steps.dropLast())), $0) }
    }
}
