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
        let key = Catalog.plain(written)
        switch self {
        case .cluster: return CatalogIndex.clusters[key]
        case .pathway: return CatalogIndex.pathways[key]
        case .area: return CatalogIndex.areas[key]
        }
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

/// The catalogues by plain name.
private enum CatalogIndex {
    static let clusters = index(.cluster)
    static let pathways = index(.pathway)
    static let areas = index(.area)

    private static func index(_ catalog: Catalog) -> [String: Int] {
        let names = catalog.names
        var index: [String: Int] = [:]
        for (number, name) in names.enumerated() { index[Catalog.plain(name)] = number }
        for (alias, name) in catalog.aliases {
            index[Catalog.plain(alias)] = names.firstIndex(of: name)
        }
        return index
    }
}
