internal import ArgumentParser
internal import ProgramModel

/// Writes a file to start from.
struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Write a commented program of study to start from.",
        discussion: """
              posrubric init my-program.pos.yaml
              posrubric init > my-program.pos.yaml

            A file that is there already is never written over.
            """)

    @OptionGroup var file: NewFile

    func run() throws {
        try file.write(ProgramTemplate.text, next: "posrubric")
    }
}
