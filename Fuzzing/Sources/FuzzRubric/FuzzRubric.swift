import Evaluation
import RubricModel
import SourceDiagnostics

/// Reads any bytes as a rubric, and looks for what cannot be meant in those that can be read.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let source = SourceText(name: "input", bytes: Array(UnsafeBufferPointer(start: start, count: count)))
    let declarations = MeasureCatalog.standard.declarations
    let reading = RubricReading(source, namedMeasures: declarations)
    let picture = DiagnosticPicture(of: source)
    // Not all of them: drawing would take most of the time.
    for diagnostic in reading.diagnostics.prefix(2) { _ = picture.draw(diagnostic).rendered(withColor: false) }
    guard let rubric = reading.rubric else {
        precondition(reading.diagnostics.containsError, "nothing was read, and nothing is said of it")
        return 0
    }
    _ = RubricVerifier.verify(rubric, namedMeasures: declarations)
    return 0
}
