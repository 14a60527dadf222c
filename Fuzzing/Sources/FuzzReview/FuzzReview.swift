import AssessmentModel
import Evaluation
import Reviews
import RubricModel
import SourceDiagnostics

/// What reviews and waivers are checked against.
private let rubric: RubricSummary = {
    let text = """
        rubric: 1
        id: small
        version: 1.0.0
        title: A small rubric
        sources: {act: {title: An act}}
        classes: {all: Everything}
        scale: [low, high]
        measures:
          partners: {title: partners, count: partners}
        requirements:
          - {id: one, title: One, class: all, why: Because., cites: [{source: act, force: shall}], remedy: Mend it.,
             expect: {partners: {at-least: 1}}}
          - {id: two, title: Two, class: all, why: Because., cites: [{source: act, force: shall}], remedy: Mend it.,
             judged: Look at it.}
        principles:
          - id: people
            title: People
            statement: Programs are made by people.
            criteria:
              - {id: three, title: Three, why: Because., cites: [{source: act, force: shall}], remedy: Mend it.,
                 judged: {high: Very well.}}
        """
    let reading = RubricReading(
        SourceText(name: "small", content: text), namedMeasures: MeasureCatalog.standard.declarations)
    guard let rubric = reading.rubric, let profile = rubric.profile(nil) else {
        fatalError(reading.diagnostics.map(\.message).joined(separator: "\n"))
    }
    return Evaluator(rubric, profile: profile).summary
}()

/// Reads any bytes as a review and as a file of waivers.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let source = SourceText(name: "input", bytes: Array(UnsafeBufferPointer(start: start, count: count)))
    let picture = DiagnosticPicture(of: source)
    let review = ReviewReading(source, rubric: rubric)
    let waivers = WaiverReading(source, rubric: rubric)
    for diagnostic in (review.diagnostics + waivers.diagnostics).prefix(2) {
        _ = picture.draw(diagnostic).rendered(withColor: false)
    }
    precondition(
        review.review != nil || review.diagnostics.containsError, "nothing was read, and nothing is said of it")
    precondition(
        waivers.waivers != nil || waivers.diagnostics.containsError, "nothing was read, and nothing is said of it")
    return 0
}
