import AssessmentModel
import Foundation
import FoundationXML
import Reports
import SourceDiagnostics
import Testing

/// Whatever a file says, in every field where people write what they like, it stays where it belongs in every format.
struct HostileFormatsTests {
    /// Texts that leave their place where a format forgets to escape them.
    static let texts =
        HostileText.all + [
            "</script><img src=x onerror=alert(1)>", "]]></failure><testcase name=\"x\"/>", "\"><svg/onload=alert(1)>",
            "=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1", "a\",\"b\r\nprogram,x",
            "::error file=x::y", "x%0A::error::y", "a,line=1::b", "| a | b |\n|---|---|", "# heading\n- item\n1. x",
            "[x](javascript:alert(1)) ![x](y) `a`` <b>|", "@everyone #1", "```\ncode", "</details><h1>x</h1>",
            "{\"a\": [1}", "\u{1B}]8;;http://x\u{7}link", "%d %s {0} [a](1)",
        ]

    private static func report(
        _ format: ReportFormat, _ text: String, _ told: Told = .evaluation
    ) throws -> String {
        told.report(format, saying: text, try #require(Samples.own))
    }

    @Test(arguments: texts, Told.allCases)
    func jsonStaysJSON(_ text: String, _ told: Told) throws {
        for format in [ReportFormat.json, .sarif, .gitlab] {
            let report = try HostileFormatsTests.report(format, text, told)
            #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(report.utf8)) }
        }
    }

    @Test(arguments: texts, Told.allCases)
    func linesOfJSONStayLines(_ text: String, _ told: Told) throws {
        let lines = try HostileFormatsTests.report(.ndjson, text, told).split(separator: "\n")
        #expect(lines.count == told.lineCount)
        for line in lines { #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(line.utf8)) } }
    }

    @Test(arguments: texts, Told.allCases)
    func xmlStaysXML(_ text: String, _ told: Told) throws {
        let names = ElementNames()
        let parser = XMLParser(data: Data(try HostileFormatsTests.report(.junit, text, told).utf8))
        parser.delegate = names
        #expect(parser.parse(), "\(String(describing: parser.parserError))")
        let known: Set = [
            "testsuites", "testsuite", "properties", "property", "testcase", "failure", "error", "skipped",
            "system-out", "system-err",
        ]
        #expect(names.found.subtracting(known).isEmpty)
        #expect(names.suites == told.suiteCount)
    }

    @Test(arguments: texts, Told.allCases)
    func tablesStayTables(_ text: String, _ told: Told) throws {
        let report = try HostileFormatsTests.report(.csv, text, told)
        let rows = try #require(Table.rows(report))
        let samples = try #require(Samples.own)
        let findings = samples.rubric.requirements.count + samples.rubric.principles.flatMap(\.criteria).count
        #expect(rows.count >= (told == .evaluation ? 1 + 2 + findings : 9))
        for row in rows.dropFirst() {
            #expect(row.count == rows[0].count)
            #expect(told != .evaluation || ["program", "finding", "notice"].contains(row[0]))
            for cell in row {
                #expect(cell.first.map { !"=+-@\t\r\n＝＋－＠".contains($0) } ?? true, "\(cell)")
                #expect(!cell.unicodeScalars.contains { $0.value < 0x20 && !"\n\t\r".unicodeScalars.contains($0) })
            }
        }
    }

    @Test(arguments: texts, Told.allCases)
    func commandsStayCommands(_ text: String, _ told: Told) throws {
        let report = try HostileFormatsTests.report(.github, text, told)
        for line in report.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).dropLast() {
            let isAnnotation = line.starts(with: /::(error|warning|notice) file=[^:,]*(,[a-zA-Z]+=[^:,]*)*::/)
            #expect(isAnnotation || line.hasPrefix("posrubric: "), "\(line)")
        }
        #expect(!report.unicodeScalars.contains { HostileText.acts($0) && $0 != "\n" })
    }

    @Test(arguments: texts, Told.allCases)
    func nothingActsOnATerminal(_ text: String, _ told: Told) throws {
        for format in [ReportFormat.text, .markdown] {
            let report = try HostileFormatsTests.report(format, text, told)
            let acting = report.unicodeScalars.filter { HostileText.acts($0) && $0 != "\n" }
            // Only what turns letters round within a word of their own writing is left to Markdown.
            #expect(acting.allSatisfy { format == .markdown && ($0.value == 0x200E || $0.value == 0x200F) })
        }
    }

    /// What stands at the start of lines is ours.
    @Test(arguments: texts, Told.allCases)
    func markdownKeepsItsLines(_ text: String, _ told: Told) throws {
        let report = try HostileFormatsTests.report(.markdown, text, told)
        let starts =
            /(#{1,3} |\||[0-9]+\. \*\*| +- [A-Z][a-z ]+: |   - or: |   - and [0-9]+ more|- |\*\*|`|File: |<\/?details>|This rubric|Welding|Target: |Before: |[0-9]+ more |[0-9]+ programs? )/
        // A block of code holds what it holds, up to the fence that it began with.
        let blocks = report.replacing(/\n( +`{3,})yaml\n[\s\S]*?\n\1\n/.matchingSemantics(.unicodeScalar), with: "\n")
        for line in blocks.split(separator: "\n") {
            #expect(line.starts(with: starts) || line.hasPrefix("1 program") || line.hasPrefix("\\"), "\(line)")
        }
        // In code, signs stand for themselves.
        let prose = blocks.replacing(/`[^`\n]+`/, with: "")
        #expect(prose.matches(of: /<(?!\/?(details|summary)>|br>)/).isEmpty)
        #expect(prose.matches(of: /<details>/).count == prose.matches(of: /<\/details>/).count)
        #expect(prose.matches(of: /[^\\]\[/).isEmpty)
    }

    /// A page holds the elements and attributes that a harmless one holds, and the text as text.
    @Test(arguments: texts, Told.allCases)
    func pagesKeepTheirElements(_ text: String, _ told: Told) throws {
        let page = try HostileFormatsTests.report(.html, text, told)
        let known = Set(try HostileFormatsTests.report(.html, "plain words", told).matches(of: /<([a-z0-9]+)/).map(\.1))
        #expect(Set(page.matches(of: /<([a-z0-9]+)/).map(\.1)).subtracting(known.union(["bdi"])).isEmpty)
        #expect(!page.contains("onerror=alert(1)>") && !page.contains("<svg/onload"))
        #expect(!page.unicodeScalars.contains { ($0.value < 0x20 && $0 != "\n" && $0 != "\t") || $0.value == 0x202E })
    }

    /// The elements of a document.
    private final class ElementNames: NSObject, XMLParserDelegate {
        var found: Set<String> = []
        var suites = 0

        func parser(
            _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
            attributes: [String: String] = [:]
        ) {
            found.insert(name)
            if name == "testsuite" { suites += 1 }
        }
    }
}

/// Comma-separated values, as RFC 4180 reads them.
private enum Table {
    static func rows(_ text: String) -> [[String]]? {
        var rows: [[String]] = []
        var row: [String] = []
        var cell = String.UnicodeScalarView()
        var isQuoted = false
        var letters = Array(text.unicodeScalars.drop { $0 == "\u{FEFF}" })[...]
        while let letter = letters.popFirst() {
            if isQuoted {
                if letter != "\"" {
                    cell.append(letter)
                } else if letters.first == "\"" {
                    cell.append(letters.removeFirst())
                } else {
                    isQuoted = false
                    guard letters.first == "," || letters.first == "\r" else { return nil }
                }
                continue
            }
            switch letter {
            case "\"":
                guard cell.isEmpty else { return nil }
                isQuoted = true
            case ",", "\r":
                row.append(String(cell))
                cell = String.UnicodeScalarView()
                if letter == "\r" {
                    guard letters.popFirst() == "\n" else { return nil }
                    rows.append(row)
                    row = []
                }
            default: cell.append(letter)
            }
        }
        return cell.isEmpty && row.isEmpty && !isQuoted ? rows : nil
    }
}
