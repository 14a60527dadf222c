import ProgramModel
import SourceDiagnostics
import Testing

/// Cluster, pathway and area: what does not fit together is told with the right name, and judged in no other way than before.
struct CatalogWarningsTests {
    private static func warnings(_ lines: String) -> [Diagnostic] {
        Written(lines).reading.diagnostics
    }

    @Test(arguments: CareerCluster.all)
    func everyPathwayOfAnotherClusterIsToldWithItsOwn(_ cluster: CareerCluster) throws {
        for other in CareerCluster.all {
            for pathway in other.pathways {
                let written = Written("cluster: \"\(cluster.name)\"\npathway: \"\(pathway)\"")
                let fits = other.name == cluster.name
                #expect(written.told == (fits ? [] : ["contradiction 5:10"]))
                #expect(try written.fact("pathway-in-cluster").certainTerms.numbers == [fits ? 1 : 0])
                guard !fits, let warning = written.reading.diagnostics.first else { continue }
                #expect(warning.severity == .warning)
                #expect(warning.message.contains("\(other.name), not of \(cluster.name)"))
                for name in cluster.pathways { #expect(warning.help?.contains(name) ?? false) }
            }
        }
    }

    @Test(arguments: SecondaryArea.all)
    func everyAreaThatDoesNotMatchIsToldWithTheUsualOne(_ area: SecondaryArea) throws {
        for cluster in CareerCluster.all {
            let written = Written("cluster: \"\(cluster.name)\"\narea: \"\(area.name)\"")
            guard !area.clusters.contains(cluster.name) else {
                #expect(written.told.isEmpty)
                continue
            }
            #expect(written.told == ["contradiction 5:7"])
            let usual = try #require(SecondaryArea.all.first { $0.clusters.contains(cluster.name) })
            #expect(written.reading.diagnostics.first?.label == "did you mean `\(usual.name)`?")
        }
    }

    @Test(
        arguments: [
            ("cluster: Health Sceince", "did you mean `Health Science`?"),
            ("pathway: Theraputic Services", "did you mean `Therapeutic Services`?"),
            ("cluster: Finance\npathway: Bankig Services", "did you mean `Banking Services`?"),
            ("area: Agricultral Education", "did you mean `Agricultural Education`?"),
        ])
    func aNameThatNobodyKnowsIsToldWithTheNearest(_ lines: String, _ label: String) {
        let warnings = CatalogWarningsTests.warnings(lines)
        #expect(warnings.map(\.label) == [label])
        #expect(warnings.map(\.severity) == [.warning])
    }

    /// A pathway fits no cluster where one of the two is none, or a name that no catalogue has: nothing that is still to be said helps.
    @Test(
        arguments: [
            ("cluster: Finance\npathway: none", Fact.State.none), ("cluster: none", .none),
            ("cluster: Finance", .unknown), ("pathway: Accounting", .unknown),
        ])
    func whatIsNotStatedIsOpenUnlessThereIsNone(_ lines: String, _ state: Fact.State) throws {
        #expect(try Written(lines).fact("pathway-in-cluster").state == state)
    }

    @Test(arguments: ["pathway: Magic", "cluster: Magic"])
    func aForeignNameFitsNothing(_ lines: String) throws {
        #expect(try Written(lines).fact("pathway-in-cluster").certainTerms.numbers == [0])
    }
}
