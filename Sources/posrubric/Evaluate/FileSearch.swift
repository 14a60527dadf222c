/// Finds the files that paths name: files as they are, folders with all programs of study in them.
struct FileSearch {
    /// The files, each once: in the order of the paths, those of a folder by name.
    private(set) var files: [String] = []
    /// What was found in folders and could not be read, with the reason.
    private(set) var unreadable: [(path: String, reason: String)] = []
    private var seen: Set<String> = []
    /// Folders that were searched, by their resolved paths: a link may lead back to one.
    private var searched: Set<String> = []
    private let endings: [String]

    /// Searches paths for files with some endings; left out, for programs of study.
    init(_ paths: [String], endings: [String] = FileSearch.endings) {
        self.endings = endings
        for path in paths {
            if path != "-", FileAccess.kind(path) == .folder { add(folder: path) } else { add(file: path) }
        }
    }

    /// The files that paths name; tells what cannot be read, and refuses where there is none.
    ///
    /// - Parameter allowEmpty: Whether finding none is no mistake.
    static func find(_ paths: [String], allowEmpty: Bool = false) throws(CommandFailure) -> FileSearch {
        guard !paths.isEmpty else {
            throw CommandFailure(
                "no file is named",
                help: "posrubric FILE evaluates a file; posrubric init FILE writes one to start from.")
        }
        let search = FileSearch(paths)
        for (path, reason) in search.unreadable {
            Streams.printError(CommandFailure("`\(path)` cannot be read: \(reason)").text)
        }
        if search.files.isEmpty, search.unreadable.isEmpty, !allowEmpty {
            throw CommandFailure(
                "there is no program of study in \(paths.joined(separator: ", "))",
                help:
                    "Folders are searched for \(endings.joined(separator: " and ")); --allow-empty lets this pass.")
        }
        return search
    }

    /// The endings of a program of study.
    static let endings = [".pos.yaml", ".pos.yml"]

    private mutating func add(file: String) {
        if seen.insert(file).inserted { files.append(file) }
    }

    private mutating func add(folder: String) {
        var waiting = [folder]
        while let next = waiting.popLast() {
            guard searched.insert(FileAccess.resolved(next) ?? next).inserted else { continue }
            do throws(FileAccess.Refusal) {
                var folders: [String] = []
                for entry in try FileAccess.entries(of: next) where !entry.name.hasPrefix(".") {
                    let path = next.hasSuffix("/") ? next + entry.name : next + "/" + entry.name
                    let isWanted = endings.contains(where: entry.name.hasSuffix)
                    if entry.isFile {
                        if isWanted { add(file: path) }
                        continue
                    }
                    switch FileAccess.kind(path) {
                    case .folder where !isWanted: folders.append(path)
                    // Whoever names a pipe waits for what comes out of it; nobody named this one.
                    case .special where isWanted: unreadable.append((path, "it is neither a file nor a folder"))
                    default: if isWanted { add(file: path) }
                    }
                }
                waiting.append(contentsOf: folders.reversed())
            } catch {
                unreadable.append((next, error.reason))
            }
        }
    }
}
