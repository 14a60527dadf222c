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
    /// All spellings, as they are written and without what may be written differently, found without building a word; their numbers are the
    /// places in ``numbers``.
    private let spellings: KeyTable
    private let numbers: [Int]

    /// A vocabulary of at most 63 terms, each with its help.
    init(_ terms: [(name: String, help: String)], aliases: [String: String] = [:]) {
        precondition(terms.count < 64, "a set of terms is kept in 64 bits")
        self.terms = terms.map { term in
            Term(
                name: term.name, help: term.help,
                aliases: aliases.isEmpty ? [] : aliases.filter { $0.value == term.name }.map(\.key).sorted())
        }
        var spellings = KeyTable(roomFor: terms.count, letters: terms.reduce(0) { $0 + $1.name.utf8.count })
        var numbers: [Int] = []
        numbers.reserveCapacity(terms.count)
        func add(_ word: String, _ number: Int) {
            // A spelling that is known already means what it meant first.
            if spellings.insert(word) == numbers.count { numbers.append(number) }
            guard !word.utf8.allSatisfy(Vocabulary.isPlain) else { return }
            let plain = Vocabulary.plain(word.utf8)
            if spellings.insert(plain, from: 0, to: plain.count) == numbers.count { numbers.append(number) }
        }
        for (number, term) in self.terms.enumerated() {
            add(term.name, number)
            for alias in term.aliases { add(alias, number) }
        }
        self.spellings = spellings
        self.numbers = numbers
    }

    /// The set of all terms.
    public var all: TermSet { TermSet(bits: (1 << UInt64(terms.count)) - 1) }

    /// The number of the term that a scalar names.
    ///
    /// Upper case, spaces and underscores are read as lower case and hyphens.
    func number(of node: NodeIndex, in tree: YAMLTree) -> Int? {
        if let place = tree.find(node, in: spellings) { return numbers[Int(place)] }
        return number(ofPlain: Vocabulary.plain(tree.bytes(node)))
    }

    /// The number of the term of a name.
    public func number(named name: String) -> Int? {
        if let place = spellings.number(of: name) { return numbers[Int(place)] }
        return number(ofPlain: Vocabulary.plain(name.utf8))
    }

    private func number(ofPlain word: [UInt8]) -> Int? {
        spellings.find(word, from: 0, to: word.count).map { numbers[Int($0)] }
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

    /// Whether nothing of a byte may be written differently.
    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: " "), UInt8(ascii: "_"): false
        default: true
        }
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
