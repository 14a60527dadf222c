internal import AssessmentModel
internal import JSONText

/// The rubric's own words, once for all programs of a report.
enum JSONRubric {
    static func write(_ rubric: RubricSummary, to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("id", rubric.id)
            writer.member("version", rubric.version)
            writer.member("digest", "sha256:" + rubric.digest)
            writer.member("title", rubric.title)
            writer.member("extends", rubric.base)
            writer.key("departures")
            writer.array(rubric.departures)
            writer.member("profile", rubric.profile)
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
            writer.member("id", measure.id)
            writer.member("title", measure.title)
            writer.member("unit", measure.unit)
        }
    }

    private static func write(_ requirement: RubricSummary.Requirement, to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("id", requirement.id)
            writer.member("title", requirement.title)
            writer.member("class", requirement.classID)
            writer.key("decides")
            writer.bool(requirement.decides)
            writer.member("why", requirement.why)
            writer.key("cites")
            write(requirement.citations, to: &writer)
        }
    }

    private static func write(_ principle: RubricSummary.Principle, to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("id", principle.id)
            writer.member("title", principle.title)
            writer.member("weight", principle.weight)
            writer.key("criteria")
            writer.array { writer in
                for criterion in principle.criteria {
                    writer.object { writer in
                        writer.member("id", criterion.id)
                        writer.member("title", criterion.title)
                        writer.member("weight", criterion.weight)
                        writer.member("why", criterion.why)
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
                    writer.member("cite", citation.cite)
                    writer.member("title", citation.title)
                    writer.member("force", citation.force.rawValue)
                }
            }
        }
    }
}
