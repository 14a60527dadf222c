internal import ArgumentParser
internal import AssessmentModel
internal import Evaluation
internal import ProgramModel
internal import Reviews
internal import SourceDiagnostics

/// Looks for mistakes in reviews and waivers.
struct ReviewCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Find mistakes in reviews and in files of waivers.",
        usage: "posrubric review check <path> ... [<options>]",
        discussion: """
            Finds ids and levels that the rubric does not have, what is not judged yet, and people who would count twice.

            Exit codes: 0 nothing found, 1 something to look at, 2 a file cannot be used.
            """)

    @Argument(
        help: ArgumentHelp("Reviews, folders of reviews (*.review.yaml), or files of waivers.", valueName: "path"))
    var paths: [String] = []

    @OptionGroup var rubricOptions: RubricOptions

    func run() throws {
        guard !paths.isEmpty else {
            throw CommandFailure(
                "no review is named", help: "posrubric review template PROGRAM FILE writes one to start from.")
        }
        let files = try ReviewFiles.search(paths)
        let summary = try rubricOptions.choice.evaluator(for: files).summary
        var reviews: [Review] = []
        var found: [FileDiagnostic] = []
        for path in files {
            let source = try ReviewFiles.source(path)
            if WaiverReading.looksLikeWaivers(source) {
                let reading = WaiverReading(source, rubric: summary)
                show(source, reading.diagnostics, reading.waivers.map { count($0.count, "waiver") })
                found += reading.diagnostics.map { FileDiagnostic(source, $0) }
            } else {
                let reading = ReviewReading(source, rubric: summary)
                show(source, reading.diagnostics, reading.review.map(words))
                found += reading.diagnostics.map { FileDiagnostic(source, $0) }
                if let review = reading.review { reviews.append(review) }
            }
        }
        let doubles = ReviewPanel(reviews).doubles
        for double in doubles { RubricFile.print(RubricFile.picture(of: [double.diagnostic], in: double.source)) }
        if (found + doubles).map(\.diagnostic).containsError { throw ExitStatus.notEvaluated }
        if !found.isEmpty { throw ExitStatus.outsideGate }
    }

    private func words(_ review: Review) -> String {
        let requests = review.requests.isEmpty ? "" : ", " + count(review.requests.count, "request")
        return "\(review.reviewer) on \(review.date.text): \(count(review.entries.count, "judgment"))\(requests)"
    }

    private func count(_ number: Int, _ what: String) -> String { "\(number) \(what)\(number == 1 ? "" : "s")" }

    private func show(_ source: SourceText, _ diagnostics: [Diagnostic], _ words: String?) {
        RubricFile.print(RubricFile.picture(of: diagnostics, in: source))
        let end =
            diagnostics.isEmpty
            ? "nothing to mend" : "\(diagnostics.count) to \(diagnostics.containsError ? "mend" : "look at")"
        let middle = words.map { $0 + ": " } ?? ""
        Streams.print(TerminalWidth.printable("\(source.name): \(middle)\(end).") + "\n")
    }
}
