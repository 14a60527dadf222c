internal import Glibc

/// A file that takes its name when it is whole: nobody ever reads half of one.
final class OutputFile {
    private let shownPath: String
    private let path: String
    private var descriptor: Int32
    /// What the file is called until it is whole; nothing where the bytes go straight to where they belong.
    private var draft: String?
    private var failure: Int32 = 0

    /// Opens a file, or standard output for `-`.
    init(_ shownPath: String) throws(CommandFailure) {
        self.shownPath = shownPath
        // A link stays a link: what it leads to is written.
        path = shownPath == "-" ? "-" : FileAccess.resolved(shownPath) ?? shownPath
        let kind = FileAccess.kind(path)
        if path == "-" {
            descriptor = STDOUT_FILENO
        } else if kind == nil || kind == .file {
            let draft = path + ".\(getpid()).part"
            Drafts.current?.add(draft)
            descriptor = unsafe open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
            if descriptor >= 0 { self.draft = draft }
        } else {
            // A pipe or a device is written to, and never replaced.
            descriptor = unsafe open(path, O_WRONLY | O_CLOEXEC)
        }
        guard descriptor >= 0 else { throw OutputFile.failure(shownPath, errno) }
    }

    /// Opens a file in a folder that nobody knows yet, or one that grows at its end.
    ///
    /// - Parameters:
    ///   - shownPath: How it is called in messages.
    ///   - path: Where it is.
    ///   - isAppended: Whether what is in it stays.
    init(_ shownPath: String, at path: String, isAppended: Bool = false) throws(CommandFailure) {
        self.shownPath = shownPath
        self.path = path
        let mode = isAppended ? O_APPEND : O_TRUNC
        descriptor = unsafe open(path, O_WRONLY | O_CREAT | mode | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw OutputFile.failure(shownPath, errno) }
    }

    deinit {
        if path != "-", descriptor >= 0 { close(descriptor) }
        if let draft { unsafe unlink(draft) }
    }

    func write(_ bytes: [UInt8]) {
        unsafe bytes.withUnsafeBytes { unsafe write($0) }
    }

    func write(_ bytes: UnsafeRawBufferPointer) {
        guard failure == 0, bytes.count > 0 else { return }
        if unsafe !Streams.write(bytes, to: descriptor) { failure = errno }
    }

    /// Gives the file its name.
    func finish() throws(CommandFailure) {
        if path != "-" {
            // Some disks tell only now that they are full.
            if close(descriptor) != 0, failure == 0 { failure = errno }
            descriptor = -1
        }
        if let draft, failure == 0 {
            if unsafe rename(draft, path) == 0 { self.draft = nil } else { failure = errno }
        }
        guard failure == 0 else { throw OutputFile.failure(shownPath, failure) }
    }

    static func failure(_ path: String, _ number: Int32) -> CommandFailure {
        let reason = unsafe String(cString: strerror(number))
        return CommandFailure(
            "\(path == "-" ? "standard output" : "the report `\(path)`") cannot be written: \(reason)")
    }
}
