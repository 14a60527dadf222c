import Evaluation
import FuzzedRubric
import Reviews
import SourceDiagnostics

/// Reads any bytes as a review and as a file of waivers.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let source = SourceText(name: "input", bytes: Array(UnsafeBufferPointer(start: start, count: count)))
    let picture = DiagnosticPicture(of: source)
    let review = ReviewReading(source, rubric: evaluator.summary)
    let waivers = WaiverReading(source, rubric: evaluator.summary)
    for diagnostic in (review.diagnostics + waivers.diagnostics).prefix(2) {
        _ = picture.draw(diagnostic).rendered(withColor: false)
    }
    precondition(
        review.review != nil || review.diagnostics.containsError, "nothing was read, and nothing is said of it")
    precondition(
        waivers.waivers != nil || waivers.diagnostics.containsError, "nothing was read, and nothing is said of it")
    return 0
}
