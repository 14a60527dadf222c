public import AssessmentModel
public import Reports
public import Reviews
public import SourceDiagnostics

extension Assessor {
    /// A report of what became of some files, in their order.
    ///
    /// - Parameters:
    ///   - outcomes: What became of them.
    ///   - notices: What deserves a look in reviews and waivers, as ``Deliberation/notices(_:)`` tells it.
    ///   - format: The format; of one that can be a folder of files, this is the single file.
    ///   - style: How text is laid out, and how much is said.
    public func report(
        _ outcomes: [FileOutcome], notices: [FileDiagnostic] = [], as format: ReportFormat = .text,
        style: TextStyle = TextStyle()
    ) -> String {
        let report = Report(format, rubric: rubric, style: style)
        var part = ReportPart()
        var tally = Tally()
        for outcome in outcomes {
            report.add(outcome, to: &part)
            tally.add(outcome)
        }
        var remainder = ReportRemainder()
        remainder.add(part)
        remainder.add(tally)
        remainder.add(notices)
        let bytes = report.start() + part.bytes() + report.end(remainder)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// A report of a plan.
    ///
    /// - Parameters:
    ///   - plan: The plan.
    ///   - assessment: The assessment of the program as it is, with what people say of it.
    ///   - notices: What deserves a look in reviews and waivers, as ``Deliberation/notices(_:)`` tells it.
    ///   - format: The format.
    ///   - style: How text is laid out, and how much is said.
    public func report(
        _ plan: ImprovementPlan, for assessment: Assessment, notices: [FileDiagnostic] = [],
        as format: ReportFormat = .text, style: TextStyle = TextStyle()
    ) -> String {
        let report = Report(format, of: plan, for: assessment, notices: notices, style: style)
        return String(decoding: report.start(), as: UTF8.self)
    }

    /// A report of what differs between the assessments of some programs at two times, or by two rubrics.
    ///
    /// - Parameters:
    ///   - comparison: The programs, as they were and as they are.
    ///   - notices: What deserves a look in reviews and waivers.
    ///   - format: The format.
    ///   - style: How text is laid out, and how much is said.
    public func report(
        _ comparison: [ComparisonEntry], notices: [FileDiagnostic] = [], as format: ReportFormat = .text,
        style: TextStyle = TextStyle()
    ) -> String {
        let report = Report(format, of: comparison, notices: notices, style: style)
        return String(decoding: report.start(), as: UTF8.self)
    }

    /// A report of how far people agree who reviewed the same programs.
    ///
    /// - Parameters:
    ///   - study: The study; ``AgreementStudy/init(_:rubric:bootstrap:)`` makes it of the reviews of a ``Deliberation``.
    ///   - format: The format.
    ///   - style: How text is laid out.
    public func report(
        _ study: AgreementStudy, as format: ReportFormat = .text, style: TextStyle = TextStyle()
    ) -> String {
        String(decoding: Report(format, of: study, style: style).start(), as: UTF8.self)
    }
}
