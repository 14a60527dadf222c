internal import Glibc

/// A bar on standard error that shows how many files are done.
struct ProgressBar {
    private let total: Int
    private var done = 0
    private var shown = -1

    init(total: Int) {
        self.total = total
    }

    mutating func advance(_ count: Int) {
        done += count
        let cells = total > 0 ? 30 * done / total : 30
        guard cells != shown else { return }
        shown = cells
        let bar = String(repeating: "#", count: cells) + String(repeating: ".", count: 30 - cells)
        Streams.printError("\r[\(bar)] \(done) of \(total)")
    }

    /// Clears the line.
    func finish() {
        Streams.printError("\r\u{1B}[K")
    }
}
