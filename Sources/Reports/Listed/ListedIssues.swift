internal import AssessmentModel
internal import JSONText
internal import SourceDiagnostics

/// A plan or a comparison as a code quality report of GitLab.
struct ListedIssues {
    let report: ListedReport

    var bytes: [UInt8] {
        var issues: [[UInt8]] = []
        for chapter in report.chapters {
            for (_, result) in ListedReport.results(of: chapter) {
                issues.append(GitLabReport.issue(result, chapter.source.pathInRepository))
            }
        }
        for file in report.refused {
            for result in LocatedResults.of(.refused(file)) {
                issues.append(GitLabReport.issue(result, file.source.pathInRepository))
            }
        }
        for (source, diagnostics) in report.notices.groupedByFile() {
            for result in LocatedResults.numbered(diagnostics.map(LocatedResults.of)) {
                issues.append(GitLabReport.issue(result, source.pathInRepository))
            }
        }
        var text = ByteText()
        text.add("[\n")
        for (number, issue) in issues.enumerated() {
            if number > 0 { text.add(",\n") }
            text.add(issue)
        }
        text.add("\n]\n")
        return text.bytes
    }
}
