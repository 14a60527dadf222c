internal import ArgumentParser
internal import ProgramModel

/// Writes a file to start from.
struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Write a commented program of study to start from.",
        discussion: "  posrubric init > my-program.pos.yaml")

    func run() {
        Streams.print(ProgramTemplate.text)
    }
}
