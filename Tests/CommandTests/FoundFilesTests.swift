import Foundation
import Testing

@testable import posrubric

/// Names are read some at a time, and nobody sees where one time ends.
struct FoundFilesTests {
    @Test(arguments: 1...12)
    func allNamesComeOnceAndInOrder(_ namesAtATime: Int) throws {
        try ScratchFolder.use { folder in
            let numbers = (0..<11).map { ($0 * 7) % 11 }
            for number in numbers { try folder.add("\(100 + number).pos.yaml", "") }
            try folder.add("x.yaml", "")
            let path = folder.path
            let files = FoundFiles(
                parts: [.file("y"), .folder(path, without: [path + "/105.pos.yaml"]), .file("z")], count: 12,
                endings: FileSearch.endings, namesAtATime: namesAtATime)
            let expected = (100...110).filter { $0 != 105 }.map { path + "/\($0).pos.yaml" }
            #expect(Array(files) == ["y"] + expected + ["z"])
        }
    }

    /// What was found and is gone is told of, and not passed over.
    @Test func aFolderThatIsGoneIsHandedOutItself() {
        let files = FoundFiles(
            parts: [.folder("/nowhere/at/all", without: [])], count: 1, endings: FileSearch.endings)
        #expect(Array(files) == ["/nowhere/at/all"])
    }
}
