/// The files that a search found, each once and in order.
///
/// Their names are read from their folders again as they are needed, some thousands at a time, so that memory does not grow with the number
/// of files. A file that comes into being meanwhile may be found, too.
struct FoundFiles: Sequence, Sendable {
    /// Where some of the files are.
    enum Part: Sendable {
        case file(String)
        /// A folder, and the files in it that stood before.
        case folder(String, without: Set<String>)
    }

    fileprivate let parts: [Part]
    /// How many there were when they were searched for.
    let count: Int
    fileprivate let endings: [String]
    /// How many names of a folder are held: the folder is read once for each so many files in it.
    fileprivate let namesAtATime: Int

    init(parts: [Part], count: Int, endings: [String], namesAtATime: Int = 8_192) {
        self.parts = parts
        self.count = count
        self.endings = endings
        self.namesAtATime = namesAtATime
    }

    var isEmpty: Bool { count == 0 }

    func makeIterator() -> Iterator { Iterator(self) }

    /// Hands out the files.
    struct Iterator: IteratorProtocol {
        private let files: FoundFiles
        private var part = 0
        /// The next names of the folder, the last first, and the last of them that was read.
        private var names: [String] = []
        private var last: String?
        private var isAtEnd = false

        fileprivate init(_ files: FoundFiles) {
            self.files = files
        }

        mutating func next() -> String? {
            while part < files.parts.count {
                switch files.parts[part] {
                case .file(let file):
                    part += 1
                    return file
                case .folder(let folder, let earlier):
                    while let name = names.popLast() {
                        let path = Part.path(name, in: folder)
                        if earlier.isEmpty || !earlier.contains(path) { return path }
                    }
                    if isAtEnd {
                        part += 1
                        (last, isAtEnd) = (nil, false)
                        continue
                    }
                    do throws(FileAccess.Refusal) {
                        try readNames(of: folder)
                    } catch {
                        // The folder is gone since it was searched. Reading it as a file tells so, and nothing is lost without a word.
                        part += 1
                        (last, isAtEnd) = (nil, false)
                        return folder
                    }
                }
            }
            return nil
        }

        private mutating func readNames(of folder: String) throws(FileAccess.Refusal) {
            let most = files.namesAtATime
            var found: [String] = []
            var left = 0
            func shorten() {
                found.sort()
                guard found.count > most else { return }
                left += found.count - most
                found.removeLast(found.count - most)
            }
            let after = last
            try FileAccess.visit(folder) { name, isFile in
                if let after, name <= after { return }
                // Names behind so many are for another time, and need not be looked at.
                if left > 0, let greatest = found.last, found.count == most, name > greatest { return }
                guard case .wanted = Part.kind(of: name, in: folder, isFile, files.endings) else { return }
                found.append(name)
                if found.count == 2 * most { shorten() }
            }
            shorten()
            isAtEnd = left == 0
            last = found.last ?? last
            names = found.reversed()
        }
    }
}

extension FoundFiles.Part {
    /// What something in a folder is to a search.
    enum Kind {
        case wanted, folder, special, other
    }

    /// What a name in a folder stands for. What is hidden is nothing.
    static func kind(of name: String, in folder: String, _ isFile: Bool, _ endings: [String]) -> Kind {
        if name.utf8.first == UInt8(ascii: ".") { return .other }
        let isWanted = endings.contains(where: name.hasSuffix)
        if isFile { return isWanted ? .wanted : .other }
        switch FileAccess.kind(path(name, in: folder)) {
        case .folder: return isWanted ? .wanted : .folder
        case .special: return isWanted ? .special : .other
        case .file, nil: return isWanted ? .wanted : .other
        }
    }

    /// The path of a name in a folder.
    static func path(_ name: String, in folder: String) -> String {
        folder.hasSuffix("/") ? folder + name : folder + "/" + name
    }
}
