import Foundation
import TestSupport
import Testing

/// The schemas that `schema` prints.
struct SchemaCommandTests {
    @Test(arguments: [
        "program", "configuration", "report", "report-line", "plan", "comparison", "comparison-line", "review",
        "waivers", "agreement",
    ])
    func isASchema(_ name: String) throws {
        let outcome = try Posrubric.run(["schema", name])
        #expect(outcome.exitCode == 0)
        #expect(outcome.errors.isEmpty)
        #expect(outcome.output.hasSuffix("\n") && !outcome.output.hasSuffix("\n\n"))
        let schema = try #require(
            try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? NSDictionary)
        #expect(schema["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
    }

    @Test func everyReferenceLeadsSomewhere() throws {
        for name in [
            "program", "configuration", "report", "report-line", "plan", "comparison", "comparison-line", "review",
            "waivers", "agreement",
        ] {
            let text = try Posrubric.run(["schema", name]).output
            let schema = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? NSDictionary)
            let definitions = schema["$defs"] as? NSDictionary ?? [:]
            for reference in references(schema) {
                try #require(reference.hasPrefix("#/$defs/"))
                #expect(definitions[String(reference.dropFirst("#/$defs/".count))] != nil, "\(name): \(reference)")
            }
        }
    }

    @Test(arguments: [[], ["prgram"], ["program", "report"]])
    func somethingElseIsRefused(_ names: [String]) throws {
        let outcome = try Posrubric.run(["schema"] + names)
        #expect(outcome.exitCode == 2)
        #expect(outcome.output.isEmpty)
        #expect(outcome.errors.contains("Usage: posrubric schema"))
    }

    private func references(_ value: Any) -> Set<String> {
        switch value {
        case let object as NSDictionary:
            object.reduce(into: []) { found, member in
                if member.key as? String == "$ref", let text = member.value as? String { found.insert(text) }
                found.formUnion(references(member.value))
            }
        case let list as NSArray: list.reduce(into: []) { $0.formUnion(references($1)) }
        default: []
        }
    }
}
