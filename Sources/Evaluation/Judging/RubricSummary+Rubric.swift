internal import AssessmentModel
internal import RubricModel
internal import SourceDiagnostics

extension RubricSummary {
    /// What assessments with a rubric under a profile say about it.
    convenience init(_ rubric: Rubric, _ profile: Profile) {
        func cite(_ citations: [RubricModel.Citation]) -> [RubricSummary.Citation] {
            citations.map { citation in
                let source = rubric.sources[citation.source]
                return RubricSummary.Citation(
                    title: source.title, cite: citation.at.map { source.cite + ", " + $0 } ?? source.cite,
                    force: citation.force)
            }
        }
        self.init(
            id: rubric.id, version: rubric.version, title: rubric.title,
            digest: rubric.knownDigest ?? FileDigest.hexadecimal(rubric.bytes),
            base: rubric.extended.map { "\($0.id) \($0.version)" }, departures: rubric.extended?.departures ?? [],
            profile: profile.id, profileTitle: profile.title, scale: rubric.scale, reviewPolicy: rubric.reviewPolicy,
            fields: FieldNumber.names, fieldHelp: FieldNumber.help,
            measures: rubric.measures.map { Measure(id: $0.id, title: $0.title, unit: $0.unit) },
            requirements: rubric.requirements.enumerated().map { place, requirement in
                let requirementClass = rubric.classes[requirement.requirementClass]
                let judgment: String? = if case .judged(let text) = requirement.expectation { text } else { nil }
                return Requirement(
                    id: requirement.id, title: requirement.title, classID: requirementClass.id,
                    classTitle: requirementClass.title, decides: profile.deciding.contains(place), why: requirement.why,
                    citations: cite(requirement.citations), judgment: judgment)
            },
            principles: rubric.principles.map { principle in
                Principle(
                    id: principle.id, title: principle.title, weight: principle.weight,
                    criteria: principle.criteria.map { criterion in
                        let judgments: [String?] = if case .judged(let texts) = criterion.ladder { texts } else { [] }
                        return Criterion(
                            id: criterion.id, title: criterion.title, weight: criterion.weight, why: criterion.why,
                            citations: cite(criterion.citations), judgments: judgments, levels: criterion.ladder.levels)
                    })
            })
    }
}

extension Criterion.Ladder {
    /// The levels that can be given.
    fileprivate var levels: [Int] {
        switch self {
        case .conditions(let steps): steps.indices.filter { steps[$0] != nil }
        case .judged(let texts): texts.indices.filter { texts[$0] != nil }
        }
    }
}

extension Rubric {
    /// All files that it rests on, one after the other.
    fileprivate var bytes: [UInt8] { (extended?.sources ?? []).flatMap(\.bytes) + source.bytes }
}
