internal import AssessmentModel
internal import LocatedYAML
internal import ProgramModel

/// An entry whose missing facts keep a measure open.
struct RecordDoubt: Sendable {
    let record: RecordIndex
    let reason: Doubt.Reason
    /// The number of the field, the list or the suspicion that is meant.
    let subject: Int32
    /// The node that is meant; -1 for the entry itself.
    let node: NodeIndex

    init(_ record: RecordIndex, _ reason: Doubt.Reason, _ subject: Int32 = 0, node: NodeIndex = -1) {
        self.record = record
        self.reason = reason
        self.subject = subject
        self.node = node
    }

    /// Whether it is about something that stands in the file, and not about the file as a whole.
    func isInFile(_ program: Program) -> Bool {
        node > 0 || node < 0 && program.node(record) > 0
    }
}
