internal import SourceDiagnostics

/// What differs between two assessments: of one program at two times, or of one program by two rubrics.
///
/// Nothing differs between an assessment and itself, and seen from the other side every change goes the other way.
public struct AssessmentComparison: Sendable {
    /// The first assessment.
    public let old: Assessment
    /// The second assessment.
    public let new: Assessment
    /// The name of the overlay, where the second assessment is of the first program with a part of a program laid over it.
    public let overlay: String?
    /// What differs: the verdict and the score, then requirements, principles and criteria in the order of the first rubric, then what
    /// only the second one has. Each differs in one way: what has another outcome has not merely moved, wherever it stands now.
    public let changes: [OutcomeChange]

    /// Compares two assessments.
    ///
    /// - Parameter overlay: The name of the overlay, where the second is of the first program with a part of a program laid over it. Such a
    ///   program stands in no file: nothing has moved in it, and a change is shown at its place in the program as it is.
    public init(from old: Assessment, to new: Assessment, overlay: String? = nil) {
        self.old = old
        self.new = new
        self.overlay = overlay
        let (before, after) = (ComparedOutcomes(old), ComparedOutcomes(new))
        let subjects = before.subjects + after.subjects.filter { before.entry($0) == nil }
        let found = subjects.compactMap { subject in
            AssessmentComparison.change(of: subject, from: before.entry(subject), to: after.entry(subject))
        }
        changes = overlay == nil ? found : found.filter { $0.kind != .moved }.map(\.shownWhereItWas)
    }

    /// Whether the verdict on the whole is another one.
    public var isFlipped: Bool { old.verdict != new.verdict }

    /// Whether something is worse than it was.
    public var isWorse: Bool { changes.contains { $0.kind == .worse } }

    /// How one outcome differs; nothing where it is the same at the same place.
    private static func change(
        of subject: OutcomeChange.Subject, from old: ComparedOutcomes.Entry?, to new: ComparedOutcomes.Entry?
    ) -> OutcomeChange? {
        guard let shown = new ?? old else { return nil }
        let kind: OutcomeChange.Kind
        if let old, let new {
            if let found = OutcomeChange.Kind(from: old.outcome, to: new.outcome) {
                kind = found
            } else {
                // What is settled is nowhere; what is not has moved if it starts elsewhere. How far it goes is no difference.
                guard old.isUnsettled, new.isUnsettled, old.place?.range.start != new.place?.range.start else {
                    return nil
                }
                kind = .moved
            }
        } else {
            kind = .applicability
        }
        return OutcomeChange(
            subject: subject, title: shown.title, decides: (old?.decides ?? false) || (new?.decides ?? false),
            kind: kind, old: old?.outcome, new: new?.outcome, measures: measures(from: old, to: new),
            oldPlace: old?.place, newPlace: new?.place)
    }

    /// The measures that found something else, by the order of both findings.
    private static func measures(
        from old: ComparedOutcomes.Entry?, to new: ComparedOutcomes.Entry?
    ) -> [OutcomeChange.MeasureChange] {
        // What is asked for on one side only was measured there only: nothing else was found.
        guard let before = old?.measures, let after = new?.measures else { return [] }
        let ids = before.map(\.id) + after.map(\.id).filter { id in !before.contains { $0.id == id } }
        return ids.compactMap { id in
            let (first, second) = (before.first { $0.id == id }, after.first { $0.id == id })
            guard first?.value != second?.value, let shown = second ?? first else { return nil }
            return OutcomeChange.MeasureChange(
                title: shown.title, unit: shown.unit, old: first?.value, new: second?.value)
        }
    }
}
