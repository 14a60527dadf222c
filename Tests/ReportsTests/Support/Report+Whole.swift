import AssessmentModel
import Reports
import SourceDiagnostics

extension Report {
    /// A file of the report of some files, written in parts of so many files each.
    func whole(
        _ outcomes: [FileOutcome], notices: [FileDiagnostic] = [], filesInAPart: Int = 1, file: Int = 0
    ) -> String {
        var bytes = start(of: file)
        var remainder = ReportRemainder()
        var isFirst = true
        for begin in stride(from: 0, to: outcomes.count, by: filesInAPart) {
            var part = ReportPart()
            var tally = Tally()
            for outcome in outcomes[begin..<min(begin + filesInAPart, outcomes.count)] {
                add(outcome, to: &part)
                tally.add(outcome)
            }
            remainder.add(part)
            remainder.add(tally)
            guard !part.isEmpty(in: file) else { continue }
            if !isFirst { bytes += separator }
            isFirst = false
            bytes += part.bytes(of: file)
        }
        remainder.add(notices)
        bytes += end(of: file, remainder)
        return String(decoding: bytes, as: UTF8.self)
    }
}
