import Foundation
import Testing

/// Some systems link libyaml so that a program can put functions of its own in the place of libyaml's, as the pool for its memory needs it, and
/// some link it so that libyaml keeps its own: with both, what libyaml gives goes back to where it is from.
struct LinkedLibraryTests {
    @Test func readsWithALibyamlThatKeepsItsOwnFunctions() throws {
        let files = [
            "evaluate", "--format", "json", "--fail-on", "never", "Examples", "Tests/CommandTests/Fixtures/mistaken",
        ]
        try ScratchFolder.use { folder in
            let built = try Posrubric.run(
                [
                    "clang", "-shared", "-Wl,-Bsymbolic-functions", "-Wl,-soname,libyaml-0.so.2", "-o",
                    folder.appending(path: "libyaml-0.so.2").path, "-Wl,--whole-archive", "-l:libyaml.a",
                    "-Wl,--no-whole-archive",
                ], environment: ["PATH": ProcessInfo.processInfo.environment["PATH"] ?? ""],
                program: URL(filePath: "/usr/bin/env"))
            #expect(built.exitCode == 0, Comment(rawValue: built.shown))
            let environment = ["LD_LIBRARY_PATH": folder.path]
            let libraries = try Posrubric.run(
                [Posrubric.path.path], environment: environment, program: URL(filePath: "/usr/bin/ldd"))
            #expect(libraries.output.contains(folder.path), "the library is used")
            let outcome = try Posrubric.run(files, environment: environment)
            let usual = try Posrubric.run(files)
            #expect(outcome.output == usual.output)
            #expect(outcome.errors == usual.errors)
            #expect(outcome.exitCode == usual.exitCode)
        }
    }
}
