internal import Glibc
internal import Reports

/// A folder of files that is there when all of them are whole. One that exists keeps what else is in it.
final class OutputFolder {
    private let shownPath: String
    private let path: String
    /// Where the files are until they are whole.
    private let draft: String
    private let isNew: Bool
    /// The names of the files, in the order in which they were written.
    private var names: [String] = []
    /// The folders in the folder.
    private var folders: [String] = []
    private var isFinished = false

    init(_ shownPath: String) throws(CommandFailure) {
        var path = shownPath
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        self.shownPath = path
        self.path = FileAccess.resolved(path) ?? path
        isNew = FileAccess.kind(path) == nil
        draft = isNew ? "\(self.path).\(getpid()).part" : "\(self.path)/.posrubric.\(getpid()).part"
        Drafts.current?.add(draft)
        guard unsafe mkdir(draft, 0o755) == 0 else { throw OutputFile.failure(shownPath, errno) }
    }

    deinit {
        guard !isFinished else { return }
        for name in names { unsafe unlink("\(draft)/\(name)") }
        for folder in folders.reversed() { unsafe rmdir("\(draft)/\(folder)") }
        unsafe rmdir(draft)
    }

    /// Opens a file that grows.
    func open(_ name: String) throws(CommandFailure) -> OutputFile {
        try makeFolder(of: name)
        names.append(name)
        return try OutputFile("\(shownPath)/\(name)", at: "\(draft)/\(name)")
    }

    /// Writes a file at once.
    func write(_ page: ReportPage) throws(CommandFailure) {
        let file = try open(page.name)
        unsafe page.withBytes { unsafe file.write($0) }
        try file.finish()
    }

    private func makeFolder(of name: String) throws(CommandFailure) {
        guard let slash = name.lastIndex(of: "/") else { return }
        let folder = String(name[..<slash])
        guard !folders.contains(folder) else { return }
        guard unsafe mkdir("\(draft)/\(folder)", 0o755) == 0 else {
            throw OutputFile.failure("\(shownPath)/\(folder)", errno)
        }
        folders.append(folder)
    }

    /// Gives the folder, or each of its files, its name. Those that were opened first, which lead to the others, come last.
    func finish() throws(CommandFailure) {
        if isNew {
            guard unsafe rename(draft, path) == 0 else { throw OutputFile.failure(shownPath, errno) }
        } else {
            for folder in folders where FileAccess.kind("\(path)/\(folder)") != .folder {
                guard unsafe mkdir("\(path)/\(folder)", 0o755) == 0 else {
                    throw OutputFile.failure("\(shownPath)/\(folder)", errno)
                }
            }
            for name in names.reversed() {
                guard unsafe rename("\(draft)/\(name)", "\(path)/\(name)") == 0 else {
                    throw OutputFile.failure("\(shownPath)/\(name)", errno)
                }
            }
            for folder in folders.reversed() { unsafe rmdir("\(draft)/\(folder)") }
            unsafe rmdir(draft)
        }
        isFinished = true
    }
}
