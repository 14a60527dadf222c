internal import Glibc
private import Synchronization

/// What is written and not whole yet: taken away when somebody stops the program.
final class Drafts: Sendable {
    /// Those of the command that runs.
    @TaskLocal static var current: Drafts?

    private let paths = Mutex<[String]>([])

    /// Names a file or folder that is not whole until it gets another name.
    func add(_ path: String) {
        paths.withLock { $0.append(path) }
    }

    private func remove() {
        paths.withLock { paths in
            for path in paths { Drafts.remove(path) }
        }
    }

    private static func remove(_ path: String) {
        guard unsafe unlink(path) != 0, errno == EISDIR || errno == EPERM else { return }
        // Another thread may still put a file into it.
        for _ in 0..<100 where unsafe rmdir(path) != 0 && errno == ENOTEMPTY {
            var names: [String] = []
            try? FileAccess.visit(path) { name, _ in names.append(name) }
            for name in names { remove("\(path)/\(name)") }
        }
    }

    // MARK: Signals

    private static let signals = [SIGINT, SIGTERM, SIGHUP]

    /// What cannot be written is told, and no reason to end at once: other reports may be whole.
    static func keepGoingWhenFull() {
        _ = signal(SIGPIPE, SIG_IGN)
        _ = signal(SIGXFSZ, SIG_IGN)
    }

    /// Leaves signals that stop the program to ``waitForSignal()``.
    ///
    /// - Precondition: No other thread has been started: they all do as the first one.
    static func holdSignals() {
        var held = set()
        unsafe pthread_sigmask(SIG_BLOCK, &held, nil)
    }

    /// Waits until somebody stops the program, takes the drafts away, and lets it end as it would have ended.
    ///
    /// The first thread must be the one that waits: once it waits for anything else, signals come through to it.
    func waitForSignal() {
        var held = Drafts.set()
        var number: Int32 = 0
        while unsafe sigwait(&held, &number) != 0 {}
        remove()
        _ = signal(number, SIG_DFL)
        unsafe pthread_sigmask(SIG_UNBLOCK, &held, nil)
        raise(number)
    }

    private static func set() -> sigset_t {
        var set = sigset_t()
        unsafe sigemptyset(&set)
        for number in signals { unsafe sigaddset(&set, number) }
        return set
    }
}
