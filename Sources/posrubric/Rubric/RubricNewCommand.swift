internal import ArgumentParser
internal import ProgramRubrics
internal import SourceDiagnostics

/// Writes a rubric to start from.
struct RubricNewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: "Write a commented rubric to start from.",
        discussion: """
              posrubric rubric new my-rubric.yaml

            It is a small rubric that works, with everything that a rubric can hold explained beside it. A file that is there already is \
            never written over.
            """)

    @OptionGroup var file: NewFile

    func run() throws {
        try file.write(String(decoding: BuiltInRubrics.skeleton.bytes, as: UTF8.self), next: "posrubric rubric check")
    }
}
