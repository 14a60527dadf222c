internal import AssessmentModel
internal import JSONText
internal import SourceDiagnostics

/// A plan or a comparison as JUnit XML: a suite for each program, a case for each step or change. A step fails while it is to be done, a change
/// where something got worse.
struct ListedSuites {
    let report: ListedReport

    var bytes: [UInt8] {
        var text = ByteText()
        text.add(JUnitReport.start)
        let writer = MarkupWriter(.xml)
        for chapter in report.chapters { writer.write(suite(of: chapter), to: &text) }
        for file in report.refused { writer.write(suite(of: file), to: &text) }
        for (source, notices) in report.notices.groupedByFile() {
            writer.write(JUnitSuites.suite(of: source, notices), to: &text)
        }
        text.add(JUnitReport.end)
        return text.bytes
    }

    private func suite(of chapter: ListedReport.Chapter) -> Markup {
        let items = chapter.items
        func count(_ end: JUnitSuites.End) -> String { String(items.count { ListedSuites.end(of: $0.result) == end }) }
        return JUnit.suite(
            .init("name", chapter.source.name), .init("tests", String(max(1, items.count))),
            .init("failures", count(.failure)), .init("errors", "0"), .init("skipped", count(.skipped))
        ) {
            JUnit.properties {
                ([FindingLine("title", chapter.title), FindingLine("rubric", report.basis)] + chapter.facts).map {
                    fact in
                    JUnit.property(.init("name", fact.label.lowercased()), .init("value", fact.words))
                }
            }
            if items.isEmpty {
                JUnit.testCase(
                    .init("name", chapter.whereEmpty), .init("classname", "posrubric.\(report.kind.rawValue)"))
            }
            items.map { testCase($0, in: chapter.source) }
        }
    }

    private func testCase(_ item: ListedReport.Item, in source: SourceText) -> Markup {
        let group = report.rules[item.rule].id.split(separator: "/").joined(separator: ".")
        let number = item.number.map { "\($0). " } ?? ""
        let text =
            JUnitSuites.text(of: item.result, in: source) + (item.snippet.map { "\n\n\($0)" } ?? "")
        return JUnit.testCase(
            .init("name", number + item.title), .init("classname", "posrubric.\(group)")
        ) {
            switch ListedSuites.end(of: item.result) {
            case .failure, .error:
                JUnit.failure(.init("message", item.result.headline), .init("type", report.rules[item.rule].id)) {
                    text
                }
            case .skipped:
                let exception = item.result.exception.map { "\($0): " } ?? ""
                JUnit.skipped(.init("message", exception + item.result.headline)) { text }
            case .success: JUnit.output { text }
            }
        }
    }

    private static func end(of result: LocatedResult) -> JUnitSuites.End {
        if result.exception != nil { return .skipped }
        return switch result.kind {
        case .fail: .failure
        case .open, .review, .notApplicable: .skipped
        case .pass, .informational: .success
        }
    }

    private func suite(of file: RefusedFile) -> Markup {
        let mistakes = LocatedResults.of(.refused(file)).map { JUnitSuites.text(of: $0, in: file.source) }
        return JUnit.suite(
            .init("name", file.source.name), .init("tests", "1"), .init("failures", "0"), .init("errors", "1"),
            .init("skipped", "0")
        ) {
            JUnit.testCase(
                .init("name", "can be evaluated"), .init("classname", "posrubric.\(report.kind.rawValue)")
            ) {
                JUnit.error(.init("message", "The file could not be evaluated."), .init("type", "mistake")) {
                    mistakes.joined(separator: "\n\n")
                }
            }
        }
    }
}
