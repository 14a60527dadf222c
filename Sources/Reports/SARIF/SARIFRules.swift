internal import AssessmentModel
internal import JSONText
internal import SourceDiagnostics

/// The tool with its rules (SARIF 2.1.0, sections 3.18, 3.19 and 3.49): its own for what is mistaken in a file, and the rubric as an
/// extension.
struct SARIFRules: Sendable {
    /// A reference to a rule (3.52).
    struct Reference {
        let id: String
        /// Its place among the rules of its component.
        let index: Int
        /// The extension that it belongs to; nothing for the tool itself.
        let component: Int?

        func write(to writer: inout JSONWriter) {
            writer.object { writer in
                writer.member("id", id)
                writer.member("index", index)
                if let component {
                    writer.key("toolComponent")
                    writer.object { $0.member("index", component) }
                }
            }
        }
    }

    private let rubric: RubricSummary
    /// For each principle the place of its first criterion among the rules.
    private let firstCriteria: [Int]

    init(_ rubric: RubricSummary) {
        self.rubric = rubric
        var next = rubric.requirements.count
        firstCriteria = rubric.principles.map { principle in
            defer { next += principle.criteria.count }
            return next
        }
    }

    /// The rule of a result, where it has one. Mistakes are kinds of one rule: `mistake/unknown-key` (3.5.4).
    func rule(of result: LocatedResult) -> Reference? {
        switch result.subject {
        case .requirement(let number): Reference(id: result.id, index: number, component: 0)
        case .criterion(let principle, let criterion):
            Reference(id: result.id, index: firstCriteria[principle] + criterion, component: 0)
        case .diagnostic(.error): Reference(id: "mistake/\(result.id)", index: 0, component: nil)
        case .diagnostic(.warning): Reference(id: "look/\(result.id)", index: 1, component: nil)
        case .request, .item: nil
        }
    }

    static let mistakeTitle = "A file that cannot be evaluated"

    func writeTool(_ version: String, to writer: inout JSONWriter) {
        writer.object { writer in
            SARIFRules.writeDriver(version, to: &writer) { writer in
                SARIFRules.writeRule("mistake", SARIFRules.mistakeTitle, level: "error", to: &writer)
                SARIFRules.writeRule("look", "Something that looks mistaken", level: "warning", to: &writer)
            }
            writer.key("extensions")
            writer.array { writer in writer.object(writeRubric) }
        }
    }

    /// Writes the program that made a log as a member of an object.
    static func writeDriver(_ version: String, to writer: inout JSONWriter, rules: (inout JSONWriter) -> Void) {
        writer.key("driver")
        writer.object { writer in
            writer.member("name", "posrubric")
            writer.member("version", version)
            writer.member("semanticVersion", version)
            writer.key("rules")
            writer.array(rules)
        }
    }

    static func writeRule(_ id: String, _ title: String, level: String, to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("id", id)
            writer.key("shortDescription")
            writer.object { $0.member("text", title) }
            writer.key("defaultConfiguration")
            writer.object { $0.member("level", level) }
        }
    }

    private func writeRubric(to writer: inout JSONWriter) {
        writer.member("name", rubric.id)
        writer.member("version", rubric.version)
        writer.member("fullName", rubric.title)
        writer.key("rules")
        writer.array { writer in
            for requirement in rubric.requirements { write(requirement, to: &writer) }
            for principle in rubric.principles {
                for criterion in principle.criteria { write(criterion, principle, to: &writer) }
            }
        }
        writer.key("properties")
        writer.object { writer in
            writer.member("digest", "sha256:" + rubric.digest)
            writer.member("profile", rubric.profile)
            writer.member("extends", rubric.base)
            writer.key("departures")
            writer.array(rubric.departures)
        }
    }

    private func write(_ requirement: RubricSummary.Requirement, to writer: inout JSONWriter) {
        let help = RuleHelp(
            requirement.why, requirement.citations, judgment: requirement.judgment.map { [$0] } ?? [])
        writeRule(
            requirement.id, requirement.title, requirement.why, help, level: requirement.decides ? "error" : "note",
            tags: ["requirement", requirement.classID], to: &writer)
    }

    private func write(
        _ criterion: RubricSummary.Criterion, _ principle: RubricSummary.Principle, to writer: inout JSONWriter
    ) {
        let judgments = zip(rubric.scale, criterion.judgments).compactMap { level, words in
            words.map { "\(level): \($0)" }
        }
        writeRule(
            criterion.id, criterion.title, criterion.why,
            RuleHelp(criterion.why, criterion.citations, judgment: judgments), level: "note",
            tags: ["criterion", principle.id], to: &writer)
    }

    private func writeRule(
        _ id: String, _ title: String, _ why: String, _ help: RuleHelp, level: String, tags: [String],
        to writer: inout JSONWriter
    ) {
        writer.object { writer in
            writer.member("id", id)
            writer.key("shortDescription")
            writer.object { $0.member("text", title) }
            writer.key("fullDescription")
            writer.object { $0.member("text", why) }
            writer.key("help")
            writer.object { writer in
                writer.member("text", help.text)
                writer.member("markdown", help.markdown)
            }
            writer.key("defaultConfiguration")
            writer.object { $0.member("level", level) }
            writer.key("properties")
            writer.object { writer in
                writer.key("tags")
                writer.array(tags)
            }
        }
    }
}
