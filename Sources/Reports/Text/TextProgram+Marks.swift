internal import AssessmentModel
internal import ExactNumbers
internal import SourceDiagnostics

/// The places that a finding is shown at.
extension TextProgram {
    /// How many places are marked beside the one that a finding is about.
    private static let mostFurtherMarks = 3

    /// The place that a requirement is shown at, and the places that it hangs on: what counts though less is asked for, and what is left
    /// open.
    func marks(_ requirement: RequirementAssessment, _ role: StyledText.Role) -> [SourcePicture.Mark] {
        let primary = assessment.place(requirement.finding.place).range
        var seen: Set<Int> = [primary.start.line]
        var marks = [SourcePicture.Mark.primary(primary, nil, role: role)]
        for (place, label) in furtherPlaces(requirement) where marks.count <= TextProgram.mostFurtherMarks {
            let range = assessment.place(place).range
            if seen.insert(range.start.line).inserted { marks.append(.secondary(range, label)) }
        }
        return marks
    }

    private func furtherPlaces(_ requirement: RequirementAssessment) -> [(PlaceNumber, String?)] {
        if requirement.verdict == .notMet {
            return wording.shortfalls(requirement).filter(asksForLess).flatMap { comparison in
                assessment.evidence(of: comparison.measure).map { ($0, "counts") }
            }
        }
        let open = wording.openMeasures(requirement)
        return open.flatMap { assessment.doubts(of: $0) }.map { ($0.place, words(for: $0)) }
    }

    private func asksForLess(_ comparison: ComparisonOutcome) -> Bool {
        if case .atMost = comparison.demand { !comparison.isNegated } else { false }
    }

    private func words(for doubt: Doubt) -> String? {
        let subject = assessment.subject(of: doubt)
        return switch doubt.reason {
        case .notStated: "`\(subject)` is not stated"
        case .uncertain: "`\(subject)` is a range"
        case .mayGrow: "may not be listed in full"
        case .suspicion: subject
        case .choice: "students choose"
        case .noDay: nil
        }
    }
}
