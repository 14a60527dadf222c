internal import AssessmentModel
internal import JSONText
internal import SourceDiagnostics

/// Assessments as lines of JSON, one for each file, with nothing around them; behind them one for each file of reviews or waivers that
/// deserves a look. ``ReportSchema/lineText`` describes them.
///
/// A line holds verdicts, levels and scores, and for what is not met or open what is lacking; with every detail it holds what the report in
/// JSON says of the program.
struct NDJSONReport: ReportLayout {
    private let fragments: JSONFragments
    /// `"rubric":"…","rubric-version":"…","profile":"…",`.
    private let head: [UInt8]
    /// Nothing where only verdicts, levels and scores are told.
    private let evidence: JSONEvidenceFragments?

    init(rubric: RubricSummary, isFull: Bool) {
        fragments = JSONFragments(rubric)
        var text = ByteText()
        text.add("\"rubric\":")
        text.addJSON(rubric.id)
        text.add(",\"rubric-version\":")
        text.addJSON(rubric.version)
        text.add(",\"profile\":")
        text.addJSON(rubric.profile)
        text.add(",")
        head = text.bytes
        evidence = isFull ? JSONEvidenceFragments(rubric) : nil
    }

    var needsEvidence: Bool { evidence != nil }

    func add(_ outcome: FileOutcome, to part: inout ReportPart) {
        switch outcome {
        case .assessed(let assessment):
            part.text.add("{")
            part.text.add(head)
            if let evidence {
                JSONProgram(assessment, fragments, evidence).addMembers(to: &part.text)
            } else {
                NDJSONProgram(assessment, fragments).addMembers(to: &part.text)
            }
            part.text.add("}\n")
        case .refused(let file):
            part.text.add("{\"file\":")
            part.text.addJSON(file.source.name)
            part.text.add(",\"diagnostics\":")
            part.text.add(JSONDiagnostics.bytes(file.diagnostics))
            part.text.add("}\n")
        }
    }

    func end(of file: Int, _ remainder: ReportRemainder) -> [UInt8] {
        var text = ByteText()
        for notices in JSONDiagnostics.notices(remainder.notices) {
            text.add(notices)
            text.add("\n")
        }
        return text.bytes
    }
}
