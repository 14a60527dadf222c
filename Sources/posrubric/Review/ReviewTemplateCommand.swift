internal import ArgumentParser
internal import Evaluation
internal import ProgramModel
internal import Reviews
internal import SourceDiagnostics

/// Writes a review to start from.
struct ReviewTemplateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "template",
        abstract: "Write the review of a program to start from: what the rubric leaves to people.",
        usage: "posrubric review template <program> [<path>] [<options>]",
        discussion: """
            It holds only what needs a person, with the description of each level and what the file offers for it.

              posrubric review template nursing.pos.yaml nursing.review.yaml
            """)

    @Argument(help: ArgumentHelp("The program that is reviewed, or - for standard input.", valueName: "program"))
    var program: String

    @OptionGroup var file: NewFile

    @OptionGroup var rubricOptions: RubricOptions

    func run() throws {
        let evaluator = try rubricOptions.choice.evaluator(for: [program])
        let read = try ProgramFile.read(program)
        try file.write(ReviewTemplate(evaluator.assess(read)).text, next: "posrubric review check")
    }
}
