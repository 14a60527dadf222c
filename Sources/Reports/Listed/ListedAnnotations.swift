internal import AssessmentModel
internal import JSONText
internal import SourceDiagnostics

/// A plan or a comparison as annotations of GitHub Actions: what is to be done and what got worse as warnings or errors, the rest as notices.
struct ListedAnnotations {
    let report: ListedReport

    var bytes: [UInt8] {
        var annotations: [GitHubReport.Kind: [[UInt8]]] = [:]
        func add(_ kind: GitHubReport.Kind, _ result: LocatedResult, _ source: SourceText) {
            annotations[kind, default: []].append(
                GitHubReport.annotation(kind, result, file: source.pathInRepository))
        }
        for notice in report.notices { add(.warning, LocatedResults.of(notice.diagnostic), notice.source) }
        for file in report.refused {
            for result in LocatedResults.of(.refused(file)) { add(.error, result, file.source) }
        }
        for chapter in report.chapters {
            for (_, result) in ListedReport.results(of: chapter) {
                let kind: GitHubReport.Kind =
                    switch (result.kind, result.severity) {
                    case _ where result.exception != nil: .notice
                    case (.fail, .error): .error
                    case (.fail, .warning), (.open, .warning): .warning
                    default: .notice
                    }
                add(kind, result, chapter.source)
            }
        }
        let lanes = GitHubReport.Kind.allCases.map { kind in
            GitHubReport.Lane(kind: kind, texts: annotations[kind] ?? [], count: annotations[kind]?.count ?? 0)
        }
        // A sentence of a file stays on its line.
        return GitHubReport.log(lanes, summary: TerminalWidth.printable("\(report.title): \(report.summary)"))
    }
}
