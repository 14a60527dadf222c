internal import Glibc

/// The standard streams: reports go to standard output, everything else to standard error.
enum Streams {
    static func print(_ text: String) {
        write(Array(text.utf8), to: STDOUT_FILENO)
    }

    static func printError(_ text: String) {
        write(Array(text.utf8), to: STDERR_FILENO)
    }

    /// Writes all bytes.
    ///
    /// - Returns: Whether it could.
    @discardableResult
    static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        unsafe bytes.withUnsafeBytes { unsafe write($0, to: descriptor) }
    }

    /// Writes all bytes.
    ///
    /// - Returns: Whether it could.
    static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Bool {
        var start = 0
        while start < bytes.count {
            let rest = unsafe UnsafeRawBufferPointer(rebasing: bytes[start...])
            let written = unsafe Glibc.write(descriptor, rest.baseAddress, rest.count)
            if written < 0, errno == EINTR { continue }
            guard written > 0 else { return false }
            start += written
        }
        return true
    }

    /// Whether a stream is a terminal.
    static func isTerminal(_ descriptor: Int32) -> Bool {
        isatty(descriptor) == 1
    }

    /// How many cells a line of the terminal has; 80 where that is not known.
    static func width(_ descriptor: Int32) -> Int {
        var size = winsize()
        guard unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
        return Int(size.ws_col)
    }

    /// The names of all environment variables that start with some text, sorted.
    static func environmentNames(startingWith prefix: String) -> [String] {
        var names: [String] = []
        var next = unsafe environ
        while let entry = unsafe next.pointee {
            if unsafe strncmp(entry, prefix, prefix.utf8.count) == 0 {
                names.append(String(unsafe String(cString: entry).prefix { $0 != "=" }))
            }
            unsafe next += 1
        }
        return names.sorted()
    }

    /// The value of an environment variable.
    static func environment(_ name: String) -> String? {
        unsafe getenv(name).map { unsafe String(cString: $0) }
    }
}
