internal import LocatedYAML

/// The values that a field may have, each with a line that says what it stands for. Vocabularies are constants, shared by everybody.
public final class Vocabulary: Sendable {
    /// One of the values.
    public struct Term: Sendable {
        /// The value as it is written.
        public let name: String
        /// What it stands for.
        public let help: String
        /// Other spellings that are read as the same value.
        public let aliases: [String]
    }

    /// The values in the order in which they are shown.
    public let terms: [Term]
    /// The exact spellings, found without building a word; their numbers are the places in ``exactNumbers``.
    private let exact: KeyTable
    private let exactNumbers: [Int]
    /// The same words without what may be written differently.
    private let numbers: [[UInt8]: Int]

    /// A vocabulary of at most 63 terms, each with its help.
    init(_ terms: [(name: String, help: String)], aliases: [String: String] = [:]) {
        precondition(terms.count < 64, "a set of terms is kept in 64 bits")
        self.terms = terms.map { term in
            Term(
                name: term.name, help: term.help,
                aliases: aliases.filter { $0.value == term.name }.map(\.key).sorted())
        }
        let words = self.terms.enumerated().flatMap { number, term in
            ([term.name] + term.aliases).map { (name: $0, number: number) }
        }
        exact = KeyTable(words.map(\.name))
        exactNumbers = words.map(\.number)
        numbers = Dictionary(words.map { (Vocabulary.plain($0.name.utf8), $0.number) }) { first, _ in first }
    }

    /// The set of all terms.
    public var all: TermSet { TermSet(bits: (1 << UInt64(terms.count)) - 1) }

    /// The number of the term that a scalar names.
    ///
    /// Upper case, spaces and underscores are read as lower case and hyphens.
    func number(of node: NodeIndex, in tree: YAMLTree) -> Int? {
        if let word = tree.find(node, in: exact) { return exactNumbers[Int(word)] }
        return numbers[Vocabulary.plain(tree.bytes(node))]
    }

    /// The number of the term of a name.
    public func number(named name: String) -> Int? {
        numbers[Vocabulary.plain(name.utf8)]
    }

    /// The set that holds one term.
    ///
    /// - Precondition: The vocabulary has the term.
    public func set(_ name: String) -> TermSet {
        guard let number = number(named: name) else { preconditionFailure("no term \(name)") }
        return TermSet(number)
    }

    /// The set that holds some terms.
    ///
    /// - Precondition: The vocabulary has the terms.
    func set(of names: [String]) -> TermSet {
        names.reduce(.empty) { $0.union(set($1)) }
    }

    private static func plain(_ written: some Sequence<UInt8>) -> [UInt8] {
        var plain = Array(written)
        for index in plain.indices {
            switch plain[index] {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): plain[index] |= 0x20
            case UInt8(ascii: " "), UInt8(ascii: "_"): plain[index] = UInt8(ascii: "-")
            default: break
            }
        }
        return plain
    }

    /// Yes and no.
    static let yesOrNo = Vocabulary(
        [("no", "It is not so."), ("yes", "It is so.")],
        aliases: ["false": "no", "true": "yes", "off": "no", "on": "yes", "n": "no", "y": "yes"])
}
