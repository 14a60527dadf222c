import AssessmentModel
import Reports
import Testing

/// Comparisons as text and as JSON.
struct ComparisonReportTests {
    /// Neighbours among the programs, one that is gone and one that is new.
    private static func entries() throws -> [ComparisonEntry] {
        let all = try [Samples.shipped, Samples.own].flatMap { samples in
            let samples = try #require(samples)
            return (samples.examples + samples.rubricExamples().prefix(40)).compactMap { outcome in
                if case .assessed(let assessment) = outcome { assessment } else { nil }
            }
        }
        let pairs = zip(all, all.dropFirst()).map { ComparisonEntry.both(AssessmentComparison(from: $0, to: $1)) }
        return pairs + [.gone(try #require(all.first)), .added(try #require(all.last))]
    }

    @Test(.enabled(if: SchemaValidator.isThere, "Python's jsonschema is not there"))
    func theJSONIsWhatTheSchemaSays() throws {
        let texts = [Report(.json, of: try ComparisonReportTests.entries()).whole([]), Report(.json, of: []).whole([])]
        #expect(try SchemaValidator.complaints(about: texts, schema: ComparisonSchema.text) == ["", ""])
        let slip = texts[0].replacing("\"change\": \"worse\"", with: "\"change\": \"bad\"")
        #expect(try SchemaValidator.complaints(about: [slip], schema: ComparisonSchema.text) != [""])
    }

    /// With all that can be added: what is asked differently, files that cannot be read, people, and what deserves a look.
    @Test(.enabled(if: SchemaValidator.isThere, "Python's jsonschema is not there"))
    func everythingIsWhatTheSchemasSay() throws {
        let samples = try #require(Samples.own)
        let told = Told.comparison("words", samples)
        let text = told(.json)
        for word in ["asked", "unevaluated", "notices", "reviews"] { #expect(text.contains("\"\(word)\"")) }
        #expect(try SchemaValidator.complaints(about: [text], schema: ComparisonSchema.text) == [""])
        let lines = told(.ndjson).split(separator: "\n").map(String.init)
        #expect(lines.count == 5)
        let complaints = try SchemaValidator.complaints(about: lines, schema: ComparisonSchema.lineText)
        #expect(complaints == lines.map { _ in "" })
    }

    @Test func theTextFitsATerminal() throws {
        let text = Report(.text, of: try ComparisonReportTests.entries()).whole([])
        for line in text.split(separator: "\n") where line.contains(" ") && !line.contains(".yaml") {
            #expect(line.count <= 80, "\(line)")
        }
    }

    @Test func whatIsTheSameIsOneSentence() throws {
        guard case .assessed(let assessment)? = try #require(Samples.own).examples.first else { return }
        let same = ComparisonEntry.both(AssessmentComparison(from: assessment, to: assessment))
        #expect(Report(.text, of: [same]).whole([]) == "Nothing differs.\n")
    }
}
