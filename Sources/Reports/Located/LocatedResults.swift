internal import AssessmentModel
internal import SourceDiagnostics

/// What is said of a file, from its top to its end.
enum LocatedResults {
    /// What is said of a file. What stands at the same place keeps the order of the rubric.
    static func of(_ outcome: FileOutcome) -> [LocatedResult] {
        let results: [LocatedResult] =
            switch outcome {
            case .refused(let file): file.diagnostics.map(result)
            case .assessed(let assessment): self.results(of: assessment)
            }
        var counts: [String: Int] = [:]
        let told = results.map { result in
            var result = result
            let fingerprint = result.fingerprint
            result.repetition = counts[fingerprint, default: 0]
            counts[fingerprint, default: 0] += 1
            return result
        }
        return told.enumerated().sorted { left, right in
            let (first, second) = (left.element.range?.start ?? .start, right.element.range?.start ?? .start)
            return first == second ? left.offset < right.offset : first < second
        }.map(\.element)
    }

    private static func results(of assessment: Assessment) -> [LocatedResult] {
        let wording = Wording(assessment)
        return assessment.warnings.map(result) + assessment.requirements.map { result($0, assessment, wording) }
            + assessment.principles.flatMap { principle in
                principle.criteria.map { result($0, principle.principle, assessment, wording) }
            }
    }

    private static func result(_ diagnostic: Diagnostic) -> LocatedResult {
        let isError = diagnostic.severity == .error
        return LocatedResult(
            subject: .diagnostic(diagnostic.severity), id: diagnostic.code.name, kind: .fail,
            severity: isError ? .error : .warning, range: diagnostic.range, path: "", label: "",
            headline: (isError ? "Cannot be evaluated: " : "Worth a look: ") + diagnostic.message,
            details: diagnostic.notes.map { "Line \($0.range.start.line): \($0.label)" }, remedy: diagnostic.help,
            waiver: nil, baseline: nil)
    }

    private static func result(
        _ requirement: RequirementAssessment, _ assessment: Assessment, _ wording: Wording
    ) -> LocatedResult {
        let words = assessment.rubric.requirements[requirement.requirement]
        let finding = requirement.finding
        let place = assessment.place(finding.place)
        let (kind, severity): (LocatedResult.Kind, LocatedResult.Severity) =
            switch requirement.verdict {
            case .met: (.pass, .none)
            case .notApplicable: (.notApplicable, .none)
            case .notMet: (.fail, words.decides ? .error : .note)
            case .undetermined: (finding.isJudged ? .review : .open, words.decides ? .warning : .note)
            }
        let isSettled = kind == .pass || kind == .notApplicable
        return LocatedResult(
            subject: .requirement(requirement.requirement), id: words.id, kind: kind, severity: severity,
            range: place.range, path: place.path, label: place.label, headline: wording.headline(requirement),
            details: isSettled
                ? [] : (wording.facts(requirement) + wording.people(finding)).map { "\($0.label): \($0.words)" },
            remedy: isSettled ? nil : finding.remedy, waiver: finding.isWaived ? finding.waiver : nil,
            baseline: finding.baseline)
    }

    private static func result(
        _ criterion: CriterionAssessment, _ principle: Int, _ assessment: Assessment, _ wording: Wording
    ) -> LocatedResult {
        let rubric = assessment.rubric
        let words = rubric.principles[principle].criteria[criterion.criterion]
        let finding = criterion.finding
        let place = assessment.place(finding.place)
        let kind: LocatedResult.Kind =
            switch criterion.level {
            case nil: .notApplicable
            case let level? where level.lowerBound < level.upperBound: finding.isJudged ? .review : .open
            case let level? where level.lowerBound >= words.levels.last ?? rubric.scale.count - 1: .pass
            case let level? where level.lowerBound == 0: .fail
            default: .informational
            }
        let isSettled = kind == .pass || kind == .notApplicable
        return LocatedResult(
            subject: .criterion(principle: principle, criterion: criterion.criterion), id: words.id, kind: kind,
            severity: isSettled ? .none : .note, range: place.range, path: place.path, label: place.label,
            headline: "\(words.title): \(wording.standing(of: criterion))",
            details: isSettled
                ? []
                : finding.comparisons.map { "Found: \(wording.comparison($0))" }
                    + wording.people(finding).map { "\($0.label): \($0.words)" },
            remedy: isSettled ? nil : finding.remedy, waiver: finding.isWaived ? finding.waiver : nil,
            baseline: finding.baseline)
    }
}
