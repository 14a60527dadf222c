internal import Glibc
internal import SourceDiagnostics

/// Reads files and folders.
enum FileAccess {
    /// What the system refused.
    struct Refusal: Error {
        let reason: String
    }

    /// The bytes of a file, or of standard input for `-`.
    ///
    /// - Parameter most: How many bytes the reader takes; one more is read, by which it sees that there are too many.
    static func read(_ path: String, atMost most: Int = 16 << 20) throws(Refusal) -> [UInt8] {
        let mostBytes = most + 1
        let descriptor = path == "-" ? STDIN_FILENO : unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Refusal(reason: unsafe String(cString: strerror(errno))) }
        defer { if path != "-" { close(descriptor) } }
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else {
            throw Refusal(reason: unsafe String(cString: strerror(errno)))
        }
        if status.st_mode & S_IFMT == S_IFDIR { throw Refusal(reason: "it is a folder") }
        let isRegular = status.st_mode & S_IFMT == S_IFREG
        let expected = min(max(0, Int(status.st_size)), mostBytes) + 1
        var bytes: [UInt8] = []
        while bytes.count < mostBytes {
            let room = bytes.isEmpty ? expected : min(1 << 16, mostBytes - bytes.count)
            var failure: Int32 = 0
            let chunk = unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
                var received = -1
                repeat {
                    received = unsafe Glibc.read(descriptor, buffer.baseAddress, room)
                } while received < 0
                    && errno == EINTR
                if received < 0 { failure = errno }
                count = max(0, received)
            }
            if failure != 0 { throw Refusal(reason: unsafe String(cString: strerror(failure))) }
            if chunk.isEmpty { break }
            let isShort = chunk.count < room
            if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
            // A regular file that gives less than was asked for has nothing more.
            if isRegular, isShort { break }
        }
        return bytes
    }

    /// What a path leads to.
    enum Kind {
        case file, folder
        /// A pipe or a device.
        case special
    }

    /// What a path leads to, links followed; nothing where nothing is there.
    static func kind(_ path: String) -> Kind? {
        var status = stat()
        guard unsafe stat(path, &status) == 0 else { return nil }
        return switch status.st_mode & S_IFMT {
        case S_IFREG: .file
        case S_IFDIR: .folder
        default: .special
        }
    }

    /// The path of something that is there, the same however it is spelled and whatever links lead to it.
    static func resolved(_ path: String) -> String? {
        guard let found = unsafe realpath(path, nil) else { return nil }
        defer { unsafe free(found) }
        return unsafe String(cString: found)
    }

    /// Where a file is or would be, the same however its path is spelled.
    static func place(_ path: String) -> String {
        if let found = resolved(path) { return found }
        var path = path
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let folder = path.hasSuffix("/" + name) ? String(path.dropLast(name.count)) : "."
        return (resolved(folder) ?? folder) + "/" + name
    }

    /// Hands out the name of everything in a folder, in no order, and whether it is known to be a file, which spares asking.
    static func visit(_ folder: String, _ receive: (_ name: String, _ isFile: Bool) -> Void) throws(Refusal) {
        guard let stream = unsafe opendir(folder) else {
            throw Refusal(reason: unsafe String(cString: strerror(errno)))
        }
        defer { unsafe closedir(stream) }
        while let entry = unsafe readdir(stream) {
            let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
            }
            if name != ".", name != ".." { receive(name, unsafe Int(entry.pointee.d_type) == DT_REG) }
        }
    }
}
