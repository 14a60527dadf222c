internal import Glibc

/// Writes a new file, and never over one.
enum NewProgramFile {
    static func write(_ bytes: [UInt8], to path: String) throws {
        let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else {
            throw CommandFailure("`\(path)` cannot be written: \(unsafe String(cString: strerror(errno)))")
        }
        let isWritten = Streams.write(bytes, to: descriptor)
        guard close(descriptor) == 0, isWritten else {
            throw CommandFailure("`\(path)` cannot be written: \(unsafe String(cString: strerror(errno)))")
        }
    }
}
