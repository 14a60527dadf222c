internal import LocatedYAML

/// A list of published names, with the spellings under which documents print them.
public enum Catalog: String, Sendable, Hashable {
    /// The sixteen career clusters.
    case cluster
    /// The seventy-nine career pathways.
    case pathway
    /// The five Illinois secondary CTE areas.
    case area

    /// The names, in the order of the catalogue.
    public var names: [String] {
        switch self {
        case .cluster: CareerCluster.all.map(\.name)
        case .pathway: CareerCluster.all.flatMap(\.pathways)
        case .area: SecondaryArea.all.map(\.name)
        }
    }

    /// Older or shorter names that mean one of the names.
    var aliases: [String: String] {
        switch self {
        case .cluster: CareerCluster.aliases
        case .pathway: CareerCluster.pathwayAliases
        case .area: SecondaryArea.aliases
        }
    }

    /// What one entry is, with its article.
    var article: String {
        switch self {
        case .cluster: "a career cluster"
        case .pathway: "a career pathway"
        case .area: "an Illinois secondary CTE area"
        }
    }

    /// The number of the name that a text means, if the catalogue has it.
    ///
    /// Case, punctuation, "and" against "&" and a plural `s` do not count.
    public func number(of written: String) -> Int? {
        let index =
            switch self {
            case .cluster: PlainNames.clusters
            case .pathway: PlainNames.pathways
            case .area: PlainNames.areas
            }
        return index.number(of: Catalog.plain(written))
    }

    /// The number of the name that a scalar means. Names as they are published are found without a word being built.
    func number(of node: NodeIndex, in tree: YAMLTree) -> Int? {
        let published =
            switch self {
            case .cluster: PublishedNames.clusters
            case .pathway: PublishedNames.pathways
            case .area: PublishedNames.areas
            }
        return tree.find(node, in: published).map(Int.init) ?? number(of: tree.string(node))
    }

    /// A name without what documents print differently, as bytes.
    static func plain(_ name: String) -> [UInt8] {
        name.utf8.allSatisfy { $0 < 0x80 } ? plain(ascii: name.utf8) : Array(plain(unicode: name).utf8)
    }

    /// The same of a name in ASCII, as all published names are: it takes a thirtieth of the time.
    private static func plain(ascii name: String.UTF8View) -> [UInt8] {
        let (space, plural) = (UInt8(ascii: " "), UInt8(ascii: "s"))
        var plain: [UInt8] = []
        plain.reserveCapacity(name.count + 1)
        var start = 0
        func endWord() {
            let count = plain.count - start
            guard count > 0 else { return }
            if count == 3, plain[start...].elementsEqual("and".utf8) {
                plain.removeLast(3)
            } else {
                if count > 3, plain[plain.count - 1] == plural { plain.removeLast() }
                plain.append(space)
            }
            start = plain.count
        }
        for byte in name {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): plain.append(byte)
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): plain.append(byte | 0x20)
            default: endWord()
            }
        }
        endWord()
        if !plain.isEmpty { plain.removeLast() }
        return plain
    }

    /// The same of any name.
    static func plain(unicode name: String) -> String {
        let words = name.lowercased().split { !$0.isLetter && !$0.isNumber }
        return words.filter { $0 != "and" }.map {
            $0.count > 3 && $0.hasSuffix("s") ? String($0.dropLast()) : String($0)
        }
        .joined(separator: " ")
    }
}

/// The names of the catalogues as they are published.
private enum PublishedNames {
    static let clusters = KeyTable(Catalog.cluster.names)
    static let pathways = KeyTable(Catalog.pathway.names)
    static let areas = KeyTable(Catalog.area.names)
}

/// The names of a catalogue without what documents print differently. Most programs never ask for them.
private final class PlainNames: Sendable {
    static let clusters = PlainNames(.cluster)
    static let pathways = PlainNames(.pathway)
    static let areas = PlainNames(.area)

    private let words: KeyTable
    /// For each of the words the number of the name that it means.
    private let numbers: [Int]

    private init(_ catalog: Catalog) {
        let names = catalog.names
        var words = KeyTable(roomFor: 128, letters: 4_096)
        var numbers: [Int] = []
        func add(_ name: String, _ number: Int) {
            let plain = Catalog.plain(name)
            let word = Int(words.insert(plain, from: 0, to: plain.count))
            if word == numbers.count { numbers.append(number) } else { numbers[word] = number }
        }
        for (number, name) in names.enumerated() { add(name, number) }
        for (alias, name) in catalog.aliases {
            if let number = names.firstIndex(of: name) { add(alias, number) }
        }
        (self.words, self.numbers) = (words, numbers)
    }

    func number(of word: [UInt8]) -> Int? {
        words.find(word, from: 0, to: word.count).map { numbers[Int($0)] }
    }
}
