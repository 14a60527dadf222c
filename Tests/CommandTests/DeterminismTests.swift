import Foundation
import TestSupport
import Testing

/// The same programs give the same bytes, on every machine, in every place, on any number of cores.
struct DeterminismTests {
    /// So many files that several cores have something to do, mistaken ones among them.
    private static let paths = ["Examples", "Tests/CommandTests/Fixtures/mistaken"]

    /// What is compared with, by the format.
    private static let plain = try? ["text", "json"].reduce(into: [String: String]()) {
        $0[$1] = try Posrubric.run(["evaluate", "-f", $1, "--jobs", "1"] + paths).shown
    }

    @Test(arguments: ["text", "json"])
    func onAnyNumberOfCores(_ format: String) throws {
        let one = try #require(DeterminismTests.plain?[format])
        #expect(one.utf8.count > 100_000)
        for jobs in ["2", "4", "64"] {
            let many = try Posrubric.run(["evaluate", "-f", format, "--jobs", jobs] + DeterminismTests.paths)
            #expect(many.exitCode == 2)
            #expect(many.shown == one, "with \(jobs) jobs")
        }
    }

    @Test(arguments: [
        ["TZ": "Asia/Tokyo", "LANG": "de_DE.UTF-8"], ["TZ": "America/Chicago", "LC_ALL": "C"],
        ["LC_ALL": "tr_TR.UTF-8", "COLUMNS": "40", "TERM": "dumb"], ["NO_COLOR": "1", "HOME": "/nowhere", "USER": "x"],
    ])
    func inEveryPlace(_ environment: [String: String]) throws {
        for format in ["text", "json"] {
            let arguments = ["evaluate", "-f", format] + DeterminismTests.paths
            let outcome = try Posrubric.run(arguments, environment: environment)
            #expect(outcome.shown == DeterminismTests.plain?[format], "\(environment)")
        }
    }

    @Test func noReportTellsWhereItWasMade() throws {
        for format in ["text", "json"] {
            let report = Data(try #require(DeterminismTests.plain?[format]).utf8)
            #expect(report.range(of: Data(Repository.root.path.utf8)) == nil)
        }
    }

    /// What is said of a program does not depend on the others, nor on their order.
    @Test func whateverStandsBeside() throws {
        let paths = ["Examples/strong", "Examples/draft", "Examples/published", "Examples/faults"]
        // Each program stands on a line of its own.
        let programs = { (paths: [String]) in
            try Posrubric.run(["evaluate", "-f", "json"] + paths).output.split(separator: "\n")
                .filter { $0.hasPrefix("{\"file\"") }.map { $0.hasSuffix("},") ? $0.dropLast() : $0 }
        }
        let together = try programs(paths)
        #expect(together.count == 15)
        #expect(try together == paths.flatMap { try programs([$0]) })
        #expect(try together.sorted() == programs(paths.reversed()).sorted())
    }
}
