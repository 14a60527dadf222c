import Foundation
import TestSupport
import Testing

/// The same programs give the same bytes, on every machine, in every place, on any number of cores.
struct DeterminismTests {
    /// So many files that several cores have something to do, mistaken ones among them.
    private static let paths = ["Examples", "Tests/CommandTests/Fixtures/mistaken"]

    /// Every format, and where it goes: files, and folders of files.
    private static let outputs = [
        ("text", "report.txt"), ("json", "report.json"), ("ndjson", "report.ndjson"), ("sarif", "report.sarif"),
        ("junit", "report.xml"), ("markdown", "report.md"), ("csv", "report.csv"), ("html", "report.html"),
        ("github", "report.log"), ("gitlab", "quality.json"), ("csv", "tables/"), ("html", "pages/"),
    ]

    /// What all formats say, by the path of each file; errors stand at an empty path.
    private static func reports(_ options: [String], _ environment: [String: String] = [:]) throws -> [String: Data] {
        var reports: [String: Data] = [:]
        try ScratchFolder.use { folder in
            let pairs = outputs.flatMap { ["-f", $0.0, "-o", folder.path + "/" + $0.1] }
            let outcome = try Posrubric.run(
                ["evaluate"] + options + pairs + paths, environment: environment)
            #expect(outcome.exitCode == 2)
            reports[""] = Data(outcome.shown.utf8)
            for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
                reports[path] = FileManager.default.contents(atPath: folder.path + "/" + path)
            }
        }
        return reports
    }

    /// What is compared with.
    private static let plain = (try? reports(["--jobs", "1"])) ?? [:]

    private static func expectSame(_ reports: [String: Data], _ what: String) {
        #expect(reports.keys.sorted() == plain.keys.sorted(), "\(what)")
        for (path, report) in reports { #expect(report == plain[path], "\(path) \(what)") }
    }

    @Test func thereIsAReportOfEveryFormat() throws {
        for (_, path) in DeterminismTests.outputs where !path.hasSuffix("/") {
            #expect(DeterminismTests.plain[path]?.count ?? 0 > 8_000, "\(path)")
        }
        #expect(DeterminismTests.plain.count > 30)
    }

    @Test(arguments: ["2", "4", "64"])
    func onAnyNumberOfCores(_ jobs: String) throws {
        DeterminismTests.expectSame(try DeterminismTests.reports(["--jobs", jobs]), "with \(jobs) jobs")
    }

    @Test(arguments: [
        ["TZ": "Asia/Tokyo", "LANG": "de_DE.UTF-8"], ["TZ": "America/Chicago", "LC_ALL": "C"],
        ["LC_ALL": "tr_TR.UTF-8", "COLUMNS": "40", "TERM": "dumb"], ["NO_COLOR": "1", "HOME": "/nowhere", "USER": "x"],
    ])
    func inEveryPlace(_ environment: [String: String]) throws {
        DeterminismTests.expectSame(try DeterminismTests.reports([], environment), "\(environment)")
    }

    @Test func noReportTellsWhereItWasMade() {
        for (path, report) in DeterminismTests.plain {
            #expect(report.range(of: Data(Repository.root.path.utf8)) == nil, "\(path)")
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
