internal import Acceptance

/// Finds the configuration file of a program: in its folder, or in the nearest one above, up to the root of the repository.
struct ConfigurationSearch {
    /// What was found for each folder, by its resolved path.
    private var known: [String: String?] = [:]
    /// The folder that was asked for last, as it is spelled, and what holds in it: most files follow others of their folder.
    private var latest: (folder: Substring, found: String?)?

    /// The configuration file that holds for a file, by its resolved path; nothing where there is none.
    ///
    /// - Parameter file: The file, or `-` for standard input, which belongs to the working folder.
    mutating func configuration(for file: String) -> String? {
        let slash = file == "-" ? nil : file.lastIndex(of: "/")
        let folder = slash.map { $0 == file.startIndex ? "/" : file[..<$0] } ?? "."
        if let latest, latest.folder == folder { return latest.found }
        let found = FileAccess.resolved(String(folder)).flatMap { configuration(in: $0) }
        latest = (folder, found)
        return found
    }

    /// The configuration file that holds in a folder.
    private mutating func configuration(in folder: String) -> String? {
        if let found = known[folder] { return found }
        let stem = folder == "/" ? "/" : folder + "/"
        var found: String?
        if FileAccess.kind(stem + Configuration.fileName) != nil {
            found = stem + Configuration.fileName
        } else if folder != "/", FileAccess.kind(stem + ".git") == nil {
            // A repository's settings end with it; where there is none, the search ends at the top.
            let parent = folder.lastIndex(of: "/").map { folder[..<$0] } ?? ""
            found = configuration(in: parent.isEmpty ? "/" : String(parent))
        }
        known[folder] = .some(found)
        return found
    }
}
