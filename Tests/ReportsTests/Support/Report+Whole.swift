import AssessmentModel
import Reports

extension Report {
    /// The report of some files, written in parts of so many files each.
    func whole(_ outcomes: [FileOutcome], filesInAPart: Int = 1) -> String {
        var bytes = start
        var heldBack: [[UInt8]] = []
        var tally = Tally()
        var isFirst = true
        for begin in stride(from: 0, to: outcomes.count, by: filesInAPart) {
            var part = ReportPart()
            for outcome in outcomes[begin..<min(begin + filesInAPart, outcomes.count)] {
                add(outcome, to: &part)
                tally.add(outcome)
            }
            heldBack += part.heldBack
            guard !part.isEmpty else { continue }
            if !isFirst { bytes += separator }
            isFirst = false
            bytes += part.bytes
        }
        bytes += end(tally, heldBack: heldBack)
        return String(decoding: bytes, as: UTF8.self)
    }
}
