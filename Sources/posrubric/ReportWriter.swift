internal import AssessmentModel
internal import Glibc
internal import Reports

/// Where a report goes.
struct ReportSink: Sendable {
    let path: String
    let report: Report
}

/// Puts the parts of a report together as they come.
final class ReportWriter {
    let report: Report
    private let path: String
    private let descriptor: Int32
    private let draft: String?
    private var heldBack: [[UInt8]] = []
    private var isFirst = true
    private var failure: Int32 = 0

    init(_ sink: ReportSink) throws {
        report = sink.report
        path = sink.path
        if path == "-" {
            descriptor = STDOUT_FILENO
            draft = nil
        } else {
            // The report takes its name when it is whole: nobody ever reads half of one.
            let draft = path + ".\(getpid()).part"
            descriptor = unsafe open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
            self.draft = draft
            guard descriptor >= 0 else {
                throw CommandFailure(
                    "the report `\(sink.path)` cannot be written: \(unsafe String(cString: strerror(errno)))")
            }
        }
    }

    func write(_ part: ReportPart) {
        heldBack += part.heldBack
        guard !part.isEmpty else { return }
        if !isFirst { write(report.separator) }
        isFirst = false
        unsafe part.withBytes { unsafe write($0) }
    }

    func write(_ bytes: [UInt8]) {
        unsafe bytes.withUnsafeBytes { unsafe write($0) }
    }

    private func write(_ bytes: UnsafeRawBufferPointer) {
        guard failure == 0, bytes.count > 0 else { return }
        if unsafe !Streams.write(bytes, to: descriptor) { failure = errno }
    }

    func finish(_ tally: Tally) throws {
        write(report.end(tally, heldBack: heldBack))
        if let draft {
            if close(descriptor) != 0, failure == 0 { failure = errno }
            if failure == 0, unsafe rename(draft, path) != 0 { failure = errno }
            if failure != 0 { unsafe unlink(draft) }
        }
        guard failure == 0 else {
            let reason = unsafe String(cString: strerror(failure))
            throw CommandFailure("the report `\(path == "-" ? "standard output" : path)` cannot be written: \(reason)")
        }
    }
}
