internal import ProgramModel

/// What a measure counted first, and what keeps it open first: where only one place is shown, these are all that is needed.
struct FirstFinding {
    /// The first entry that was counted.
    let evidence: RecordIndex?
    /// The first doubt about something that stands in the file.
    let doubt: RecordDoubt?

    init(_ findings: Findings, _ program: Program) {
        evidence = findings.firstEvidence
        doubt = findings.firstDoubt(in: program)
    }
}
