internal import ArgumentParser
internal import Evaluation
internal import RubricModel
internal import SourceDiagnostics

/// Runs the examples that a rubric carries.
struct RubricTestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test",
        abstract: "Run the examples that a rubric carries.",
        discussion: """
            Every example is a program, or a part of one, with the verdict or level that the rubric promises for it. This runs them all, \
            tells which outcomes no example shows, and with --mutate makes slips, one at a time, and tells which of them no example \
            notices: another threshold, operator or weight, a clause or a level left out, another value in a query.

            Exit codes: 0 all examples hold, 1 one does not, an outcome is not shown, or too few slips are noticed, 2 the rubric cannot \
            be read.
            """)

    @OptionGroup var file: RubricFile

    @Flag(help: "Make slips, one at a time, and list those that no example notices.")
    var mutate = false

    @Option(help: ArgumentHelp("Exit with 1 if fewer of a hundred slips are noticed.", valueName: "percent"))
    var noticedAtLeast: Int?

    func validate() throws {
        if let noticedAtLeast, !(0...100).contains(noticedAtLeast) {
            throw ValidationError("--noticed-at-least takes a number from 0 to 100.")
        }
    }

    func run() throws {
        let rubric = try file.read().rubric
        let trial = RubricTrial(rubric)
        var report = RubricTestReport(rubric)
        report.add(trial)
        if mutate || noticedAtLeast != nil { report.add(trial.mutate(), noticedAtLeast: noticedAtLeast) }
        RubricFile.print(report.text)
        if !report.isFine { throw ExitStatus.outsideGate }
    }
}
