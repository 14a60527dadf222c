internal import ArgumentParser
internal import Glibc
internal import SourceDiagnostics

/// A file that is written to start from, and never over another one.
struct NewFile: ParsableArguments {
    @Argument(help: ArgumentHelp("The file to write; standard output if left out.", valueName: "path"))
    var path: String?

    /// Writes the file.
    ///
    /// - Parameters:
    ///   - text: What stands in it.
    ///   - command: The command to go on with; the file's name stands behind it.
    func write(_ text: String, next command: String) throws {
        guard let path, path != "-" else { return Streams.print(text) }
        try NewFile.write(Array(text.utf8), to: path)
        let shown = TerminalWidth.printable(path)
        Streams.print("\(shown) is written. Fill it in with any editor, then run: \(command) \(shown)\n")
    }

    /// Writes a file that is not there yet.
    static func write(_ bytes: [UInt8], to path: String) throws {
        let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else {
            if errno == EEXIST { throw isThere(path) }
            throw CommandFailure("`\(path)` cannot be written: \(unsafe String(cString: strerror(errno)))")
        }
        let isWritten = Streams.write(bytes, to: descriptor)
        guard close(descriptor) == 0, isWritten else {
            throw CommandFailure("`\(path)` cannot be written: \(unsafe String(cString: strerror(errno)))")
        }
    }

    /// Why a file is left as it is.
    static func isThere(_ path: String) -> CommandFailure {
        CommandFailure("`\(path)` is there already", help: "Name another file: nothing is ever written over.")
    }
}
