/// Finds the files that paths name: files as they are, folders with all programs of study in them.
struct FileSearch {
    /// The files, each once: in the order of the paths, those of a folder by name.
    private(set) var files: [String] = []
    /// Folders that could not be read, with the reason.
    private(set) var unreadable: [(path: String, reason: String)] = []
    private var seen: Set<String> = []

    init(_ paths: [String]) {
        for path in paths {
            if path != "-", FileAccess.isFolder(path) { add(folder: path) } else { add(file: path) }
        }
    }

    /// The endings of a program of study.
    static let endings = [".pos.yaml", ".pos.yml"]

    private mutating func add(file: String) {
        if seen.insert(file).inserted { files.append(file) }
    }

    private mutating func add(folder: String) {
        var waiting = [folder]
        while let next = waiting.popLast() {
            do throws(FileAccess.Refusal) {
                var folders: [String] = []
                for name in try FileAccess.names(in: next) where !name.hasPrefix(".") {
                    let path = next.hasSuffix("/") ? next + name : next + "/" + name
                    if FileSearch.endings.contains(where: name.hasSuffix) {
                        add(file: path)
                    } else if FileAccess.isFolder(path) {
                        folders.append(path)
                    }
                }
                waiting.append(contentsOf: folders.reversed())
            } catch {
                unreadable.append((next, error.reason))
            }
        }
    }
}
