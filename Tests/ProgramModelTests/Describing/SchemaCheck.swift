import Foundation
import LocatedYAML
import ProgramModel
import SourceDiagnostics

/// A small validator for the part of JSON Schema that the program format uses, written against the standard and not against the
/// format. A keyword that it does not know is an error, so that nothing passes unchecked.
struct SchemaCheck {
    /// Why a schema cannot be used.
    struct Unusable: Error {
        let reason: String
    }

    /// The schema of the program format, read once for all tests.
    private static let program = Result { try JSON(parsing: ProgramSchema.text) }

    private let root: JSON
    private let patterns = Patterns()

    /// The regular expressions that were met, since making one takes longer than asking it.
    private final class Patterns {
        private var known: [String: Regex<AnyRegexOutput>] = [:]

        func match(_ pattern: String, _ text: String) throws -> Bool {
            let expression = try known[pattern] ?? Regex(pattern)
            known[pattern] = expression
            return text.contains(expression)
        }
    }

    /// A check of programs of study.
    init() throws {
        root = try SchemaCheck.program.get()
    }

    /// What is wrong with a YAML file, read as editors read it.
    func mistakes(inYAML text: String) throws -> [String] {
        guard let tree = YAMLReading(SourceText(name: "a", content: text)).tree else { return ["no YAML"] }
        return try mistakes(JSON(0, of: tree), root, "")
    }

    // MARK: Validation

    private static let annotations: Set = [
        "$schema", "$defs", "title", "description", "examples", "default", "doNotSuggest",
    ]

    private func mistakes(_ value: JSON, _ schema: JSON, _ path: String) throws -> [String] {
        guard case .object(let keywords) = schema else { throw Unusable(reason: "a schema is an object") }
        var found: [String] = []
        for (keyword, operand) in keywords.sorted(by: { $0.key < $1.key })
        where !SchemaCheck.annotations.contains(keyword) {
            found += try mistakes(value, keyword, operand, keywords, path)
        }
        return found
    }

    private func mistakes(
        _ value: JSON, _ keyword: String, _ operand: JSON, _ schema: [String: JSON], _ path: String
    ) throws -> [String] {
        func check(_ isRight: Bool) -> [String] { isRight ? [] : ["\(path): \(keyword)"] }
        switch (keyword, operand, value) {
        case ("$ref", .string(let reference), _): return try mistakes(value, definition(reference), path)
        case ("type", .string(let name), _): return check(value.isOf(type: name))
        case ("type", .array(let names), _): return check(names.contains { value.isOf(type: $0.text) })
        case ("enum", .array(let values), _): return check(values.contains(value))
        case ("const", _, _): return check(value == operand)
        case ("anyOf", .array(let schemas), _):
            return check(try schemas.contains { try mistakes(value, $0, path).isEmpty })
        case ("oneOf", .array(let schemas), _):
            return check(try schemas.count { try mistakes(value, $0, path).isEmpty } == 1)
        case ("pattern", .string(let pattern), .string(let text)):
            return check(try patterns.match(pattern, text))
        case ("minimum", .number(let least), .number(let number)): return check(number >= least)
        case ("maximum", .number(let most), .number(let number)): return check(number <= most)
        case ("required", .array(let names), .object(let members)):
            return check(names.allSatisfy { members[$0.text] != nil })
        case ("properties", .object(let schemas), .object(let members)):
            return try members.sorted { $0.key < $1.key }.flatMap { name, member in
                try schemas[name].map { try mistakes(member, $0, "\(path).\(name)") } ?? []
            }
        case ("additionalProperties", .bool(false), .object(let members)):
            guard case .object(let known)? = schema["properties"] else { return check(members.isEmpty) }
            return check(members.keys.allSatisfy { known[$0] != nil })
        case ("items", .object, .array(let items)):
            return try items.enumerated().flatMap { try mistakes($0.element, operand, "\(path)[\($0.offset)]") }
        // These keywords say nothing about values of other types.
        case ("pattern", .string, _), ("minimum", .number, _), ("maximum", .number, _), ("required", .array, _),
            ("properties", .object, _), ("additionalProperties", .bool(false), _), ("items", .object, _):
            return []
        default: throw Unusable(reason: "the keyword \(keyword) is not known")
        }
    }

    private func definition(_ reference: String) throws -> JSON {
        let name = reference.dropFirst("#/$defs/".count)
        guard reference.hasPrefix("#/$defs/"), let found = root["$defs"]?[String(name)] else {
            throw Unusable(reason: "\(reference) is not defined")
        }
        return found
    }
}
