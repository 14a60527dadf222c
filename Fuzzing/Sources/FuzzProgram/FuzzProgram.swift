import AssessmentModel
import Evaluation
import FuzzedRubric
import ProgramModel
import Reports
import SourceDiagnostics

/// Reads any bytes as a program of study, and judges what can be read.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let source = SourceText(name: "input", bytes: Array(UnsafeBufferPointer(start: start, count: count)))
    let reading = ProgramReading(source)
    let picture = DiagnosticPicture(of: source)
    // Not all of them: drawing would take most of the time.
    for diagnostic in reading.diagnostics.prefix(2) { _ = picture.draw(diagnostic).rendered(withColor: false) }
    guard let program = reading.program else {
        precondition(reading.diagnostics.containsError, "nothing was read, and nothing is said of it")
        return 0
    }
    precondition(!reading.diagnostics.containsError, "what has a mistake is no program")
    let assessment = evaluator.assess(program, warnings: reading.diagnostics)
    for requirement in assessment.requirements { _ = assessment.place(requirement.finding.place) }
    return 0
}
