internal import JSONText
internal import SourceDiagnostics

/// A place of a result (SARIF 2.1.0, sections 3.28 to 3.30).
struct SARIFLocation {
    /// A file by its URI (3.4).
    struct Artifact {
        private let uri: String
        /// Whether the URI is seen from the folder that the program was run in.
        private let isRelative: Bool

        fileprivate init(_ path: String) {
            isRelative = !path.hasPrefix("/")
            var letters = Artifact.encoded(path)
            // A relative reference whose first part has a colon would be read as one with a scheme (RFC 3986, section 4.2).
            let end = letters.firstIndex(of: "/") ?? letters.endIndex
            if isRelative, letters[..<end].contains(":") { letters = "./" + letters }
            uri = isRelative ? letters : "file://" + letters
        }

        /// Everything but the characters that are unreserved, or allowed in a part of a path, as %HH (RFC 3986, section 3.3).
        private static func encoded(_ path: String) -> String {
            let hex = Array("0123456789ABCDEF")
            var letters = ""
            for byte in path.utf8 {
                let character = Character(Unicode.Scalar(byte))
                if byte < 0x80, character.isLetter || character.isNumber || "-._~/!$&'()*+,;=:@".contains(character) {
                    letters.append(character)
                } else {
                    letters += "%\(hex[Int(byte >> 4)])\(hex[Int(byte & 15)])"
                }
            }
            return letters
        }

        func write(to writer: inout JSONWriter) {
            writer.object { writer in
                writer.member("uri", uri)
                if isRelative { writer.member("uriBaseId", "%SRCROOT%") }
            }
        }
    }

    /// A file by the path that it was named by.
    static func artifact(_ path: String) -> Artifact { Artifact(path) }

    private let artifact: Artifact
    private let range: SourceRange?

    init(_ artifact: Artifact, range: SourceRange?) {
        self.artifact = artifact
        self.range = range
    }

    /// Writes the file and the stretch in it as a member of a location.
    func writePhysical(to writer: inout JSONWriter) {
        writer.key("physicalLocation")
        writer.object { writer in
            writer.key("artifactLocation")
            artifact.write(to: &writer)
            guard let range else { return }
            writer.key("region")
            SARIFLocation.write(range, to: &writer)
        }
    }

    /// Writes a stretch of a file as a region (3.30).
    static func write(_ range: SourceRange, to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("startLine", range.start.line)
            writer.member("startColumn", range.start.column)
            writer.member("endLine", range.end.line)
            writer.member("endColumn", range.end.column)
        }
    }
}
