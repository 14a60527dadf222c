public import AssessmentModel
internal import ExactNumbers
internal import JSONText
internal import SourceDiagnostics

/// A plan as JSON. ``PlanSchema`` describes it.
public enum JSONPlan {
    /// The text, ended by a line break.
    public static func text(_ plan: ImprovementPlan, for assessment: Assessment) -> String {
        var writer = JSONWriter(isIndented: true)
        writer.object { writer in
            writer.member("plan", 1)
            writer.member("file", assessment.source.name)
            writer.member("id", assessment.id)
            writer.member("title", assessment.title)
            writer.member("rubric", "\(assessment.rubric.id) \(assessment.rubric.version)")
            writer.member("profile", assessment.rubric.profile)
            writer.member("target", plan.target)
            writer.member("reached", plan.reach.rawValue)
            writer.key("cheapest")
            writer.bool(plan.isCheapest)
            writer.member("cost", plan.cost)
            writer.key("before")
            add(plan.before, to: &writer)
            writer.key("after")
            add(plan.after, to: &writer)
            writer.key("steps")
            writer.array { writer in for step in plan.steps { add(step, to: &writer) } }
            writer.key("left-over")
            writer.array { writer in for end in plan.openEnds { add(end, to: &writer) } }
        }
        return String(decoding: writer.bytes, as: UTF8.self) + "\n"
    }

    private static func add(_ step: ImprovementPlan.Step, to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("kind", step.kind.rawValue)
            writer.member("words", step.words)
            add(step.place, to: &writer)
            writer.member("snippet", step.snippet)
            writer.member("effort", step.effort)
            writer.key("settles")
            writer.array(step.settles)
            writer.key("points")
            writer.verbatim(step.points.shortDecimal(rounding: .down))
            writer.key("after")
            add(step.after, to: &writer)
            writer.key("judgment")
            guard let judgment = step.judgment else { return writer.null() }
            writer.object { writer in
                writer.member("id", judgment.id)
                writer.member("wanted", judgment.wanted)
                writer.member("words", judgment.words)
            }
        }
    }

    private static func add(_ end: ImprovementPlan.OpenEnd, to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("id", end.id)
            writer.member("title", end.title)
            writer.member("words", end.words)
            add(end.place, to: &writer)
        }
    }

    private static func add(_ place: Place, to writer: inout JSONWriter) {
        writer.member("path", place.path)
        writer.member("line", place.range.start.line)
        writer.member("column", place.range.start.column)
    }

    private static func add(_ standing: ImprovementPlan.Standing, to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("verdict", standing.verdict.rawValue)
            writer.key("score")
            JSONComparison.add(standing.score.values, to: &writer)
        }
    }
}
