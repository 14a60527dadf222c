internal import JSONText

/// The JSON Schema (draft 2020-12) of the program format, printed from the declarations of the fields.
///
/// It knows what an editor can check and complete: keys, types, forms and values with their help. What holds between fields is
/// checked by the reader.
public enum ProgramSchema {
    /// The schema as a file.
    public static var text: String {
        var writer = JSONWriter(isIndented: true)
        writer.object { writer in
            writer.member("$schema", "https://json-schema.org/draft/2020-12/schema")
            writer.member("title", "Program of study, format 1")
            writer.member("$ref", "#/$defs/program")
            writer.key("$defs")
            writer.object { writer in
                for kind in RecordKind.allCases {
                    writer.key(kind.declaration.name)
                    writeRecord(kind, to: &writer)
                }
                writer.key("unknown")
                writeUnknown(to: &writer)
            }
        }
        return String(decoding: writer.bytes, as: UTF8.self) + "\n"
    }

    /// What every field takes: nothing for what is not known, and the words for unknown and none.
    private static func writeUnknown(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("description", "Nothing or `unknown` says that it is not known, `none` that there is none.")
            writer.key("enum")
            writer.array { writer in
                writer.null()
                writer.string("unknown")
                writer.string("none")
            }
        }
    }

    private static func writeRecord(_ kind: RecordKind, to writer: inout JSONWriter) {
        let declaration = kind.declaration
        writer.object { writer in
            writer.member("description", declaration.help)
            writer.member("type", "object")
            writer.key("additionalProperties")
            writer.bool(false)
            let required = declaration.fields.filter { $0.silence == .mistake }.map(\.name)
            if !required.isEmpty {
                writer.key("required")
                writer.array(required)
            }
            if kind == .course {
                writer.key("anyOf")
                writer.array { writer in
                    for name in ["title", "any"] {
                        writer.object { writer in
                            writer.key("required")
                            writer.array([name])
                        }
                    }
                }
            }
            writer.key("properties")
            writer.object { writer in
                for field in declaration.fields where !field.isDerived {
                    writer.key(field.name)
                    writeField(field, to: &writer)
                }
            }
        }
    }

    private static func writeField(_ field: FieldDeclaration, to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("description", field.help)
            if let example = field.example, !example.hasPrefix("[") {
                writer.key("examples")
                writer.array([example])
            }
            if case .meaning(let value) = field.silence {
                writer.member("default", value)
            }
            writer.key("anyOf")
            writer.array { writer in
                writeAlternatives(field.type, to: &writer)
                if field.silence != .mistake { writeReference("unknown", to: &writer) }
            }
        }
    }

    /// The values that a type takes, as alternatives.
    private static func writeAlternatives(_ type: FieldType, to writer: inout JSONWriter) {
        switch type {
        case .text, .reference, .stageTime, .selection: writeText(to: &writer)
        case .texts, .references: writeOneOrMore(to: &writer) { writeText(to: &$0) }
        // Editors take a CIP code that nobody put in quotes for a number.
        case .code(let form): writePattern(form.pattern, or: form == .cip ? "number" : nil, to: &writer)
        case .codes(let form):
            writeOneOrMore(to: &writer) { writePattern(form.pattern, or: form == .cip ? "number" : nil, to: &$0) }
        case .choice(let vocabulary): writeTerms(vocabulary, to: &writer)
        case .choices(let vocabulary): writeOneOrMore(to: &writer) { writeTerms(vocabulary, to: &$0) }
        case .flag:
            writer.object { writer in
                writer.key("enum")
                writer.array { writer in
                    writer.bool(true)
                    writer.bool(false)
                    writer.string("yes")
                    writer.string("no")
                }
            }
        case .number(_, let limits):
            writer.object { writer in
                writer.member("type", "number")
                writer.member("minimum", limits.lowerBound)
                writer.member("maximum", limits.upperBound)
            }
            writePattern(#"^[$]?[0-9][0-9,.]*%?( ?[-–] ?[$]?[0-9][0-9,.]*%?|[+])?$"#, to: &writer)
        case .amount:
            writer.object { writer in
                writer.member("type", "number")
                writer.member("minimum", 0)
            }
            writePattern(
                #"^(>=? ?|at least |minimum )?[0-9][0-9./,]*( ?[-–] ?[0-9][0-9./]*|[+])?([ -][A-Za-z -]+)?$"#,
                to: &writer)
        case .grade: writeGrade(to: &writer)
        case .grades: writeOneOrMore(to: &writer) { writeGrade(to: &$0) }
        case .date: writePattern(#"^\d{4}(-\d{2}(-\d{2})?)?$"#, or: "integer", to: &writer)
        case .name(let catalog):
            writer.object { writer in
                writer.key("enum")
                writer.array(catalog.names)
            }
            writeText(to: &writer)
        case .record(let kind): writeEntry(kind, to: &writer)
        case .records(let kind): writeOneOrMore(to: &writer) { writeEntry(kind, to: &$0) }
        case .planItems:
            writeOneOrMore(to: &writer) { writer in
                writeEntry(.course, to: &writer)
                writeReference(RecordKind.choice.declaration.name, to: &writer)
                writeReference(RecordKind.bundle.declaration.name, to: &writer)
            }
        }
    }

    private static func writeEntry(_ kind: RecordKind, to writer: inout JSONWriter) {
        writeReference(kind.declaration.name, to: &writer)
        guard let shorthand = kind.declaration.shorthand else { return }
        writeAlternatives(kind.declaration.fields[kind.declaration.slot(shorthand)].type, to: &writer)
    }

    /// One value, or a list of them.
    private static func writeOneOrMore(to writer: inout JSONWriter, _ item: (inout JSONWriter) -> Void) {
        item(&writer)
        writer.object { writer in
            writer.member("type", "array")
            writer.key("items")
            writer.object { writer in
                writer.key("anyOf")
                writer.array { item(&$0) }
            }
        }
    }

    private static func writeReference(_ name: String, to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("$ref", "#/$defs/\(name)")
        }
    }

    /// Text; a number that nobody put in quotes is text too.
    private static func writeText(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.key("type")
            writer.array(["string", "number", "boolean"])
        }
    }

    private static func writeGrade(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("type", "integer")
            writer.member("minimum", GradeRange.all.lowerBound)
            writer.member("maximum", GradeRange.all.upperBound)
        }
        writePattern(
            #"^([Gg]rades? )?\d{1,2}(th)?( ?(-|–|—|to) ?\d{1,2}(th)?)?( [Gg]rades?)?$"#, to: &writer)
    }

    private static func writePattern(_ pattern: String, or other: String? = nil, to writer: inout JSONWriter) {
        writer.object { writer in
            writer.key("type")
            if let other { writer.array(["string", other]) } else { writer.string("string") }
            writer.member("pattern", pattern)
        }
    }

    /// The terms of a vocabulary, each with its help; other spellings pass, and no editor suggests them.
    private static func writeTerms(_ vocabulary: Vocabulary, to writer: inout JSONWriter) {
        writer.object { writer in
            writer.key("oneOf")
            writer.array { writer in
                for term in vocabulary.terms {
                    writer.object { writer in
                        writer.member("const", term.name)
                        writer.member("description", term.help)
                    }
                }
            }
        }
        let aliases = vocabulary.terms.flatMap(\.aliases)
        guard !aliases.isEmpty else { return }
        writer.object { writer in
            writer.key("enum")
            writer.array(aliases)
            writer.key("doNotSuggest")
            writer.bool(true)
        }
    }
}
