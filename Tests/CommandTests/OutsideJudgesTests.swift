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
        #expect(try OutsideJudgesTests.ask("rubric_check.py", "20", "\(seed)").contains("500 conditions"))
    }

    /// `plan` and the solver z3 find the same least cost for random rubrics and programs.
    @Test(.enabled(if: isInstalled), arguments: [1])
    func aSolverFindsTheSameCostOfPlans(_ seed: Int) throws {
        #expect(
            try OutsideJudgesTests.ask("plan_cost.py", "60", "\(seed)").contains("60 plans cost what z3 finds"))
    }

    /// `review agreement` and the packages krippendorff, scikit-learn, statsmodels and irrCAC give the same coefficients of random judgments
    /// and of Krippendorff's table, to 1e-9.
    @Test(.enabled(if: isInstalled), arguments: [1, 2])
    func othersReckonTheSameAgreement(_ seed: Int) throws {
        #expect(try OutsideJudgesTests.ask("agreement.py", "12", "\(seed)").contains("coefficients compared"))
    }

    /// axe-core and the Nu checker find no fault in the HTML reports, in both themes, on wide and narrow screens, and nothing of them
    /// is missing on paper.
    @Test(.enabled(if: isInstalled && hasBrowser))
    func browsersAndCheckersReadThePages() throws {
        #expect(try OutsideJudgesTests.ask("html_check.py").contains(": 0 faults"))
    }

    /// What the pages are read and printed with: Chromium, Poppler and a Java runtime.
    static let hasBrowser = ["chromium", "pdftotext", "java"].allSatisfy { name in
        FileManager.default.isExecutableFile(atPath: "/usr/bin/" + name)
    }

    /// Runs a judge, and returns what it says.
    static func ask(_ judge: String, _ arguments: String...) throws -> String {
        let process = Process()
        process.executableURL = OutsideJudgesTests.python
        process.arguments = ["Tests/OutsideJudges/" + judge, Posrubric.path.path] + arguments
        process.currentDirectoryURL = Repository.root
        let output = Pipe()
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let said = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        process.waitUntilExit()
        #expect(process.terminationStatus == 0, "\(said)")
        return said
    }
}
