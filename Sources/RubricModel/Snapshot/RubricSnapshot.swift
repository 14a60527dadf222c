internal import ProgramModel
internal import SourceDiagnostics

/// A rubric without its examples and traces as a row of bytes, from which it is taken some ten times as fast as it is read from its text.
///
/// It stands for the text that it was made from and for no other: where text, program format or the form of snapshots have changed since, or a
/// byte of it, nothing is taken from it, and the text has to be read.
package enum RubricSnapshot {
    /// The form of snapshots. It is raised whenever the same rubric would give other bytes.
    private static let form: UInt64 = 1

    /// The snapshot of a rubric that extends no other.
    ///
    /// - Parameters:
    ///   - rubric: The rubric, as it is read for evaluation only.
    ///   - digest: The SHA-256 digest of its text, in hexadecimal.
    package static func bytes(of rubric: Rubric, digest: String) -> [UInt8] {
        precondition(rubric.extended == nil, "the text of a rubric that extends another is not all that it rests on")
        var writer = SnapshotWriter()
        writer.write(digest)
        writer.write(rubric)
        let head = header(ofTextWith: unsafe rubric.source.bytes.withUnsafeBytes { unsafe Checksum(of: $0).value })
        let checksum = unsafe writer.bytes.withUnsafeBytes { unsafe Checksum(of: $0).value }
        return (head + [checksum]).flatMap(\.bytes) + writer.bytes
    }

    /// The rubric in a snapshot.
    ///
    /// - Parameters:
    ///   - snapshot: The snapshot.
    ///   - checksum: The checksum of the text of the rubric, which it must have been made from.
    ///   - name: The name of the rubric, which is all that it knows of its text.
    ///   - namedMeasures: The measures that are written in Swift.
    /// - Returns: The rubric; nothing where the snapshot cannot be used.
    package static func rubric(
        in snapshot: UnsafeRawBufferPointer, ofTextWith checksum: UInt64, named name: String,
        namedMeasures: [NamedMeasureDeclaration]
    ) -> Rubric? {
        let head = header(ofTextWith: checksum)
        let start = (head.count + 1) * 8
        guard snapshot.count > start else { return nil }
        let content = unsafe UnsafeRawBufferPointer(rebasing: snapshot[start...])
        for (place, word) in unsafe (head + [Checksum(of: content).value]).enumerated() {
            guard unsafe snapshot.loadUnaligned(fromByteOffset: place * 8, as: UInt64.self) == word.littleEndian else {
                return nil
            }
        }
        var reader = unsafe SnapshotReader(content, name: name, namedMeasures: namedMeasures.map(\.name))
        do throws(SnapshotReader.Broken) {
            reader.digest = try reader.read()
            let rubric: Rubric = try reader.read()
            return reader.isAtEnd ? rubric : nil
        } catch {
            return nil
        }
    }

    /// What must be as it was when the snapshot was made.
    private static func header(ofTextWith checksum: UInt64) -> [UInt64] {
        [form, FormatFingerprint.value(), checksum]
    }
}

extension UInt64 {
    fileprivate var bytes: [UInt8] {
        (0..<8).map { UInt8(truncatingIfNeeded: self >> (8 * UInt64($0))) }
    }
}
