internal import SourceDiagnostics

extension SourceText {
    /// The path as the services know it that show findings beside the files of a repository: they find no file behind `./`.
    var pathInRepository: String {
        var path = name[...]
        while path.hasPrefix("./") { path = path.dropFirst(2).drop { $0 == "/" } }
        return path.isEmpty ? name : String(path)
    }
}
