internal import ArgumentParser
internal import Evaluation
internal import RubricModel
internal import SourceDiagnostics

/// Runs the examples that a rubric carries.
struct RubricTestCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test",
        abstract: "Run the examples that a rubric carries.",
        usage: "posrubric rubric test [<file|name>] [<options>]",
        discussion: """
            Every example is a program, or a part of one, with the verdict or level that the rubric promises for it. This runs them all, \
            tells which outcomes no example shows, and with --mutate makes slips, one at a time, and tells which of them no example \
            notices: another threshold, operator or weight, a clause or a level left out, another value in a query.

            --letters changes every letter, digit and sign of every key, name, value, unit and number, one at a time and three times \
            each, and tells which changes are neither refused, nor found by `rubric check`, nor noticed by an example. For the Illinois \
            rubric this takes many minutes; --every 100 tries one change of a hundred.

            Exit codes: 0 all examples hold, 1 one does not, an outcome is not shown, or too few slips are noticed, 2 the rubric cannot \
            be read.
            """)

    @OptionGroup var file: RubricFile

    @Flag(help: "Make slips, one at a time, and list those that no example notices.")
    var mutate = false

    @Option(help: ArgumentHelp("Exit with 1 if fewer of a hundred slips are noticed.", valueName: "percent"))
    var noticedAtLeast: Int?

    @Flag(help: "Change single letters, and list the changes that nothing notices.")
    var letters = false

    @Option(help: ArgumentHelp("With --letters: try one change of so many.", valueName: "number"))
    var every = 1

    @Option(help: ArgumentHelp("With --letters: how many changes are tried side by side.", valueName: "number"))
    var jobs = 1

    func validate() throws {
        if let noticedAtLeast, !(0...100).contains(noticedAtLeast) {
            throw ValidationError("--noticed-at-least takes a number from 0 to 100.")
        }
        if every < 1 || jobs < 1 { throw ValidationError("--every and --jobs take a number from 1.") }
    }

    func run() async throws {
        let rubric = try file.read().rubric
        let trial = RubricTrial(rubric)
        var report = RubricTestReport(rubric)
        report.add(trial)
        if mutate || noticedAtLeast != nil { report.add(trial.mutate(), noticedAtLeast: noticedAtLeast) }
        if letters { report.add(await tried(LetterTrial(rubric, base: { RubricChoice.base($0, of: $1) }))) }
        RubricFile.print(report.text)
        if !report.isFine { throw ExitStatus.outsideGate }
    }

    /// What becomes of the chosen slips, in the order of the file.
    private func tried(_ trial: LetterTrial) async -> [(slip: LetterSlip, outcome: LetterOutcome)] {
        let chosen = stride(from: 0, to: trial.slips.count, by: every).map { trial.slips[$0] }
        let size = 64
        let starts = Array(stride(from: 0, to: chosen.count, by: size))
        var outcomes = [[LetterOutcome]](repeating: [], count: starts.count)
        await withTaskGroup(of: (Int, [LetterOutcome]).self) { group in
            func start(_ number: Int) {
                let slips = chosen[starts[number]..<min(starts[number] + size, chosen.count)]
                group.addTask { (number, slips.map(trial.outcome)) }
            }
            for number in 0..<min(jobs, starts.count) { start(number) }
            var next = min(jobs, starts.count)
            for await (number, found) in group {
                outcomes[number] = found
                if next < starts.count { start(next) }
                next += 1
            }
        }
        return zip(chosen, outcomes.joined()).map { ($0, $1) }
    }
}
