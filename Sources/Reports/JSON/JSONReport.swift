internal import AssessmentModel
internal import ExactNumbers
internal import JSONText
internal import SourceDiagnostics

/// Assessments as JSON, each program on a line of its own. ``ReportSchema`` describes it.
struct JSONReport: ReportLayout {
    private let rubric: RubricSummary
    private let fragments: JSONFragments
    private let evidence: JSONEvidenceFragments

    init(rubric: RubricSummary) {
        self.rubric = rubric
        fragments = JSONFragments(rubric)
        evidence = JSONEvidenceFragments(rubric)
    }

    var separator: [UInt8] { Array(",\n".utf8) }

    func start(of file: Int) -> [UInt8] {
        var writer = JSONWriter()
        JSONRubric.write(rubric, to: &writer)
        var text = ByteText()
        text.add("{\"report\":1,\n\"rubric\":")
        text.add(writer.bytes)
        text.add(",\n\"programs\":[\n")
        return text.bytes
    }

    func add(_ outcome: FileOutcome, to part: inout ReportPart) {
        switch outcome {
        case .assessed(let assessment):
            if !part.text.isEmpty { part.text.add(",\n") }
            JSONProgram(assessment, fragments, evidence).add(to: &part.text)
        case .refused(let file):
            var text = ByteText()
            text.add("{\"file\":")
            text.addJSON(file.source.name)
            text.add(",\"diagnostics\":")
            text.add(JSONDiagnostics.bytes(file.diagnostics))
            text.add("}")
            part.heldBack.hold(text.bytes)
        }
    }

    func end(of file: Int, _ remainder: ReportRemainder) -> [UInt8] {
        let tally = remainder.tally
        var text = ByteText()
        text.add("\n],\n\"unevaluated\":[")
        for (number, file) in remainder.heldBack[0].texts.enumerated() {
            text.add(number > 0 ? ",\n" : "\n")
            text.add(file)
        }
        let notices = JSONDiagnostics.notices(remainder.notices)
        if !notices.isEmpty { text.add("],\n\"notices\":[") }
        for (number, file) in notices.enumerated() {
            text.add(number > 0 ? ",\n" : "\n")
            text.add(file)
        }
        text.add("],\n\"summary\":{\"programs\":")
        text.add(tally.assessed)
        text.add(",\"compliant\":")
        text.add(tally.compliant)
        text.add(",\"not-compliant\":")
        text.add(tally.notCompliant)
        text.add(",\"undetermined\":")
        text.add(tally.undetermined)
        text.add(",\"graded-only\":")
        text.add(tally.gradedOnly)
        text.add(",\"unevaluated\":")
        text.add(tally.refused)
        text.add("}}\n")
        return text.bytes
    }
}
