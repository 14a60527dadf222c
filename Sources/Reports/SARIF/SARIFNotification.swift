internal import JSONText
internal import SourceDiagnostics

/// Something that is told of a run and is no result of it (SARIF 2.1.0, section 3.58).
struct SARIFNotification {
    let level: LocatedResult.Severity
    let text: String
    let location: SARIFLocation.Artifact
    var range: SourceRange?
    /// The rule that it is about.
    var rule: SARIFRules.Reference?
    /// What kind of notification it is.
    var descriptor: String?

    var bytes: [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            if let descriptor {
                writer.key("descriptor")
                writer.object { $0.member("id", descriptor) }
            }
            if let rule {
                writer.key("associatedRule")
                rule.write(to: &writer)
            }
            writer.member("level", level.rawValue)
            writer.key("message")
            writer.object { $0.member("text", SARIFResult.plain(text)) }
            writer.key("locations")
            writer.array { $0.object { writer in SARIFLocation(location, range: range).writePhysical(to: &writer) } }
        }
        return writer.bytes
    }
}
