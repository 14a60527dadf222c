internal import AssessmentModel

/// A report that is written at once.
struct WholeReport: ReportLayout {
    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    func start(of file: Int) -> [UInt8] { bytes }

    func add(_ outcome: FileOutcome, to part: inout ReportPart) {}
}
