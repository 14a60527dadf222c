internal import AssessmentModel
internal import JSONText

/// The rubric's own words, once for all programs of a report.
enum JSONRubric {
    static func write(_ rubric: RubricSummary, to writer: inout JSONWriter) {
        writer.object { writer in
            writer.key("id")
            writer.string(rubric.id)
            writer.key("version")
            writer.string(rubric.version)
            writer.key("digest")
            writer.string("sha256:" + rubric.digest)
            writer.key("title")
            writer.string(rubric.title)
            writer.key("profile")
            writer.string(rubric.profile)
            writer.key("scale")
            writer.array(rubric.scale)
            writer.key("measures")
            writer.array { writer in for measure in rubric.measures { write(measure, to: &writer) } }
            writer.key("requirements")
            writer.array { writer in for requirement in rubric.requirements { write(requirement, to: &writer) } }
            writer.key("principles")
            writer.array { writer in for principle in rubric.principles { write(principle, to: &writer) } }
        }
    }

    private static func write(_ measure: RubricSummary.Measure, to writer: inout JSONWriter) {
        writer.object { writer in
            writer.key("id")
            writer.string(measure.id)
            writer.key("title")
            writer.string(measure.title)
            writer.key("unit")
            writer.string(measure.unit)
        }
    }

    private static func write(_ requirement: RubricSummary.Requirement, to writer: inout JSONWriter) {
        writer.object { writer in
            writer.key("id")
            writer.string(requirement.id)
            writer.key("title")
            writer.string(requirement.title)
            writer.key("class")
            writer.string(requirement.classID)
            writer.key("decides")
            writer.bool(requirement.decides)
            writer.key("why")
            writer.string(requirement.why)
            writer.key("cites")
            write(requirement.citations, to: &writer)
        }
    }

    private static func write(_ principle: RubricSummary.Principle, to writer: inout JSONWriter) {
        writer.object { writer in
            writer.key("id")
            writer.string(principle.id)
            writer.key("title")
            writer.string(principle.title)
            writer.key("weight")
            writer.number(principle.weight)
            writer.key("criteria")
            writer.array { writer in
                for criterion in principle.criteria {
                    writer.object { writer in
                        writer.key("id")
                        writer.string(criterion.id)
                        writer.key("title")
                        writer.string(criterion.title)
                        writer.key("weight")
                        writer.number(criterion.weight)
                        writer.key("why")
                        writer.string(criterion.why)
                        writer.key("cites")
                        write(criterion.citations, to: &writer)
                    }
                }
            }
        }
    }

    private static func write(_ citations: [RubricSummary.Citation], to writer: inout JSONWriter) {
        writer.array { writer in
            for citation in citations {
                writer.object { writer in
                    writer.key("cite")
                    writer.string(citation.cite)
                    writer.key("title")
                    writer.string(citation.title)
                    writer.key("force")
                    writer.string(citation.force)
                }
            }
        }
    }
}
