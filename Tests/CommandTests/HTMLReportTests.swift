import Foundation
import TestSupport
import Testing

/// Pages in a folder, and the single page.
struct HTMLReportTests {
    @Test func aFolderHoldsAPageForEachProgram() throws {
        try ScratchFolder.use { folder in
            try folder.add("in/one.pos.yaml")
            try folder.add("in/two.pos.yaml", ExampleText.notCompliant)
            try folder.add("in/wrong.pos.yaml", ExampleText.mistaken)
            let outcome = try Posrubric.run(
                ["evaluate", "in", "-f", "html", "-o", "out/", "--fail-on", "never"], in: folder)
            #expect(outcome.exitCode == 2)
            #expect(outcome.errors.isEmpty)
            let out = folder.appending(path: "out")
            #expect(try out.names() == ["all-programs.html", "index.html", "programs"])
            #expect(try out.appending(path: "programs").names() == ["in.one.html", "in.two.html"])
            for page in ["index.html", "all-programs.html"] {
                let text = try out.text(page)
                for match in text.matches(of: /href="([^#"][^"]*\.html)"/) {
                    #expect(FileManager.default.fileExists(atPath: out.appending(path: String(match.output.1)).path))
                }
            }
            #expect(try out.text("index.html").contains("in/wrong.pos.yaml"))
            #expect(try out.text("all-programs.html").contains("in/wrong.pos.yaml"))
            #expect(try out.text("programs/in.two.html").contains("href=\"../index.html\""))
        }
    }

    @Test func manyProgramsInOneFileAreOnePage() throws {
        try ScratchFolder.use { folder in
            try folder.add("one.pos.yaml")
            try folder.add("two.pos.yaml", ExampleText.notCompliant)
            let many = try Posrubric.run(["evaluate", ".", "-f", "html", "--fail-on", "never"], in: folder)
            #expect(many.output.contains("<h1>2 programs of study</h1>"))
            #expect(many.errors.contains("--output report/"))
            let one = try Posrubric.run(["evaluate", "two.pos.yaml", "-f", "html", "--fail-on", "never"], in: folder)
            #expect(one.output.contains("<h1>Welding</h1>"))
            #expect(one.errors.isEmpty)
        }
    }

    /// What another report says does not depend on whether pages are written too.
    @Test func pagesChangeNoOtherReport() throws {
        try ScratchFolder.use { folder in
            let path = "Examples/published"
            let alone = try Posrubric.run(["evaluate", path, "-f", "json", "--fail-on", "never"])
            let beside = try Posrubric.run([
                "evaluate", path, "-f", "json", "-f", "html", "-o", "-", "-o", folder.path + "/pages/", "--fail-on",
                "never",
            ])
            #expect(alone.output == beside.output)
        }
    }

    @Test func pagesAreTheSameOnAnyNumberOfCores() throws {
        try ScratchFolder.use { folder in
            for jobs in ["1", "3"] {
                _ = try Posrubric.run([
                    "evaluate", "Examples", "-f", "html", "-o", "\(folder.path)/\(jobs)/", "--jobs", jobs, "--fail-on",
                    "never",
                ])
            }
            let (one, three) = (folder.appending(path: "1"), folder.appending(path: "3"))
            for name in ["index.html", "all-programs.html"]
                + (try one.appending(path: "programs").names().map { "programs/" + $0 })
            {
                #expect(try one.text(name) == three.text(name), "\(name)")
            }
        }
    }
}
