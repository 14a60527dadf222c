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
        return numbered(results).enumerated().sorted { left, right in
            let (first, second) = (left.element.range?.start ?? .start, right.element.range?.start ?? .start)
            return first == second ? left.offset < right.offset : first < second
        }.map(\.element)
    }

    /// The same, those that say the same of the same numbered, so that each has a fingerprint of its own.
    static func numbered(_ results: [LocatedResult]) -> [LocatedResult] {
        var counts: [String: Int] = [:]
        return results.map { result in
            var result = result
            let fingerprint = result.fingerprint
            result.repetition = counts[fingerprint, default: 0]
            counts[fingerprint, default: 0] += 1
            return result
        }
    }

    private static func results(of assessment: Assessment) -> [LocatedResult] {
        let wording = Wording(assessment)
        return assessment.warnings.map(result) + assessment.requirements.map { result($0, assessment, wording) }
            + assessment.principles.flatMap { principle in
                principle.criteria.map { result($0, principle.principle, assessment, wording) }
            }
            + requests(of: assessment)
    }

    /// What reviewers want to know, at what it is about.
    private static func requests(of assessment: Assessment) -> [LocatedResult] {
        guard assessment.reviews.contains(where: { !$0.requests.isEmpty }) else { return [] }
        var places: [String: PlaceNumber] = [:]
        for found in assessment.requirements {
            places[assessment.rubric.requirements[found.requirement].id] = found.finding.place
        }
        for principle in assessment.principles {
            for found in principle.criteria {
                let id = assessment.rubric.principles[principle.principle].criteria[found.criterion].id
                places[id] = found.finding.place
            }
        }
        return assessment.reviews.flatMap { review in
            review.requests.map { request in
                let place = request.about.flatMap { places[$0] }.map(assessment.place)
                let about = request.about.map { " about \($0)" } ?? ""
                return LocatedResult(
                    subject: .request, id: "request", kind: .informational, severity: .note, range: place?.range,
                    path: place?.path ?? "", label: place?.label ?? "",
                    headline: "\(review.reviewer) asks\(about): \(request.text)", details: [], remedy: nil,
                    waiver: nil, baseline: nil, isDiscussed: true)
            }
        }
    }

    /// What deserves a look in a file of reviews or waivers.
    static func of(_ notice: Diagnostic) -> LocatedResult { result(notice) }

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
            details: told((isSettled ? [] : wording.facts(requirement)) + wording.people(finding)),
            remedy: isSettled ? nil : finding.remedy, waiver: finding.isWaived ? finding.waiver : nil,
            baseline: finding.baseline, isDiscussed: finding.isDiscussed)
    }

    private static func told(_ lines: [FindingLine]) -> [String] { lines.map { "\($0.label): \($0.words)" } }

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
            details: (isSettled ? [] : finding.comparisons.map { "Found: \(wording.comparison($0))" })
                + told(wording.people(finding)),
            remedy: isSettled ? nil : finding.remedy, waiver: finding.isWaived ? finding.waiver : nil,
            baseline: finding.baseline, isDiscussed: finding.isDiscussed)
    }
}
