import SourceDiagnostics
import TestSupport
import Testing

@testable import RubricModel

/// What is written to a snapshot is read from it, and nothing else is.
struct SnapshotReaderTests {
    private static let declarations = [NamedMeasureDeclaration(name: "duplicated-content", help: "")]

    /// The small rubric in bytes.
    private static func written() throws -> [UInt8] {
        let source = SourceText(name: "small", bytes: RubricElision.text(without: Array(SmallRubric.text.utf8)))
        let reading = RubricReading(source, namedMeasures: declarations)
        var writer = SnapshotWriter()
        writer.write(try #require(reading.rubric))
        return writer.bytes
    }

    private static func rubric(in bytes: [UInt8]) throws(SnapshotReader.Broken) -> Rubric {
        let read = unsafe bytes.withUnsafeBytes { bytes in
            Result { () throws(SnapshotReader.Broken) in
                var reader = unsafe SnapshotReader(bytes, name: "small", namedMeasures: declarations.map(\.name))
                let rubric = try Rubric(from: &reader)
                guard reader.isAtEnd else { throw SnapshotReader.Broken() }
                return rubric
            }
        }
        return try read.get()
    }

    @Test func readsWhatWasWritten() throws {
        let bytes = try SnapshotReaderTests.written()
        var writer = SnapshotWriter()
        writer.write(try SnapshotReaderTests.rubric(in: bytes))
        #expect(writer.bytes == bytes)
    }

    @Test(arguments: [0, 1, 127, 128, -1, .max, .min, 300])
    func readsEveryNumber(_ number: Int) throws {
        var writer = SnapshotWriter()
        writer.write(number)
        try unsafe writer.bytes.withUnsafeBytes { bytes in
            var reader = unsafe SnapshotReader(bytes, name: "", namedMeasures: [])
            let read = try Int(from: &reader)
            #expect(read == number)
            #expect(reader.isAtEnd)
        }
    }

    @Test func refusesWhatEndsEarly() throws {
        let bytes = try SnapshotReaderTests.written()
        for length in bytes.indices {
            #expect(throws: SnapshotReader.Broken.self) { try SnapshotReaderTests.rubric(in: Array(bytes[..<length])) }
        }
    }

    /// Bytes that are not as they were written are refused or give another rubric, which can be written again; they never crash.
    @Test func standsWhateverIsInIt() throws {
        let bytes = try SnapshotReaderTests.written()
        var generator = SeededGenerator(seed: 7)
        var refused = 0
        for place in bytes.indices {
            for _ in 0..<4 {
                var changed = bytes
                changed[place] = UInt8.random(in: 0...255, using: &generator)
                do throws(SnapshotReader.Broken) {
                    var writer = SnapshotWriter()
                    writer.write(try SnapshotReaderTests.rubric(in: changed))
                } catch {
                    refused += 1
                }
            }
        }
        #expect(refused > bytes.count / 4)
    }

    @Test func refusesEndlessNesting() {
        // A condition of `not` within `not`.
        unsafe [UInt8](repeating: 3, count: 1_000_000).withUnsafeBytes { bytes in
            var reader = unsafe SnapshotReader(bytes, name: "", namedMeasures: [])
            #expect(throws: SnapshotReader.Broken.self) { try Condition(from: &reader) }
        }
    }
}
