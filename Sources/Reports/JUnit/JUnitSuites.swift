internal import AssessmentModel
internal import SourceDiagnostics

/// Files as test suites, and what is said of them as their cases.
struct JUnitSuites: Sendable {
    private let rubric: RubricSummary

    init(_ rubric: RubricSummary) {
        self.rubric = rubric
    }

    func suite(of outcome: FileOutcome) -> Markup {
        let results = LocatedResults.of(outcome)
        let cases: [Case] =
            switch outcome {
            case .assessed: results.compactMap { testCase($0, in: outcome.source) }
            case .refused: [refusal(results, in: outcome.source)]
            }
        func count(_ end: End) -> String { String(cases.count { $0.end == end }) }
        return JUnit.suite(
            .init("name", outcome.source.name), .init("tests", String(cases.count)),
            .init("failures", count(.failure)), .init("errors", count(.error)), .init("skipped", count(.skipped))
        ) {
            if case .assessed(let assessment) = outcome { facts(of: assessment) }
            cases.map(\.markup)
            let requests = results.filter { $0.subject == .request }
            if !requests.isEmpty {
                JUnit.output {
                    requests.map { JUnitSuites.text(of: $0, in: outcome.source) }.joined(separator: "\n")
                }
            }
        }
    }

    /// What deserves a look in a file of reviews or waivers: a suite without a case.
    static func suite(of source: SourceText, _ notices: [Diagnostic]) -> Markup {
        JUnit.suite(
            .init("name", source.name), .init("tests", "0"), .init("failures", "0"), .init("errors", "0"),
            .init("skipped", "0")
        ) {
            JUnit.errorOutput { notices.map { text(of: LocatedResults.of($0), in: source) }.joined(separator: "\n") }
        }
    }

    /// How a case ends.
    enum End {
        case success, failure, error, skipped
    }

    private struct Case {
        let end: End
        let markup: Markup
    }

    /// Verdict and score.
    private func facts(of assessment: Assessment) -> Markup {
        let facts = [
            ("title", assessment.title), ("rubric", "\(rubric.id) \(rubric.version)"), ("profile", rubric.profile),
            ("verdict", assessment.verdict.rawValue), ("quality", Wording.score(assessment.score)),
        ]
        return JUnit.properties {
            facts.map { name, value in JUnit.property(.init("name", name), .init("value", value)) }
        }
    }

    private func testCase(_ result: LocatedResult, in source: SourceText) -> Case? {
        let name: String
        let group: String
        switch result.subject {
        case .diagnostic, .request, .item: return nil
        case .requirement(let number):
            name = rubric.requirements[number].title
            group = "requirements"
        case .criterion(let principle, let criterion):
            name = rubric.principles[principle].criteria[criterion].title
            group = rubric.principles[principle].id
        }
        let end = end(of: result)
        let message = result.waiver.map { "Waived: \($0.reason)" } ?? exception(result) + result.headline
        let text = JUnitSuites.text(of: result, in: source)
        return Case(
            end: end,
            markup: JUnit.testCase(
                .init("name", "\(result.id): \(name)"), .init("classname", "\(rubric.id).\(group)")
            ) {
                switch end {
                case .success: if let words = said(result) { JUnit.output { words } }
                case .failure: JUnit.failure(.init("message", message), .init("type", "not-met")) { text }
                case .skipped: JUnit.skipped(.init("message", message)) { text }
                case .error: JUnit.error(.init("message", message)) { text }
                }
            })
    }

    /// What is said where nothing failed: the grade, and what people say.
    private func said(_ result: LocatedResult) -> String? {
        if result.isDiscussed { return ([result.headline] + result.details).joined(separator: "\n") }
        if case .criterion = result.subject { return result.headline }
        return nil
    }

    private func exception(_ result: LocatedResult) -> String { result.exception.map { "\($0): " } ?? "" }

    /// Only what decides fails. A grade is no failure, however low.
    private func end(of result: LocatedResult) -> End {
        if result.exception != nil { return .skipped }
        switch result.kind {
        case .pass, .informational: return .success
        case .notApplicable, .open, .review: return .skipped
        case .fail:
            if case .criterion = result.subject { return .success }
            return result.severity == .error ? .failure : .skipped
        }
    }

    private func refusal(_ results: [LocatedResult], in source: SourceText) -> Case {
        Case(
            end: .error,
            markup: JUnit.testCase(.init("name", "can be evaluated"), .init("classname", rubric.id)) {
                JUnit.error(.init("message", "The file could not be evaluated."), .init("type", "mistake")) {
                    results.map { JUnitSuites.text(of: $0, in: source) }.joined(separator: "\n\n")
                }
            })
    }

    /// The place and all that is said of it.
    static func text(of result: LocatedResult, in source: SourceText) -> String {
        let place = result.range.map { ":\($0.start.line):\($0.start.column)" } ?? ""
        return "\(source.name)\(place): \(result.message(separator: "\n"))"
    }
}
