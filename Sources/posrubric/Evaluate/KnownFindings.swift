internal import Acceptance
internal import AssessmentModel
internal import SourceDiagnostics

/// A baseline file, and how its programs are found in it.
struct KnownFindings: Sendable {
    /// The file as it is called in messages.
    let path: String
    let baseline: Baseline
    /// The folder that the paths in it are seen from, resolved.
    private let folder: String

    /// A baseline that is there.
    init(_ path: String, for rubric: RubricSummary) throws(CommandFailure) {
        let source: SourceText
        do throws(FileAccess.Refusal) {
            source = SourceText(name: path, bytes: try FileAccess.read(path, atMost: BaselineReading.mostBytes))
        } catch {
            throw CommandFailure(
                "the baseline `\(path)` cannot be read: \(error.reason)", help: "`posrubric baseline` writes one.")
        }
        let reading = BaselineReading(source, for: rubric)
        guard let baseline = reading.baseline else {
            throw CommandFailure(reading.diagnostics, in: source, colored: false)
        }
        self.init(path, baseline)
    }

    /// A baseline that is to be written.
    init(_ path: String, _ baseline: Baseline) {
        self.path = path
        self.baseline = baseline
        let place = FileAccess.place(path)
        folder = place.lastIndex(of: "/").map { String(place[..<$0]) } ?? ""
    }

    /// The name of a program in the baseline: the same from whatever folder the program is named.
    func name(of file: String) -> String {
        file == "-" ? file : RelativePath.from(folder, to: FileAccess.place(file))
    }

    /// Whether a program in the baseline is still there.
    func isThere(_ name: String) -> Bool {
        FileAccess.kind("\(folder)/\(name)") != nil
    }
}
