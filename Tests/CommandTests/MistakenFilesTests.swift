import Foundation
import TestSupport
import Testing

/// Files with one kind of mistake each, beside what the command says of them.
struct MistakenFilesTests {
    private static let folder = "Tests/CommandTests/Fixtures/mistaken"
    static let files = ((try? Repository.names(folder)) ?? []).filter { $0.hasSuffix(".pos.yaml") }

    @Test func thereAreFiles() {
        #expect(MistakenFilesTests.files.count >= 50)
    }

    @Test(arguments: files)
    func isToldWhatIsWrong(_ file: String) throws {
        let folder = MistakenFilesTests.folder
        let outcome = try Posrubric.run(["evaluate", "\(folder)/\(file)"])
        #expect(outcome.exitCode == 2)
        #expect(outcome.shown.contains(": error:"))
        let name = file.dropLast(".pos.yaml".count)
        try ExpectedText.compare(outcome.shown, with: "\(folder)/\(name).expected.txt")
    }

    @Test func everyKindOfMistakeIsShown() throws {
        let shown = try ["mistaken", "hostile"].flatMap { name in
            let folder = "Tests/CommandTests/Fixtures/\(name)"
            return try Repository.names(folder).filter { $0.hasSuffix(".expected.txt") }.map {
                try Repository.text("\(folder)/\($0)")
            }
        }.joined()
        let declarations = try [
            "Sources/LocatedYAML/DiagnosticCode+YAML.swift",
            "Sources/ProgramModel/Reading/DiagnosticCode+Program.swift",
        ].map { try Repository.text($0) }.joined()
        let codes = declarations.matches(of: /DiagnosticCode\("([a-z0-9-]+)"\)/).map { String($0.1) }
        #expect(codes.count >= 18)
        for code in codes { #expect(shown.contains("  [\(code)]\n"), "\(code)") }
    }

    @Test func othersAreEvaluatedAllTheSame() throws {
        let alone = try Posrubric.run(["evaluate", "--format", "json", "Examples/strong"])
        let all = try Posrubric.run(["evaluate", "--format", "json", MistakenFilesTests.folder, "Examples/strong"])
        #expect(all.exitCode == 2)
        let one = try JSONReport(alone.output)
        let many = try JSONReport(all.output)
        #expect(one.programs.count == 1)
        #expect(many.programs == one.programs)
        #expect(many.unevaluated.map { $0.split(separator: "/").last.map(String.init) } == MistakenFilesTests.files)
    }
}
