import Evaluation
import Foundation
import ProgramRubrics
import RubricModel
import SourceDiagnostics
import TestSupport
import Testing

/// The snapshots of the rubrics that ship, from which the program takes them when it starts.
struct RubricSnapshotTests {
    /// A rubric that ships, as it is read for evaluation only.
    private static func read(_ name: String) throws -> (rubric: Rubric, digest: String) {
        let source = try #require(BuiltInRubrics.named(name))
        let reading = RubricReading(
            source, namedMeasures: MeasureCatalog.standard.declarations, isForEvaluationOnly: true)
        let rubric = try #require(reading.rubric)
        let profile = try #require(rubric.profile(nil))
        return (rubric, Evaluator(rubric, profile: profile).summary.digest)
    }

    private static func rubric(in snapshot: [UInt8], of text: [UInt8], _ name: String) -> Rubric? {
        unsafe snapshot.withUnsafeBytes { snapshot in
            unsafe text.withUnsafeBytes { text in
                unsafe RubricSnapshot.rubric(
                    in: snapshot, ofTextWith: Checksum(of: text).value, named: name,
                    namedMeasures: MeasureCatalog.standard.declarations)
            }
        }
    }

    @Test(arguments: BuiltInRubrics.names)
    func isThatOfTheRubricAsItIs(_ name: String) throws {
        let (rubric, digest) = try RubricSnapshotTests.read(name)
        try ExpectedText.compare(
            bytes: RubricSnapshot.bytes(of: rubric, digest: digest), with: "Rubrics/snapshots/\(name).snapshot")
    }

    /// Compares all that the two rubrics hold, down to the last property, whatever is written to snapshots.
    @Test(arguments: BuiltInRubrics.names)
    func holdsAllThatIsRead(_ name: String) throws {
        let (read, digest) = try RubricSnapshotTests.read(name)
        let taken = try #require(BuiltInRubrics.snapshot(named: name), "the snapshot of \(name) is not current")
        #expect(taken.knownDigest == digest)
        let (first, second) = (Contents(of: read), Contents(of: taken))
        #expect(first.lines.count > 500)
        let difference = zip(first.lines, second.lines).first { $0 != $1 }
        #expect(difference == nil)
        #expect(first.lines.count == second.lines.count)
    }

    /// Whatever else there is in place of the text or of the snapshot, nothing is taken from it.
    @Test func isOnlyUsedForItsText() throws {
        let name = "perkins-v"
        let text = try #require(BuiltInRubrics.named(name)).bytes
        let file = Repository.root.appending(path: "Rubrics/snapshots/\(name).snapshot")
        let snapshot = Array(try Data(contentsOf: file))
        #expect(RubricSnapshotTests.rubric(in: snapshot, of: text, name) != nil)
        for place in stride(from: 0, to: text.count, by: 397) {
            var changed = text
            changed[place] ^= 1
            #expect(RubricSnapshotTests.rubric(in: snapshot, of: changed, name) == nil)
        }
        #expect(RubricSnapshotTests.rubric(in: snapshot, of: text + [0x0A], name) == nil)
        #expect(RubricSnapshotTests.rubric(in: snapshot, of: text.dropLast(), name) == nil)
        for place in stride(from: 0, to: snapshot.count, by: 11) {
            var changed = snapshot
            changed[place] ^= 0x10
            #expect(RubricSnapshotTests.rubric(in: changed, of: text, name) == nil)
        }
        for length in stride(from: 0, to: snapshot.count, by: 97) {
            #expect(RubricSnapshotTests.rubric(in: Array(snapshot[..<length]), of: text, name) == nil)
        }
    }
}

/// All that a value holds, a line for each property; what has no order is sorted.
private struct Contents {
    private(set) var lines: [String] = []

    init(of rubric: Rubric) {
        for child in Mirror(reflecting: rubric).children {
            // Where a rubric comes from is all in which the two differ.
            guard let label = child.label, !["source", "knownDigest"].contains(label) else { continue }
            add(child.value, label)
        }
    }

    private mutating func add(_ value: Any, _ path: String) {
        let mirror = Mirror(reflecting: value)
        if mirror.displayStyle == .class {
            // Declarations of fields are shared: they are the same or they are not.
            lines.append("\(path): \(ObjectIdentifier(value as AnyObject))")
        } else if mirror.children.isEmpty {
            lines.append("\(path): \(value)")
        } else if mirror.displayStyle == .set || mirror.displayStyle == .dictionary {
            lines.append("\(path): \(mirror.children.map { "\($0.value)" }.sorted())")
        } else {
            if mirror.displayStyle == .enum { lines.append("\(path): \(mirror.children.first?.label ?? "")") }
            for (number, child) in mirror.children.enumerated() {
                add(child.value, "\(path).\(child.label ?? "\(number)")")
            }
        }
    }
}
