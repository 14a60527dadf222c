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
    private var descriptor: Int32
    /// What the file is called until it is whole; nothing where the bytes go straight to where they belong.
    private var draft: String?
    private var heldBack: [[UInt8]] = []
    private var isFirst = true
    private var failure: Int32 = 0

    init(_ sink: ReportSink) throws(CommandFailure) {
        report = sink.report
        // A link stays a link: what it leads to is written.
        path = sink.path == "-" ? "-" : FileAccess.resolved(sink.path) ?? sink.path
        let kind = FileAccess.kind(path)
        if path == "-" {
            descriptor = STDOUT_FILENO
        } else if kind == nil || kind == .file {
            // The report takes its name when it is whole: nobody ever reads half of one.
            let draft = path + ".\(getpid()).part"
            descriptor = unsafe open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
            if descriptor >= 0 { self.draft = draft }
        } else {
            // A pipe or a device is written to, and never replaced. A folder is refused here.
            descriptor = unsafe open(path, O_WRONLY | O_CLOEXEC)
        }
        guard descriptor >= 0 else { throw ReportWriter.failure(sink.path, errno) }
    }

    deinit {
        if path != "-", descriptor >= 0 { close(descriptor) }
        if let draft { unsafe unlink(draft) }
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

    func finish(_ tally: Tally) throws(CommandFailure) {
        write(report.end(tally, heldBack: heldBack))
        if path != "-" {
            // Some disks tell only now that they are full.
            if close(descriptor) != 0, failure == 0 { failure = errno }
            descriptor = -1
        }
        if let draft, failure == 0 {
            if unsafe rename(draft, path) == 0 { self.draft = nil } else { failure = errno }
        }
        guard failure == 0 else { throw ReportWriter.failure(path, failure) }
    }

    private static func failure(_ path: String, _ number: Int32) -> CommandFailure {
        let reason = unsafe String(cString: strerror(number))
        return CommandFailure(
            "\(path == "-" ? "standard output" : "the report `\(path)`") cannot be written: \(reason)")
    }
}
