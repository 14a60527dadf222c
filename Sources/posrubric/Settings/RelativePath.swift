internal import Glibc

/// Paths as they are seen from a folder, so that they are the same on every machine.
enum RelativePath {
    /// The path of a file as it is seen from a folder, both by their resolved paths: `../programs/a.pos.yaml`.
    static func from(_ folder: String, to file: String) -> String {
        let (start, end) = (folder.split(separator: "/"), file.split(separator: "/"))
        let shared = zip(start, end.dropLast()).prefix { $0 == $1 }.count
        let up = Array(repeating: "..", count: start.count - shared)
        return (up + end[shared...].map(String.init)).joined(separator: "/")
    }

    /// A resolved path as it is seen from the working folder.
    static func shown(_ file: String) -> String {
        FileAccess.resolved(".").map { from($0, to: file) } ?? file
    }
}
