internal import AssessmentModel
internal import ExactNumbers
internal import JSONText
internal import SourceDiagnostics

/// Assessments as JSON, each program on a line of its own. ``ReportSchema`` describes it.
struct JSONReport: Sendable {
    /// The version of the shape.
    static let version = 1
    static let separator: [UInt8] = Array(",\n".utf8)

    private let rubric: RubricSummary

    init(rubric: RubricSummary) {
        self.rubric = rubric
    }

    var start: [UInt8] {
        var writer = JSONWriter()
        writer.raw("{\"report\":1,\n\"rubric\":")
        JSONRubric.write(rubric, to: &writer)
        writer.raw(",\n\"programs\":[\n")
        return writer.bytes
    }

    func part(_ outcome: FileOutcome) -> ReportPart {
        switch outcome {
        case .assessed(let assessment):
            return ReportPart(bytes: JSONProgram(assessment).bytes, isHeldBack: false)
        case .refused(let file):
            var writer = JSONWriter()
            writer.object { writer in
                writer.key("file")
                writer.string(file.source.name)
                writer.key("diagnostics")
                JSONDiagnostics.write(file.diagnostics, to: &writer)
            }
            return ReportPart(bytes: writer.bytes, isHeldBack: true)
        }
    }

    func end(_ tally: Tally, heldBack: [[UInt8]]) -> [UInt8] {
        var writer = JSONWriter()
        writer.raw("\n],\n\"unevaluated\":[")
        for (number, part) in heldBack.enumerated() {
            if number > 0 { writer.raw(",\n") }
            writer.raw(part)
        }
        writer.raw("],\n\"summary\":")
        var summary = JSONWriter()
        summary.object { writer in
            writer.key("programs")
            writer.number(tally.assessed)
            writer.key("compliant")
            writer.number(tally.compliant)
            writer.key("not-compliant")
            writer.number(tally.notCompliant)
            writer.key("undetermined")
            writer.number(tally.undetermined)
            writer.key("unevaluated")
            writer.number(tally.refused)
        }
        writer.raw(summary.bytes)
        writer.raw("}\n")
        return writer.bytes
    }
}
