internal import ArgumentParser
internal import Glibc
internal import ProgramModel
internal import SourceDiagnostics

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

    @Argument(help: ArgumentHelp("The file to write; standard output if left out.", valueName: "path"))
    var path: String?

    func run() throws {
        guard let path, path != "-" else { return Streams.print(ProgramTemplate.text) }
        let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else {
            if errno == EEXIST {
                throw CommandFailure(
                    "`\(path)` is there already", help: "Name another file: nothing is ever written over.")
            }
            throw CommandFailure("`\(path)` cannot be written: \(unsafe String(cString: strerror(errno)))")
        }
        let isWritten = Streams.write(Array(ProgramTemplate.text.utf8), to: descriptor)
        guard close(descriptor) == 0, isWritten else {
            throw CommandFailure("`\(path)` cannot be written: \(unsafe String(cString: strerror(errno)))")
        }
        let shown = TerminalWidth.printable(path)
        Streams.print("\(shown) is written. Fill it in with any editor, then run: posrubric \(shown)\n")
    }
}
