internal import LocatedYAML

/// A list of published names, with the spellings under which documents print them.
public enum Catalog: Sendable, Hashable {
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
        return index.numbers[Catalog.plain(written)]
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

    /// A name without what documents print differently.
    static func plain(_ name: String) -> String {
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

    let numbers: [String: Int]

    private init(_ catalog: Catalog) {
        let names = catalog.names
        var numbers: [String: Int] = [:]
        for (number, name) in names.enumerated() { numbers[Catalog.plain(name)] = number }
        for (alias, name) in catalog.aliases { numbers[Catalog.plain(alias)] = names.firstIndex(of: name) }
        self.numbers = numbers
    }
}
