internal import AssessmentModel
internal import Reports
internal import SourceDiagnostics

/// All reports of a run. One that cannot be written takes no other with it.
final class ReportWriting {
    /// Nothing for a report that cannot even be opened.
    private let writers: [ReportWriter?]
    private var failures: [CommandFailure] = []

    init(_ sinks: [ReportSink]) {
        var failures: [CommandFailure] = []
        writers = sinks.map { sink in
            do throws(CommandFailure) {
                return try ReportWriter(sink)
            } catch {
                failures.append(error)
                return nil
            }
        }
        self.failures = failures
    }

    /// Adds to each report its part about the next files.
    func write(_ parts: [ReportPart], _ tally: Tally) {
        for (writer, part) in zip(writers, parts) { writer?.write(part, tally) }
    }

    /// Adds to each report what deserves a look in reviews and waivers, once all programs were evaluated.
    func add(_ notices: [FileDiagnostic]) {
        for writer in writers { writer?.add(notices) }
    }

    /// Ends the reports, and tells which could not be written.
    ///
    /// - Returns: Whether all are written.
    func finish() -> Bool {
        for case let writer? in writers {
            do throws(CommandFailure) { try writer.finish() } catch { failures.append(error) }
        }
        for failure in failures { Streams.printError(failure.text) }
        return failures.isEmpty
    }
}
