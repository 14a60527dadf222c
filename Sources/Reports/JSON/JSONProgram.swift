internal import AssessmentModel
internal import ExactNumbers
internal import JSONText
internal import SourceDiagnostics

/// One assessment as JSON.
struct JSONProgram {
    private let assessment: Assessment
    private let rubric: RubricSummary
    /// Each place as the members of an object, written once: the same places are referred to again and again.
    private let places: [[UInt8]]

    init(_ assessment: Assessment) {
        self.assessment = assessment
        rubric = assessment.rubric
        places = assessment.places.map { place in
            var writer = JSONWriter()
            writer.key("path")
            writer.string(place.path)
            JSONDiagnostics.write(place.range, to: &writer)
            writer.key("label")
            writer.string(place.label)
            return writer.bytes
        }
    }

    var bytes: [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            writer.key("file")
            writer.string(assessment.source.name)
            writer.key("id")
            writer.string(assessment.id)
            writer.key("title")
            writer.string(assessment.title)
            writer.key("status")
            writer.string(assessment.isDraft ? "draft" : "submission")
            writer.key("as-of")
            writer.string(assessment.asOf)
            writer.key("verdict")
            writer.string(assessment.verdict.rawValue)
            if let notRated = assessment.notRated {
                writer.key("not-rated")
                writer.string(notRated)
            }
            writer.key("score")
            write(assessment.score, to: &writer)
            writer.key("requirements")
            writer.array { writer in for requirement in assessment.requirements { write(requirement, to: &writer) } }
            writer.key("principles")
            writer.array { writer in for principle in assessment.principles { write(principle, to: &writer) } }
            writer.key("warnings")
            JSONDiagnostics.write(assessment.warnings, to: &writer)
        }
        return writer.bytes
    }

    // MARK: Requirements and criteria

    private func write(_ requirement: RequirementAssessment, to writer: inout JSONWriter) {
        let words = rubric.requirements[requirement.requirement]
        writer.object { writer in
            writer.key("id")
            writer.string(words.id)
            writer.key("decides")
            writer.bool(words.decides)
            writer.key("verdict")
            writer.string(requirement.verdict.rawValue)
            if requirement.isJudged {
                writer.key("judged")
                writer.bool(true)
            }
            writeFinding(
                requirement.comparisons, requirement.measures, requirement.place, requirement.remedy,
                requirement.documents, to: &writer)
        }
    }

    private func write(_ principle: PrincipleAssessment, to writer: inout JSONWriter) {
        let words = rubric.principles[principle.principle]
        writer.object { writer in
            writer.key("id")
            writer.string(words.id)
            writer.key("score")
            write(principle.score, to: &writer)
            writer.key("criteria")
            writer.array { writer in
                for criterion in principle.criteria {
                    write(criterion, words.criteria[criterion.criterion], to: &writer)
                }
            }
        }
    }

    private func write(
        _ criterion: CriterionAssessment, _ words: RubricSummary.Criterion, to writer: inout JSONWriter
    ) {
        writer.object { writer in
            writer.key("id")
            writer.string(words.id)
            writer.key("level")
            if let level = criterion.level {
                writer.object { writer in
                    writer.key("lower")
                    writer.string(rubric.scale[level.lowerBound])
                    writer.key("upper")
                    writer.string(rubric.scale[level.upperBound])
                }
            } else {
                writer.null()
            }
            writer.key("applies")
            writer.string(criterion.level == nil ? "no" : criterion.mayNotApply ? "undetermined" : "yes")
            if criterion.isJudged {
                writer.key("judged")
                writer.bool(true)
            }
            writeFinding(
                criterion.comparisons, criterion.measures, criterion.place, criterion.remedy, criterion.documents,
                to: &writer)
        }
    }

    private func writeFinding(
        _ comparisons: [ComparisonOutcome], _ measures: [MeasureAssessment], _ place: PlaceNumber, _ remedy: String?,
        _ documents: [PlaceNumber], to writer: inout JSONWriter
    ) {
        writer.key("measures")
        writer.array { writer in for measure in measures { write(measure, to: &writer) } }
        writer.key("comparisons")
        writer.array { writer in for comparison in comparisons { write(comparison, to: &writer) } }
        writer.key("place")
        writer.object { $0.verbatim(places[Int(place)]) }
        if let remedy {
            writer.key("remedy")
            writer.string(remedy)
        }
        if !documents.isEmpty {
            writer.key("documents")
            write(documents, to: &writer)
        }
    }

    // MARK: Numbers

    private func write(_ score: ScoreRange, to writer: inout JSONWriter) {
        guard let values = score.values else { return writer.null() }
        writer.object { writer in
            writer.key("lower")
            writer.verbatim(values.lower.shortDecimal(rounding: .down))
            writer.key("upper")
            writer.verbatim((values.upper ?? values.lower).shortDecimal(rounding: .up))
        }
    }

    private func write(_ measure: MeasureAssessment, to writer: inout JSONWriter) {
        writer.object { writer in
            writer.key("id")
            writer.string(rubric.measures[measure.measure].id)
            writer.key("lower")
            if let values = measure.value.values {
                writer.verbatim(values.lower.shortDecimal(rounding: .down))
            } else {
                writer.null()
            }
            writer.key("upper")
            if let upper = measure.value.values?.upper {
                writer.verbatim(upper.shortDecimal(rounding: .up))
            } else {
                writer.null()
            }
            if measure.value.mayBeMissing {
                writer.key("may-be-missing")
                writer.bool(true)
            }
            writer.key("evidence")
            write(measure.evidence, to: &writer)
            writer.key("doubts")
            writer.array { writer in for doubt in measure.doubts { write(doubt, to: &writer) } }
        }
    }

    private func write(_ comparison: ComparisonOutcome, to writer: inout JSONWriter) {
        writer.object { writer in
            writer.key("measure")
            writer.string(rubric.measures[comparison.measure].id)
            switch comparison.demand {
            case .atLeast(let limit):
                writer.key("at-least")
                writer.verbatim(limit.shortDecimal(rounding: .down))
            case .atMost(let limit):
                writer.key("at-most")
                writer.verbatim(limit.shortDecimal(rounding: .down))
            case .exactly(let value):
                writer.key("exactly")
                writer.verbatim(value.shortDecimal(rounding: .down))
            case .between(let low, let high):
                writer.key("between")
                writer.array { writer in
                    writer.verbatim(low.shortDecimal(rounding: .down))
                    writer.verbatim(high.shortDecimal(rounding: .down))
                }
            }
            if comparison.isNegated {
                writer.key("negated")
                writer.bool(true)
            }
            writer.key("holds")
            writer.string(["no", "undetermined", "yes"][Int(comparison.truth.rawValue)])
        }
    }

    // MARK: Places

    private func write(_ numbers: [PlaceNumber], to writer: inout JSONWriter) {
        writer.array { writer in
            for number in numbers { writer.object { $0.verbatim(places[Int(number)]) } }
        }
    }

    private func write(_ doubt: Doubt, to writer: inout JSONWriter) {
        writer.object { writer in
            writer.verbatim(places[Int(doubt.place)])
            writer.key("reason")
            switch doubt.reason {
            case .notStated(let field):
                writer.string("not-stated")
                writer.key("field")
                writer.string(field)
            case .uncertain(let field):
                writer.string("uncertain")
                writer.key("field")
                writer.string(field)
            case .mayGrow(let list):
                writer.string("may-grow")
                writer.key("list")
                writer.string(list)
            case .choice: writer.string("choice")
            case .noDay: writer.string("no-day")
            case .suspicion(let text):
                writer.string("suspicion")
                writer.key("text")
                writer.string(text)
            }
        }
    }
}
