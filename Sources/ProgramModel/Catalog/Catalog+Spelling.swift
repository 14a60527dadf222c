internal import SourceDiagnostics

extension Catalog {
    /// The names, ready to be searched for one that somebody probably meant.
    var candidates: SpellingCandidates {
        switch self {
        case .cluster: CatalogSpelling.clusters
        case .pathway: CatalogSpelling.pathways
        case .area: CatalogSpelling.areas
        }
    }

    /// The numbers of a cluster's pathways in the catalogue.
    static func pathways(ofCluster cluster: Int) -> Range<Int> { CatalogSpelling.pathwaysOfClusters[cluster] }
}

/// Made once, and only where a file has a name that is in no catalogue.
private enum CatalogSpelling {
    static let clusters = SpellingCandidates(Catalog.cluster.names)
    static let pathways = SpellingCandidates(Catalog.pathway.names)
    static let areas = SpellingCandidates(Catalog.area.names)

    static let pathwaysOfClusters = CareerCluster.all.reduce(into: [Range<Int>]()) { ranges, cluster in
        let start = ranges.last?.upperBound ?? 0
        ranges.append(start..<start + cluster.pathways.count)
    }
}
