internal import AssessmentModel
internal import JSONText

/// The parts of the JSON of a program that are the same for every program, written once.
final class JSONFragments: Sendable {
    /// For each requirement `{"id":"…","decides":true,"verdict":"`.
    let requirements: [[UInt8]]
    /// For each principle `{"id":"…","score":`.
    let principles: [[UInt8]]
    /// For each principle and criterion `{"id":"…","level":`.
    let criteria: [[[UInt8]]]
    /// For each measure `{"id":"…","lower":`.
    let measures: [[UInt8]]
    /// For each measure `{"measure":"…"`.
    let comparisons: [[UInt8]]
    /// For each field of the program format `,"reason":"not-stated","field":"…"}`.
    let notStated: [[UInt8]]
    /// For each field `,"reason":"uncertain","field":"…"}`.
    let uncertain: [[UInt8]]
    /// For each list `,"reason":"may-grow","list":"…"}`.
    let mayGrow: [[UInt8]]
    /// For each level its name as a string.
    let levels: [[UInt8]]

    init(_ rubric: RubricSummary) {
        func text(_ body: (inout ByteText) -> Void) -> [UInt8] {
            var text = ByteText()
            body(&text)
            return text.bytes
        }
        requirements = rubric.requirements.map { requirement in
            text {
                $0.add("{\"id\":")
                $0.addJSON(requirement.id)
                $0.add(requirement.decides ? ",\"decides\":true,\"verdict\":\"" : ",\"decides\":false,\"verdict\":\"")
            }
        }
        principles = rubric.principles.map { principle in
            text {
                $0.add("{\"id\":")
                $0.addJSON(principle.id)
                $0.add(",\"score\":")
            }
        }
        criteria = rubric.principles.map { principle in
            principle.criteria.map { criterion in
                text {
                    $0.add("{\"id\":")
                    $0.addJSON(criterion.id)
                    $0.add(",\"level\":")
                }
            }
        }
        measures = rubric.measures.map { measure in
            text {
                $0.add("{\"id\":")
                $0.addJSON(measure.id)
                $0.add(",\"lower\":")
            }
        }
        comparisons = rubric.measures.map { measure in
            text {
                $0.add("{\"measure\":")
                $0.addJSON(measure.id)
            }
        }
        func doubts(_ start: StaticString) -> [[UInt8]] {
            rubric.fields.map { field in
                text {
                    $0.add(start)
                    $0.addJSON(field)
                    $0.add("}")
                }
            }
        }
        notStated = doubts(",\"reason\":\"not-stated\",\"field\":")
        uncertain = doubts(",\"reason\":\"uncertain\",\"field\":")
        mayGrow = doubts(",\"reason\":\"may-grow\",\"list\":")
        levels = rubric.scale.map { level in text { $0.addJSON(level) } }
    }
}
