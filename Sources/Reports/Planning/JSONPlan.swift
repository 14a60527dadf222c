internal import AssessmentModel
internal import ExactNumbers
internal import JSONText
internal import SourceDiagnostics

/// A plan as JSON. ``PlanSchema`` describes it.
struct JSONPlan {
    private let plan: ImprovementPlan
    private let assessment: Assessment
    private let notices: [FileDiagnostic]

    init(_ plan: ImprovementPlan, for assessment: Assessment, notices: [FileDiagnostic] = []) {
        self.plan = plan
        self.assessment = assessment
        self.notices = notices
    }

    /// The text, ended by a line break.
    var text: [UInt8] { bytes(JSONWriter(isIndented: true)) }

    /// The same on one line.
    var line: [UInt8] { bytes(JSONWriter()) }

    private func bytes(_ writer: JSONWriter) -> [UInt8] {
        var writer = writer
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
            JSONPlan.add(plan.before, to: &writer)
            writer.key("after")
            JSONPlan.add(plan.after, to: &writer)
            writer.key("steps")
            writer.array { writer in for step in plan.steps { JSONPlan.add(step, to: &writer) } }
            writer.key("left-over")
            writer.array { writer in for end in plan.openEnds { JSONPlan.add(end, to: &writer) } }
            if !plan.waived.isEmpty {
                writer.key("waived")
                writer.array { writer in for waived in plan.waived { JSONPlan.add(waived, to: &writer) } }
            }
            JSONPeople.writeReviewers(of: assessment, to: &writer)
            JSONDiagnostics.write(notices, to: &writer)
        }
        return writer.bytes + [0x0A]
    }

    private static func add(_ step: ImprovementPlan.Step, to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("kind", step.kind.rawValue)
            writer.member("words", step.words)
            add(step.place, to: &writer)
            writer.member("snippet", step.snippet)
            writer.key("replacement")
            add(step.replacement, to: &writer)
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
            writer.member("reason", end.reason)
            writer.member("words", end.words)
            add(end.place, to: &writer)
        }
    }

    private static func add(_ waived: ImprovementPlan.Waived, to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("id", waived.id)
            writer.member("title", waived.title)
            writer.member("reason", waived.waiver.reason)
            writer.member("approver", waived.waiver.approver)
            writer.member("effective", waived.waiver.effective)
            writer.member("expires", waived.waiver.expires)
            add(waived.place, to: &writer)
        }
    }

    private static func add(_ replacement: TextReplacement?, to writer: inout JSONWriter) {
        guard let replacement else { return writer.null() }
        writer.object { writer in
            writer.member("line", replacement.range.start.line)
            writer.member("column", replacement.range.start.column)
            writer.member("end-line", replacement.range.end.line)
            writer.member("end-column", replacement.range.end.column)
            writer.member("text", replacement.text)
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
            if standing.verdictAfterWaivers != standing.verdict {
                writer.member("verdict-after-waivers", standing.verdictAfterWaivers.rawValue)
            }
            writer.key("score")
            JSONComparison.add(standing.score.values, to: &writer)
        }
    }
}
