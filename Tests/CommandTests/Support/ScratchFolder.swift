import Foundation
import TestSupport

/// A folder that is there for one test.
enum ScratchFolder {
    /// Does something in an empty folder, and removes it.
    static func use(_ body: (URL) throws -> Void) throws {
        let files = FileManager.default
        let folder = files.temporaryDirectory.appending(path: "posrubric-\(UUID().uuidString)")
        try files.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? files.removeItem(at: folder) }
        try body(folder)
    }
}

extension URL {
    /// Writes a file into the folder; folders on its way are made.
    func add(_ name: String, _ text: String = ExampleText.compliant) throws {
        let file = appending(path: name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    /// The names of everything in the folder, sorted.
    func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: path).sorted()
    }

    /// What stands in a file of the folder.
    func text(_ name: String) throws -> String {
        try String(contentsOf: appending(path: name), encoding: .utf8)
    }
}

/// The content of one file for each way that an evaluation can end.
enum ExampleText {
    static let compliant = (try? Repository.text("Examples/strong/lakeview-nursing.pos.yaml")) ?? ""
    static let notCompliant = """
        program-of-study: 1
        title: Welding
        status: submission
        sequence: [{stage: grade 9, courses: [{title: English 9, content: academic}]}]

        """
    static let undetermined = "program-of-study: 1\ntitle: Welding\nstatus: draft\n"
    static let mistaken = "program-of-study: 1\ntitel: Welding\nstatus: draft\n"
}
