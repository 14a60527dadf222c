import Foundation
import TestSupport
import Testing

/// What others say of every format: the schemas of SARIF, JUnit XML and our JSON, sarif-tools, cmark-gfm, and SQLite over the tables.
struct FormatJudgesTests {
    @Test(.enabled(if: OutsideJudgesTests.isInstalled))
    func othersReadEveryFormat() throws {
        let said = try OutsideJudgesTests.ask("formats.py", "Examples", "Tests/CommandTests/Fixtures/mistaken")
        let runs = said.components(separatedBy: "-- ").dropFirst()
        #expect(runs.count == 13)
        #expect(said.contains("4 fixes of SARIF reach the target"))
        #expect(said.contains("agreement: 6 voices in every format"))
        let schema = Repository.root.deletingLastPathComponent().appending(path: "shared/data/sarif-schema-2.1.0.json")
        for run in runs {
            #expect(run.contains("sarif-tools reads "))
            #expect(run.contains("JUnit is what junit-10.xsd says"))
            #expect(run.contains("SQLite reckons the same totals") || run.contains("the table has "))
            // The schema of SARIF is not ours to hold; it stands beside the package where it is tested.
            if FileManager.default.fileExists(atPath: schema.path) {
                #expect(run.contains("SARIF is what OASIS' schema says"))
            }
        }
    }
}
