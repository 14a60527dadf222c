public import AssessmentModel
internal import ExactNumbers
public import LocatedYAML

extension BaselineProgram {
    /// What is outside of the gates in a program, told so that it is found again.
    ///
    /// - Parameters:
    ///   - file: The file, seen from the folder of the baseline.
    ///   - breaches: What is outside.
    ///   - tree: The tree of the file.
    public init(file: String, _ breaches: [Breach], of assessment: Assessment, in tree: YAMLTree) {
        var scores: [Score] = []
        var entries: [BaselineEntry] = []
        for breach in breaches {
            switch breach {
            case .score(let principle, let certain, _):
                scores.append(
                    Score(name: Score.name(principle, assessment.rubric), certain: certain.cutDownToFourDecimals))
            default:
                if let entry = BaselineEntry(breach, of: assessment, in: tree) { entries.append(entry) }
            }
        }
        self.init(file: file, scores: scores, entries: entries)
    }
}

extension BaselineProgram.Score {
    /// What the score of the whole is called.
    static let total = "total"

    /// The name of the score of a principle, by its place, or of the whole.
    static func name(_ principle: Int?, _ rubric: RubricSummary) -> String {
        principle.map { rubric.principles[$0].id } ?? total
    }
}

extension BaselineEntry {
    /// The document is not rated as a program.
    static let notRated = "not-rated"

    /// A breach that is a finding; nothing for a score.
    init?(_ breach: Breach, of assessment: Assessment, in tree: YAMLTree) {
        let rubric = assessment.rubric
        switch breach {
        case .score: return nil
        case .notRated:
            self.init(
                id: BaselineEntry.notRated, standing: BaselineEntry.notRated,
                elements: [BaselineElement(path: "", digest: "")])
        case .requirement(let place, let verdict):
            guard let found = assessment.requirements.first(where: { $0.requirement == place }) else { return nil }
            self.init(
                id: rubric.requirements[place].id, standing: verdict.rawValue,
                elements: BaselineEntry.elements(of: found.finding, in: assessment, tree))
        case .level(let principle, let criterion, let certain, _):
            let found = assessment.principles.first { $0.principle == principle }?.criteria.first {
                $0.criterion == criterion
            }
            guard let found else { return nil }
            self.init(
                id: rubric.principles[principle].criteria[criterion].id, standing: rubric.scale[certain],
                elements: BaselineEntry.elements(of: found.finding, in: assessment, tree))
        }
    }

    /// What a finding is about: the entries that are too many, else the place that it is shown at.
    private static func elements(
        of finding: Finding, in assessment: Assessment, _ tree: YAMLTree
    ) -> [BaselineElement] {
        let offending = finding.comparisons.filter(\.asksForLess).flatMap { assessment.evidence(of: $0.measure) }
        var places = offending.isEmpty ? [finding.place] : offending
        // Two measures may count the same entry.
        var seen: Set<PlaceNumber> = []
        places.removeAll { !seen.insert($0).inserted }
        return places.map { BaselineElement(at: assessment.place($0).path, of: tree) }
    }
}

extension Rational {
    /// The number without what stands behind its fourth decimal.
    fileprivate var cutDownToFourDecimals: Rational {
        Rational(decimal: shortDecimal(rounding: .down)) ?? .zero
    }
}
