import Foundation
import TestSupport
import Testing

/// Every folder of examples says which command to run on it, and what that prints.
struct ExamplesTests {
    static let folders = (try? Repository.names("Examples")) ?? []

    @Test func thereAreExamples() {
        #expect(ExamplesTests.folders.count >= 5)
    }

    @Test(arguments: folders)
    func printsWhatItSays(_ folder: String) throws {
        let path = "Examples/\(folder)/expected.txt"
        let command = try #require(try Repository.text(path).split(separator: "\n").first)
        let words = command.split(separator: " ").map(String.init)
        try #require(Array(words.prefix(2)) == ["$", "posrubric"], "\(path) starts with the command")
        let outcome = try Posrubric.run(Array(words.dropFirst(2)))
        try ExpectedText.compare("\(command)\n\(outcome.shown)[exit \(outcome.exitCode)]\n", with: path)
    }

    @Test func pageOfTheOwnRubric() throws {
        let outcome = try Posrubric.run([
            "evaluate", "--rubric", "Examples/own-rubric/rubric.yaml", "--format", "html", "Examples/own-rubric",
        ])
        try ExpectedText.compare(outcome.output, with: "Examples/own-rubric/expected.html")
    }

    @Test func jsonOfTheOwnRubric() throws {
        let outcome = try Posrubric.run([
            "evaluate", "--rubric", "Examples/own-rubric/rubric.yaml", "--format", "json", "Examples/own-rubric",
        ])
        try ExpectedText.compare(outcome.output, with: "Examples/own-rubric/expected.json")
    }
}
