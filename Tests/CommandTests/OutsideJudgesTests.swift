import Foundation
import TestSupport
import Testing

/// What programs of others say of the same. They run where the folder `.build/judges` holds a Python with the packages of
/// `Tests/OutsideJudges/requirements.txt`, as `.ci/run` installs it.
struct OutsideJudgesTests {
    private static let python = Repository.root.appending(path: ".build/judges/bin/python")
    static let isInstalled = FileManager.default.isExecutableFile(atPath: python.path)

    /// `rubric check` and the solver z3 call the same conditions of random rubrics impossible, empty or superfluous.
    @Test(.enabled(if: isInstalled), arguments: [1, 2])
    func aSolverFindsTheSameInRandomRubrics(_ seed: Int) throws {
        let process = Process()
        process.executableURL = OutsideJudgesTests.python
        process.arguments = ["Tests/OutsideJudges/rubric_check.py", Posrubric.path.path, "20", "\(seed)"]
        process.currentDirectoryURL = Repository.root
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let said = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        process.waitUntilExit()
        #expect(process.terminationStatus == 0, "\(said)")
        #expect(said.contains("500 conditions"))
    }
}
