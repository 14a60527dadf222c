import ProgramModel
import TestSupport
import Testing

struct ProgramSchemaTests {
    /// All programs of study in the folders of a folder.
    private static func programs(in folder: String) throws -> [String] {
        try Repository.names(folder).flatMap { name in
            let path = "\(folder)/\(name)"
            if name.hasSuffix(".pos.yaml") { return [path] }
            return name.contains(".") ? [] : try programs(in: path)
        }
    }

    private static let examples = (try? programs(in: "Examples")) ?? []

    @Test func thereAreExamples() {
        #expect(ProgramSchemaTests.examples.count >= 15)
    }

    @Test(arguments: examples)
    func everyExampleIsValid(_ path: String) throws {
        let schema = try SchemaCheck()
        #expect(try schema.mistakes(inYAML: Repository.text(path)).isEmpty)
    }

    @Test func theTemplateIsValid() throws {
        #expect(try SchemaCheck().mistakes(inYAML: ProgramTemplate.text).isEmpty)
    }

    /// Mistakes that a schema can find, so that nobody takes its silence for a check.
    @Test(arguments: [
        "bad-amount", "bad-choice", "bad-date", "bad-flag", "bad-grade", "bad-number", "bad-status",

        "course-without-title", "derived-field-written", "choose-without-options", "list-where-text-is",
        "mapping-where-text-is", "no-title", "no-version", "number-out-of-range", "text-where-an-entry-is",
        "top-is-a-list",
        "top-is-text", "unknown-key-far", "unknown-key-in-course", "unknown-key-near", "wrong-version",
    ])
    func aMistakeIsFound(_ name: String) throws {
        let file = try Repository.text("Tests/CommandTests/Fixtures/mistaken/\(name).pos.yaml")
        #expect(try !SchemaCheck().mistakes(inYAML: file).isEmpty)
    }

    @Test func everyFieldThatIsWrittenIsDescribed() throws {
        let schema = try JSON(parsing: ProgramSchema.text)
        #expect(schema["$schema"] == .string("https://json-schema.org/draft/2020-12/schema"))
        for declaration in RecordKind.allCases.map(\.declaration) {
            let entry = try #require(schema["$defs"]?[declaration.name], "\(declaration.name)")
            #expect(entry["additionalProperties"] == .bool(false))
            let fields = try #require(entry["properties"])
            for field in declaration.fields {
                let property = fields[field.name]
                #expect((property == nil) == field.isDerived, "\(declaration.name).\(field.name)")
                if let property { #expect(property["description"] == .string(field.help)) }
            }
        }
    }
}
