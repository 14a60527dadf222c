internal import AssessmentModel
internal import JSONText
internal import SourceDiagnostics

/// Assessments in the Static Analysis Results Interchange Format, SARIF 2.1.0 (OASIS Standard, 27 March 2020).
///
/// The kind of a result carries the verdict (section 3.27.9), its level what it weighs (3.27.10). The rubric is an extension of the tool
/// (3.18.3) with a rule for each requirement and criterion. What is met or does not apply is only written with every detail, for most
/// viewers, GitHub among them, show every result as something wrong.
struct SARIFReport: ReportLayout {
    private let rubric: RubricSummary
    private let rules: SARIFRules
    private let version: String
    private let isFull: Bool

    /// The lanes of what is held back: the files, and what could not be evaluated.
    private enum Lane {
        static let artifacts = 0
        static let notifications = 1
    }

    init(rubric: RubricSummary, version: String, isFull: Bool) {
        self.rubric = rubric
        rules = SARIFRules(rubric)
        self.version = version
        self.isFull = isFull
    }

    var separator: [UInt8] { Array(",\n".utf8) }

    func start(of file: Int) -> [UInt8] {
        var writer = JSONWriter()
        rules.writeTool(version, to: &writer)
        return SARIFReport.start + writer.bytes + SARIFReport.beforeResults
    }

    /// What stands before the tool.
    static let start: [UInt8] = {
        var text = ByteText()
        text.add("{\"version\":\"2.1.0\",\n\"$schema\":\"https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/")
        text.add("schemas/")
        text.add("sarif-schema-2.1.0.json\",\n\"runs\":[{\"tool\":")
        return text.bytes
    }()

    /// What stands between what the run is and its results.
    static let beforeResults: [UInt8] = {
        var text = ByteText()
        // Columns are counted in code points (3.14.17).
        text.add(",\n\"columnKind\":\"unicodeCodePoints\",\n\"originalUriBaseIds\":{\"%SRCROOT%\":{\"description\":")
        text.add("{\"text\":\"The folder that posrubric was run in.\"}}},\n\"results\":[\n")
        return text.bytes
    }()

    func add(_ outcome: FileOutcome, to part: inout ReportPart) {
        let source = outcome.source
        let location = SARIFLocation.artifact(source.pathInRepository)
        part.heldBack.hold(SARIFReport.artifact(source), in: Lane.artifacts)
        for result in LocatedResults.of(outcome) {
            let rule = rules.rule(of: result)
            if let rule, isFull || result.isOutstanding {
                if !part.text.isEmpty { part.text.add(",\n") }
                var writer = JSONWriter()
                SARIFResult(result, at: location, rule).write(to: &writer)
                part.text.add(writer.bytes)
            } else if result.isDiscussed {
                // What people settled is no alert, and stays with the run that they settled it for.
                let notification = SARIFNotification(
                    level: .note, text: result.message(separator: " "), location: location, range: result.range,
                    rule: rule)
                part.heldBack.hold(notification.bytes, in: Lane.notifications)
            }
        }
        if case .refused = outcome {
            part.heldBack.hold(SARIFReport.notification(ofRefused: source), in: Lane.notifications)
        }
    }

    /// A file that was looked at (3.24).
    static func artifact(_ source: SourceText) -> [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            writer.key("location")
            SARIFLocation.artifact(source.pathInRepository).write(to: &writer)
            writer.member("length", source.bytes.count)
            writer.key("roles")
            writer.array(["analysisTarget"])
            writer.member("sourceLanguage", "yaml")
        }
        return writer.bytes
    }

    static func notification(ofRefused source: SourceText) -> [UInt8] {
        SARIFNotification(
            level: .error, text: "The file could not be evaluated: \(source.name)",
            location: SARIFLocation.artifact(source.pathInRepository)
        ).bytes
    }

    static func notification(_ notice: FileDiagnostic) -> [UInt8] {
        let result = LocatedResults.of(notice.diagnostic)
        return SARIFNotification(
            level: .warning, text: result.message(separator: " "),
            location: SARIFLocation.artifact(notice.source.pathInRepository), range: result.range,
            descriptor: result.id
        ).bytes
    }

    func end(of file: Int, _ remainder: ReportRemainder) -> [UInt8] {
        SARIFReport.end(
            artifacts: remainder.heldBack[Lane.artifacts].texts,
            notifications: remainder.heldBack[Lane.notifications].texts
                + remainder.notices.map(SARIFReport.notification),
            isWhole: remainder.tally.refused == 0)
    }

    /// What stands behind the results.
    static func end(artifacts: [[UInt8]], notifications: [[UInt8]], isWhole: Bool) -> [UInt8] {
        var text = ByteText()
        text.add("\n],\n\"artifacts\":[")
        add(artifacts, to: &text)
        text.add("],\n\"invocations\":[{\"executionSuccessful\":")
        text.add(isWhole ? "true" : "false")
        text.add(",\"toolExecutionNotifications\":[")
        add(notifications, to: &text)
        text.add("]}]}]}\n")
        return text.bytes
    }

    static func add(_ items: [[UInt8]], to text: inout ByteText) {
        for (number, item) in items.enumerated() {
            text.add(number > 0 ? ",\n" : "\n")
            text.add(item)
        }
    }
}
