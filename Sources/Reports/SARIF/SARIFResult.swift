internal import AssessmentModel
internal import JSONText
internal import SourceDiagnostics

/// A result (SARIF 2.1.0, section 3.27).
struct SARIFResult {
    private let result: LocatedResult
    private let artifact: SARIFLocation.Artifact
    private let rule: SARIFRules.Reference
    private let fix: Fix?

    /// An edit that mends it (3.55).
    struct Fix {
        /// What it does.
        let words: String
        let replacement: TextReplacement
    }

    init(_ result: LocatedResult, at artifact: SARIFLocation.Artifact, _ rule: SARIFRules.Reference, fix: Fix? = nil) {
        self.result = result
        self.artifact = artifact
        self.rule = rule
        self.fix = fix
    }

    func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("ruleId", rule.id)
            writer.key("rule")
            rule.write(to: &writer)
            writer.member("kind", result.kind.rawValue)
            // What is no failure has no level (3.27.10).
            writer.member(
                "level", result.kind == .fail ? result.severity.rawValue : LocatedResult.Severity.none.rawValue)
            writer.key("message")
            writer.object { $0.member("text", SARIFResult.plain(result.messageWithSnippet)) }
            writer.key("locations")
            writer.array { writer in writer.object(writeLocation) }
            writeFingerprints(to: &writer)
            if let baseline = result.baseline { writer.member("baselineState", baseline.rawValue) }
            if let waiver = result.waiver { write(waiver, to: &writer) }
            if let fix { write(fix, to: &writer) }
        }
    }

    private func writeLocation(to writer: inout JSONWriter) {
        SARIFLocation(artifact, range: result.range).writePhysical(to: &writer)
        guard !result.path.isEmpty else { return }
        writer.key("logicalLocations")
        writer.array { writer in
            writer.object { writer in
                if !result.label.isEmpty, result.label != result.path { writer.member("name", result.label) }
                writer.member("fullyQualifiedName", result.path)
                writer.member("kind", "member")
            }
        }
    }

    /// What makes the result the same one in a later run (3.27.17): the rule and the element that it is about, and never its line. GitHub
    /// tells alerts apart by the second of them and by nothing else.
    private func writeFingerprints(to writer: inout JSONWriter) {
        writer.key("partialFingerprints")
        writer.object { writer in
            writer.member("element/v1", result.fingerprint)
            writer.member("primaryLocationLineHash", result.fingerprint + ":1")
        }
    }

    /// One change of one file: a region that leaves, and what comes in its place (3.55 to 3.57).
    private func write(_ fix: Fix, to writer: inout JSONWriter) {
        writer.key("fixes")
        writer.array { writer in
            writer.object { writer in
                writer.key("description")
                writer.object { $0.member("text", SARIFResult.plain(fix.words)) }
                writer.key("artifactChanges")
                writer.array { writer in
                    writer.object { writer in
                        writer.key("artifactLocation")
                        artifact.write(to: &writer)
                        writer.key("replacements")
                        writer.array { writer in
                            writer.object { writer in
                                writer.key("deletedRegion")
                                SARIFLocation.write(fix.replacement.range, to: &writer)
                                writer.key("insertedContent")
                                writer.object { $0.member("text", fix.replacement.text) }
                            }
                        }
                    }
                }
            }
        }
    }

    /// A waiver (3.35).
    private func write(_ waiver: AppliedWaiver, to writer: inout JSONWriter) {
        writer.key("suppressions")
        writer.array { writer in
            writer.object { writer in
                writer.member("kind", "external")
                writer.member("status", "accepted")
                writer.member("justification", "\(waiver.reason) (\(waiver.approver), until \(waiver.expires))")
            }
        }
    }

    /// Text in which brackets are no links (3.11.6).
    static func plain(_ text: String) -> String {
        guard text.contains("](") else { return text }
        return text.replacing("[", with: "\\[").replacing("]", with: "\\]")
    }
}
