internal import ArgumentParser
internal import RubricModel

/// Prints the handbook of a rubric.
struct RubricShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Print a rubric as a handbook for people, in Markdown.",
        discussion: """
            One section for each requirement and criterion: what it asks for and why, the law or text behind it, its levels, what to do, \
            and examples of its verdicts; and tables of what texts ask for with what answers it.

              posrubric rubric show > handbook.md
            """)

    @OptionGroup var file: RubricFile

    func run() throws {
        Streams.print(RubricHandbook.markdown(try file.read().rubric))
    }
}
