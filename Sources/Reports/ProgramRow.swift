internal import AssessmentModel
internal import SourceDiagnostics

/// What is kept of a file to the end of a report for tables over all files.
struct ProgramRow: Sendable {
    /// The file's name.
    let file: String
    /// The program's title; empty where it could not be evaluated.
    let title: String
    /// The verdict; nothing where it could not be evaluated.
    let verdict: OverallVerdict?
    /// The quality.
    let score: ScoreRange
    /// How many of the requirements that decide came to which verdict.
    let notMet, undetermined: Int

    init(_ outcome: FileOutcome) {
        switch outcome {
        case .assessed(let assessment):
            file = assessment.source.name
            title = assessment.title
            verdict = assessment.verdict
            score = assessment.score
            let deciding = assessment.requirements.lazy.filter {
                assessment.rubric.requirements[$0.requirement].decides
            }
            notMet = deciding.count { $0.verdict == .notMet }
            undetermined = deciding.count { $0.verdict == .undetermined }
        case .refused(let refused):
            file = refused.source.name
            title = ""
            verdict = nil
            score = ScoreRange(nil)
            notMet = 0
            undetermined = 0
        }
    }
}
