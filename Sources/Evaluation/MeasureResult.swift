internal import AssessmentModel
internal import ProgramModel

/// What a measure found on a program, by the program's entries.
struct MeasureResult: Sendable {
    var value: MeasuredValue
    /// The entries that were counted.
    var evidence: [RecordIndex] = []
    /// What keeps the value open.
    var doubts: [RecordDoubt] = []
}
