import TestSupport
import Testing

@testable import ProgramModel

struct CatalogTests {
    @Test func theCataloguesAreWhole() {
        #expect(Catalog.cluster.names.count == 16)
        #expect(Catalog.pathway.names.count == 79)
        #expect(Catalog.area.names.count == 5)
    }

    @Test(arguments: [Catalog.cluster, .pathway, .area])
    func everyNameIsFoundHoweverItIsPrinted(_ catalog: Catalog) {
        for (number, name) in catalog.names.enumerated() {
            #expect(catalog.number(of: name) == number)
            #expect(catalog.number(of: name.uppercased()) == number)
            #expect(catalog.number(of: name.replacing(" & ", with: " and ").replacing(",", with: " ")) == number)
        }
        for (alias, name) in catalog.aliases {
            #expect(catalog.names.contains(name), "\(alias)")
            #expect(catalog.number(of: alias).map { catalog.names[$0] } == name, "\(alias)")
        }
        #expect(catalog.number(of: "Underwater Basket Weaving") == nil)
        #expect(catalog.number(of: "") == nil)
    }

    /// Names in ASCII are not looked at as Unicode, and stand for the same.
    @Test func namesInPlainLettersAreReadAsAllOthers() {
        var generator = SeededGenerator(seed: 5)
        let parts = [
            "and", "And", "ands", "s", "ss", "is", "class", "&", "-", ",", " ", "\n", "\r\n", "9", "A", "_", "'",
        ]
        for _ in 0..<2_000 {
            let name = (0..<Int.random(in: 0...8, using: &generator)).compactMap { _ in
                parts.randomElement(using: &generator)
            }.joined()
            #expect(Catalog.plain(name) == Array(Catalog.plain(unicode: name).utf8), "\(name)")
        }
        #expect(Catalog.plain("Café") == Array("café".utf8))
    }

    @Test func everyPathwayBelongsToTheClusterThatListsIt() {
        var number = 0
        for (place, cluster) in CareerCluster.all.enumerated() {
            for pathway in cluster.pathways {
                #expect(CareerCluster.number(ofPathway: number) == place, "\(pathway)")
                number += 1
            }
        }
    }

    @Test func everyAreaHoldsClustersThatThereAre() {
        for area in SecondaryArea.all {
            #expect(!area.clusters.isEmpty)
            #expect(area.clusters.allSatisfy(Catalog.cluster.names.contains), "\(area.name)")
        }
    }
}
