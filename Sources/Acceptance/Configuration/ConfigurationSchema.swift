internal import JSONText

/// The JSON Schema (draft 2020-12) of configuration files.
public enum ConfigurationSchema {
    /// The schema as a file.
    public static var text: String {
        var writer = JSONWriter(isIndented: true)
        writer.object { writer in
            writer.member("$schema", "https://json-schema.org/draft/2020-12/schema")
            writer.member("title", "Configuration of posrubric, \(Configuration.fileName)")
            writer.key("type")
            writer.array(["object", "null"])
            writer.key("additionalProperties")
            writer.bool(false)
            writer.key("properties")
            writer.object { writer in
                for name in SettingName.allCases {
                    writer.key(name.rawValue)
                    writer.object { writer in
                        writer.member("description", name.help)
                        writeShape(of: name, to: &writer)
                    }
                }
            }
        }
        return String(decoding: writer.bytes, as: UTF8.self) + "\n"
    }

    private static func writeShape(of name: SettingName, to writer: inout JSONWriter) {
        switch name {
        case .failOn:
            writer.key("enum")
            writer.array(name.words)
        case .asOf:
            writer.member("type", "string")
            writer.member("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$")
        case .minimumScore:
            writer.key("oneOf")
            writer.array { writer in
                writer.object { writeScore(to: &$0) }
                writer.object { writer in
                    writer.member("type", "object")
                    writer.key("additionalProperties")
                    writer.object { writeScore(to: &$0) }
                }
            }
        case .review, .waivers:
            writer.key("oneOf")
            writer.array { writer in
                writer.object { writeText(to: &$0) }
                writer.object { writer in
                    writer.member("type", "array")
                    writer.key("items")
                    writer.object { writeText(to: &$0) }
                }
            }
        case .rubric, .profile, .minimumLevel, .baseline: writeText(to: &writer)
        }
    }

    private static func writeText(to writer: inout JSONWriter) {
        writer.member("type", "string")
        writer.member("minLength", 1)
    }

    private static func writeScore(to writer: inout JSONWriter) {
        writer.member("type", "number")
        writer.member("minimum", 0)
        writer.member("maximum", 100)
    }
}
