internal import CEmbeddedRubrics
internal import Evaluation
package import RubricModel
public import SourceDiagnostics

/// The rubrics that are part of the program.
public enum BuiltInRubrics {
    /// Their names: `illinois-perkins-iv` first.
    public static var names: [String] {
        (0..<embedded_rubric_count()).map { unsafe String(cString: embedded_rubric_at($0).name) }
    }

    /// All of them.
    public static var all: [SourceText] {
        (0..<embedded_rubric_count()).map { unsafe text(embedded_rubric_at($0)) }
    }

    /// The rubric of a name. Its bytes are copied, and those of no other.
    public static func named(_ name: String) -> SourceText? {
        names.firstIndex(of: name).map { unsafe text(embedded_rubric_at($0)) }
    }

    /// The rubric of a name without its examples and traces, as it was recorded in its snapshot; nothing where its text, or the program
    /// format, has changed since, so that the text must be read.
    package static func snapshot(named name: String) -> Rubric? {
        guard let place = names.firstIndex(of: name) else { return nil }
        let rubric = unsafe embedded_rubric_at(place)
        return unsafe RubricSnapshot.rubric(
            in: UnsafeRawBufferPointer(start: rubric.snapshot, count: rubric.snapshot_count),
            ofTextWith: rubric.checksum, named: name, namedMeasures: MeasureCatalog.standard.declarations)
    }

    /// A small rubric to start from.
    public static var skeleton: SourceText { unsafe text(embedded_rubric_skeleton()) }

    private static func text(_ rubric: embedded_rubric) -> SourceText {
        unsafe SourceText(
            name: String(cString: rubric.name),
            bytes: Array(UnsafeBufferPointer(start: rubric.bytes, count: rubric.count)))
    }
}
