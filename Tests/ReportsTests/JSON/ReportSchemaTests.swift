import AssessmentModel
import Foundation
import Reports
import TestSupport
import Testing

/// The schema of the report, held against reports by a validator that others wrote, where there is one.
@Suite(.enabled(if: SchemaValidator.isThere, "Python's jsonschema is not there"))
struct ReportSchemaTests {
    @Test func reportsAreWhatTheSchemaSays() throws {
        for samples in [Samples.shipped, Samples.own] {
            let samples = try #require(samples)
            let mistaken = samples.outcome("mistaken.pos.yaml", "program-of-study: 1\ntitel: Welding\nid: a\nid: b\n")
            let unreadable = samples.outcome("unreadable.pos.yaml", "[")
            let hostile = HostileText.all.map { samples.outcome($0, HostileText.program(with: $0)) }
            let outcomes = samples.examples + hostile + [mistaken, unreadable]
            let report = Report(.json, rubric: samples.rubric)
            #expect(try SchemaValidator.complaints(about: [report.whole(outcomes), report.whole([])]) == ["", ""])
        }
    }

    @Test(arguments: [TextStyle.Detail.normal, .full])
    func linesAreWhatTheSchemaSays(_ detail: TextStyle.Detail) throws {
        for samples in [Samples.shipped, Samples.own] {
            let samples = try #require(samples)
            let mistaken = samples.outcome("mistaken.pos.yaml", "program-of-study: 1\ntitel: Welding\nid: a\nid: b\n")
            let hostile = HostileText.all.map { samples.outcome($0, HostileText.program(with: $0)) }
            let outcomes = samples.examples + hostile + [mistaken]
            let report = Report(.ndjson, rubric: samples.rubric, style: TextStyle(detail: detail)).whole(outcomes)
            let lines = report.split(separator: "\n").map(String.init)
            #expect(report.hasSuffix("}\n") && lines.count == outcomes.count)
            let complaints = try SchemaValidator.complaints(about: lines, schema: ReportSchema.lineText)
            #expect(complaints == lines.map { _ in "" })
        }
    }

    /// Everything that people can say of everything.
    @Test func whatPeopleSayIsWhatTheSchemaSays() throws {
        let samples = try #require(Samples.shipped)
        let people = samples.examples.compactMap { outcome in
            if case .assessed(let assessment) = outcome { Talk.of(assessment) } else { nil }
        }
        let report = Report(.json, rubric: samples.rubric).whole(people.map(FileOutcome.assessed))
        for word in ["disputed", "beside", "of-another-text", "no-day", "days-left", "verdict-after-waivers", "ask"] {
            #expect(report.contains("\"\(word)\""))
        }
        #expect(try SchemaValidator.complaints(about: [report]) == [""])
        for detail in [TextStyle.Detail.normal, .full] {
            let lines = Report(.ndjson, rubric: samples.rubric, style: TextStyle(detail: detail)).whole(
                people.map(FileOutcome.assessed), notices: [Talk.notice(saying: "words", in: "waivers.yaml")])
            for word in ["disputed", "of-another-text", "days-left", "ask", "notices"] {
                #expect(lines.contains("\"\(word)\""))
            }
            let texts = lines.split(separator: "\n").map(String.init)
            let complaints = try SchemaValidator.complaints(about: texts, schema: ReportSchema.lineText)
            #expect(complaints == texts.map { _ in "" })
        }
    }

    /// A schema that takes everything would pass the test above.
    @Test func whatIsNotSaidRightIsRefused() throws {
        let samples = try #require(Samples.own)
        let report = Report(.json, rubric: samples.rubric).whole(samples.examples)
        let slips = [
            ("\"report\":1", "\"report\":2"), ("\"verdict\":\"compliant\"", "\"verdict\":\"fine\""),
            ("\"title\":", "\"titel\":"), ("\"evidence\":[", "\"evidence\":-1,\"x\":["),
            ("\"summary\":{", "\"summary\":{\"x\":1,"), ("\"doubts\":[", "\"doubts\":0,\"x\":["),
            ("\"decides\":true,\"verdict\"", "\"verdict\""),
        ]
        let reports = try slips.map { right, wrong in
            report.replacingCharacters(in: try #require(report.range(of: right)), with: wrong)
        }
        for (slip, complaint) in zip(slips, try SchemaValidator.complaints(about: reports)) {
            #expect(complaint != "", "\(slip.1)")
        }
    }
}

/// Python's jsonschema.
enum SchemaValidator {
    static let isThere = (try? run("import jsonschema", [])) == ""

    /// What is wrong with each of some reports; nothing where all is well.
    static func complaints(about reports: [String], schema: String = ReportSchema.text) throws -> [String] {
        let folder = FileManager.default.temporaryDirectory.appending(path: "posrubric-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let files = (["schema"] + reports.indices.map { "\($0)" }).map { folder.appending(path: "\($0).json") }
        for (file, text) in zip(files, [schema] + reports) { try Data(text.utf8).write(to: file) }
        let printed = try run(
            """
            import json, sys
            from jsonschema import Draft202012Validator
            schema, *reports = (json.load(open(name, encoding="utf-8")) for name in sys.argv[1:])
            Draft202012Validator.check_schema(schema)
            for report in reports:
                errors = Draft202012Validator(schema).iter_errors(report)
                print("; ".join(f"{list(error.absolute_path)} {error.message[:200]!a}" for error in errors))
            """, files.map(\.path))
        let lines = printed.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
        try #require(lines.count == reports.count, "\(printed)")
        return lines
    }

    /// What a script prints.
    private static func run(_ script: String, _ arguments: [String]) throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", "-c", script] + arguments
        let output = Pipe()
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self)
    }
}
