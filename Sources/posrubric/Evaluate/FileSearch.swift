/// Finds the files that paths name: files as they are, folders with all programs of study in them.
struct FileSearch {
    /// The files, each once: in the order of the paths, those of a folder by name.
    let files: FoundFiles
    /// What was found in folders and could not be read, with the reason.
    let unreadable: [(path: String, reason: String)]

    /// Searches paths for files with some endings; left out, for programs of study.
    init(_ paths: [String], endings: [String] = FileSearch.endings) {
        let folders = Set(paths.filter { $0 != "-" && FileAccess.kind($0) == .folder })
        var walk = Walk(endings: endings, named: Set(paths).subtracting(folders))
        for path in paths {
            if folders.contains(path) { walk.add(folder: path) } else { walk.add(file: path) }
        }
        files = FoundFiles(parts: walk.parts, count: walk.count, endings: endings)
        unreadable = walk.unreadable
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
}

/// A walk through folders that counts what is in them and keeps no names but those of the folders.
private struct Walk {
    private(set) var parts: [FoundFiles.Part] = []
    private(set) var count = 0
    private(set) var unreadable: [(path: String, reason: String)] = []
    /// The files that are named themselves, which folders may hold too, and those of them that stood before.
    private let named: Set<String>
    private var passed: Set<String> = []
    /// Folders that were searched, by their resolved paths: a link may lead back to one.
    private var searched: Set<String> = []
    private let endings: [String]

    init(endings: [String], named: Set<String>) {
        self.endings = endings
        self.named = named
    }

    mutating func add(file: String) {
        guard passed.insert(file).inserted else { return }
        parts.append(.file(file))
        count += 1
    }

    mutating func add(folder: String) {
        var waiting = [folder]
        while let next = waiting.popLast() {
            guard searched.insert(FileAccess.resolved(next) ?? next).inserted else { continue }
            do throws(FileAccess.Refusal) {
                waiting.append(contentsOf: try files(of: next).reversed())
            } catch {
                unreadable.append((next, error.reason))
            }
        }
    }

    /// Counts the files of a folder. Returns the folders in it.
    private mutating func files(of folder: String) throws(FileAccess.Refusal) -> [String] {
        var folders: [String] = []
        var special: [String] = []
        var here = 0
        var passedHere: [String] = []
        try FileAccess.visit(folder) { name, isFile in
            switch FoundFiles.Part.kind(of: name, in: folder, isFile, endings) {
            case .wanted:
                let path = FoundFiles.Part.path(name, in: folder)
                guard named.isEmpty || !passed.contains(path) else { break }
                if named.contains(path) { passedHere.append(path) }
                here += 1
            case .folder: folders.append(FoundFiles.Part.path(name, in: folder))
            // Whoever names a pipe waits for what comes out of it; nobody named this one.
            case .special: special.append(FoundFiles.Part.path(name, in: folder))
            case .other: break
            }
        }
        if here > 0 { parts.append(.folder(folder, without: passed)) }
        passed.formUnion(passedHere)
        count += here
        for path in special.sorted() { unreadable.append((path, "it is neither a file nor a folder")) }
        return folders.sorted()
    }
}
