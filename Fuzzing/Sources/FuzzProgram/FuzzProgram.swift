import AssessmentModel
import Evaluation
import ProgramModel
import Reports
import RubricModel
import SourceDiagnostics

/// A small rubric with a measure of most kinds, so that what can be read is judged as well.
private let evaluator: Evaluator = {
    let text = """
        rubric: 1
        id: small
        version: 1.0.0
        title: A small rubric
        sources: {act: {title: An act}}
        classes: {all: Everything}
        scale: [low, high]
        measures:
          courses: {title: courses, count: courses}
          first: {title: the first grade, smallest: courses.grade}
          kinds: {title: kinds of partners, distinct: partners.kind}
          gaps: {title: measured, named: gap-years}
          again: {title: measured, named: duplicated-content}
          order: {title: measured, named: prerequisites-out-of-order}
        requirements:
          - id: one
            title: One
            class: all
            why: Because.
            cites: [{source: act, force: shall}]
            expect: {courses: {at-least: 1}, first: {at-most: 9}, gaps: {at-most: 0}, again: {at-most: 0}}
            remedy: "Add {missing courses}."
          - id: two
            title: Two
            class: all
            why: Because.
            cites: [{source: act, force: shall}]
            expect: {kinds: {at-least: 2}, order: {at-most: 0}}
            remedy: Mend it.
        """
    let reading = RubricReading(
        SourceText(name: "small", content: text), namedMeasures: MeasureCatalog.standard.declarations)
    guard let rubric = reading.rubric, let profile = rubric.profile(nil) else {
        let picture = DiagnosticPicture(of: SourceText(name: "small", content: text))
        fatalError(reading.diagnostics.map { picture.draw($0).rendered(withColor: false) }.joined())
    }
    return Evaluator(rubric, profile: profile)
}()

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
