import Acceptance
import Evaluation
import FuzzedRubric
import SourceDiagnostics

/// Reads any bytes as a configuration and as a baseline; a baseline that can be read is the same once it is written and read again.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let source = SourceText(name: "input", bytes: Array(UnsafeBufferPointer(start: start, count: count)))
    let configuration = ConfigurationReading(source)
    precondition(configuration.configuration != nil || configuration.diagnostics.containsError, "nothing is said")
    let reading = BaselineReading(source, for: evaluator.summary)
    precondition(reading.baseline != nil || reading.diagnostics.containsError, "nothing is said")
    if let baseline = reading.baseline {
        let again = BaselineReading(SourceText(name: "again", content: baseline.text), for: evaluator.summary)
        precondition(again.baseline == baseline, "what is written is not what was read")
    }
    return 0
}
