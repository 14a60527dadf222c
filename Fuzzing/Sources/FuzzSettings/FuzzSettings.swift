import Acceptance
import AssessmentModel
import SourceDiagnostics

/// A rubric of which baselines name the parts.
private let rubric = RubricSummary(
    id: "small", version: "1.0.0", title: "A small rubric", digest: "", profile: "all", profileTitle: "All",
    scale: ["low", "high"], fields: [], measures: [],
    requirements: [
        .init(
            id: "one", title: "One", classID: "all", classTitle: "All", decides: true, why: "", citations: [],
            judgment: nil)
    ], principles: [])

/// Reads any bytes as a configuration and as a baseline; a baseline that can be read is the same once it is written and read again.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let source = SourceText(name: "input", bytes: Array(UnsafeBufferPointer(start: start, count: count)))
    let configuration = ConfigurationReading(source)
    precondition(configuration.configuration != nil || configuration.diagnostics.containsError, "nothing is said")
    let reading = BaselineReading(source, for: rubric)
    precondition(reading.baseline != nil || reading.diagnostics.containsError, "nothing is said")
    if let baseline = reading.baseline {
        let again = BaselineReading(SourceText(name: "again", content: baseline.text), for: rubric)
        precondition(again.baseline == baseline, "what is written is not what was read")
    }
    return 0
}
