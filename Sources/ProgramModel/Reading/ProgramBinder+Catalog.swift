internal import LocatedYAML
internal import SourceDiagnostics

extension ProgramBinder {
    /// Warns of names that the catalogue does not have, of a pathway outside of its cluster and of an area that does not match: the rubric
    /// judges them, and the warning says which name is the right one.
    mutating func checkCatalog() {
        let cluster = program.fact(Program.root, ProgramField.cluster)
        let pathway = program.fact(Program.root, ProgramField.pathway)
        let area = program.fact(Program.root, ProgramField.area)
        let own = cluster.state == .stated && cluster.low >= 0 ? CareerCluster.all[Int(cluster.low)] : nil
        checkName(cluster, .cluster, amongFirst: [])
        checkName(pathway, .pathway, amongFirst: own?.pathways ?? [])
        checkName(area, .area, amongFirst: [])
        guard let own else { return }
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

    /// Warns of a name that the catalogue does not have.
    private mutating func checkName(_ fact: Fact, _ catalog: Catalog, amongFirst near: [String]) {
        guard fact.state == .stated, fact.low < 0, hasRoomForReport else { return }
        let written = tree.string(fact.node)
        let guess =
            SpellingSuggestion.nearest(to: written, among: near)
            ?? SpellingSuggestion.nearest(to: written, among: catalog.names)
        let list =
            near.isEmpty
            ? catalog.names.count > 16
                ? "`posrubric explain \(catalog.rawValue)` lists them."
                : "Possible: \(catalog.names.joined(separator: "; "))."
            : "Pathways of the cluster: \(near.joined(separator: "; "))."
        report(
            .badValue, "`\(quoted(fact.node))` is not \(catalog.article) of the catalogue", at: fact.node,
            label: guess.map { "did you mean `\($0)`?" }, help: list, severity: .warning)
    }
}
