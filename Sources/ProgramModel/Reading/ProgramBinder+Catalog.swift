internal import LocatedYAML
internal import SourceDiagnostics

extension ProgramBinder {
    /// Warns of names that the catalogue does not have, of a pathway outside of its cluster and of an area that does not match: the rubric
    /// judges them, and the warning says which name is the right one.
    mutating func checkCatalog() {
        let cluster = program.fact(Program.root, ProgramField.cluster)
        let pathway = program.fact(Program.root, ProgramField.pathway)
        let area = program.fact(Program.root, ProgramField.area)
        let number = cluster.state == .stated && cluster.low >= 0 ? Int(cluster.low) : nil
        checkName(cluster, .cluster)
        checkName(pathway, .pathway, ofCluster: number)
        checkName(area, .area)
        guard let number else { return }
        let own = CareerCluster.all[number]
        if pathway.state == .stated, pathway.low >= 0, let number = CareerCluster.number(ofPathway: Int(pathway.low)),
            number != Int(cluster.low)
        {
            let name = Catalog.pathway.names[Int(pathway.low)]
            report(
                .contradiction, "`\(name)` is a pathway of \(CareerCluster.all[number].name), not of \(own.name)",
                at: pathway.node, notes: [.init(tree.range(cluster.node), "the cluster")],
                help: "Pathways of \(own.name): \(own.pathways.joined(separator: "; ")).", severity: .warning)
        }
        if area.state == .stated, area.low >= 0, !SecondaryArea.all[Int(area.low)].clusters.contains(own.name) {
            let usual = SecondaryArea.all.first { $0.clusters.contains(own.name) }?.name
            report(
                .contradiction,
                "\(own.name) usually belongs to the area \(usual ?? "of its own"), not to "
                    + SecondaryArea.all[Int(area.low)].name,
                at: area.node, label: usual.map { "did you mean `\($0)`?" },
                notes: [.init(tree.range(cluster.node), "the cluster")],
                help: "Schools group clusters by custom: this decides nothing.", severity: .warning)
        }
    }

    /// Warns of a name that the catalogue does not have. The pathways of the program's own cluster are more likely to be meant than others.
    private mutating func checkName(_ fact: Fact, _ catalog: Catalog, ofCluster cluster: Int? = nil) {
        guard fact.state == .stated, fact.low < 0, hasRoomForReport else { return }
        let written = tree.string(fact.node)
        let candidates = catalog.candidates
        let guess =
            cluster.flatMap { candidates.nearest(to: written, among: Catalog.pathways(ofCluster: $0)) }
            ?? candidates.nearest(to: written)
        let list =
            if let cluster {
                "Pathways of the cluster: \(CareerCluster.all[cluster].pathways.joined(separator: "; "))."
            } else if candidates.count > 16 {
                "`posrubric explain \(catalog.rawValue)` lists them."
            } else {
                "Possible: \(catalog.names.joined(separator: "; "))."
            }
        report(
            .badValue, "`\(quoted(fact.node))` is not \(catalog.article) of the catalogue", at: fact.node,
            label: guess.map { "did you mean `\($0)`?" }, help: list, severity: .warning)
    }
}
