internal import ArgumentParser
internal import Evaluation
internal import RubricModel
internal import SourceDiagnostics

/// Looks for mistakes in a rubric that can be read.
struct RubricCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Find what cannot be meant in a rubric.",
        discussion: """
            Finds names, fields and units that do not exist; conditions and levels that no program, or every program, meets; parts \
            that change nothing; measures that count nothing or that nobody uses; and what no example shows.

            What it calls impossible is impossible for every program. Exit codes: 0 nothing found, 1 something found, 2 the rubric \
            cannot be read.
            """)

    @OptionGroup var file: RubricFile

    func run() throws {
        let declarations = MeasureCatalog.standard.declarations
        let (rubric, warnings) = try file.read()
        let found = warnings + RubricVerifier.verify(rubric, namedMeasures: declarations)
        RubricFile.print(RubricFile.picture(of: found.sortedByPlace(), in: rubric.source))
        let counts =
            "\(rubric.measures.count) measures, \(rubric.requirements.count) requirements, "
            + "\(rubric.principles.flatMap(\.criteria).count) criteria"
        if found.isEmpty {
            Streams.print("\(rubric.id) \(rubric.version): \(counts): nothing to mend.\n")
            return
        }
        Streams.print("\(rubric.id) \(rubric.version): \(counts): \(found.count) to look at.\n")
        throw ExitStatus.outsideGate
    }
}
