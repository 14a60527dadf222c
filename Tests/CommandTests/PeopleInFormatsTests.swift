import Foundation
import TestSupport
import Testing

/// One program that people reviewed and that has a waiver, in every format: each names each of them, and why.
struct PeopleInFormatsTests {
    private static let formats = [
        "text", "json", "ndjson", "sarif", "junit", "markdown", "csv", "html", "github", "gitlab",
    ]
    private static let people = ["Maria Lopez", "John Smith", "Li Wong"]
    private static let reasons = [
        // A requirement that they decided, and a criterion.
        "Both welding courses stand in the schedule for the fall", "Taught as promised",
        "Welding 2 started a term late", "The minutes show every partner with a task", "The partners want the same",
        "The employer was not at the meeting",
        // A criterion on which they do not agree.
        "The district pays for next year", "I see no budget", "The foundation has promised three years",
        // What the file decides, and what somebody asks.
        "Two more employers sent letters that the file does not name", "Please send the budget for the next two years",
    ]
    private static let waivers = """
        waivers: 1
        granted:
          - criterion: lasting-resources
            program: "**"
            reason: The district votes on it in May.
            approver: Office of Careers
            effective: 2012-01-01
            expires: 2012-06-30
          - requirement: promises-kept
            program: "elsewhere-*"
            reason: None.
            approver: Nobody
            effective: 2012-01-01
            expires: 2012-06-30
          - requirement: promises-kept
            program: "**"
            reason: It was so last year.
            approver: Dean Moore
            effective: 2011-01-01
            expires: 2011-12-31

        """
    private static let notices = [
        "no program that was evaluated is meant by", "the last day of this waiver was 2011-12-31",
        "the last day of this waiver is 2012-06-30, in 15 days",
    ]

    private func report(_ format: String, _ options: [String] = []) throws -> Posrubric.Outcome {
        var outcome: Posrubric.Outcome?
        try ScratchFolder.use { folder in
            try folder.add("waivers.yaml", PeopleInFormatsTests.waivers)
            outcome = try Posrubric.run(
                [
                    "evaluate", "--rubric", "Examples/reviews/rubric.yaml", "--review", "Examples/reviews", "--waivers",
                    folder.path + "/waivers.yaml", "--as-of", "2012-06-15", "Examples/reviews", "-f", format,
                ] + options)
        }
        return try #require(outcome)
    }

    @Test(arguments: formats)
    func everyFormatNamesWhoSaidWhatAndWhy(_ format: String) throws {
        let outcome = try report(format)
        #expect(outcome.exitCode == 0)
        let words = outcome.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let names = PeopleInFormatsTests.people + PeopleInFormatsTests.reasons
        let waiver = ["The district votes on it in May", "Office of Careers", "It was so last year", "Dean Moore"]
        for word in names + waiver { #expect(words.contains(word), "\(format): \(word)") }
        // Who does not agree: the lowest and the highest opinion are left.
        let disputes = [
            "json": "\"outcome\":\"disputed\"", "ndjson": "\"outcome\":\"disputed\"",
            "text": "disputed: not evident to strong", "html": "The reviewers do not agree",
        ]
        let dispute = disputes[format] ?? "the reviewers do not agree"
        #expect(words.contains(dispute), "\(format)")
    }

    /// What is told of the waivers of a run stands in every report that is kept, and at its line.
    @Test(arguments: formats)
    func everyFormatTellsWhatDeservesALook(_ format: String) throws {
        let outcome = try report(format)
        let errors = outcome.errors.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        for notice in PeopleInFormatsTests.notices { #expect(errors.contains(notice)) }
        guard format != "text" else { return }
        for notice in PeopleInFormatsTests.notices {
            // A sentence of a page has a capital letter, and a comma ends a property of a command.
            let words = format == "github" ? notice.replacing(",", with: "%2C") : notice
            #expect(outcome.output.contains(words.dropFirst()), "\(format): \(notice)")
        }
        let places = [
            "sarif": #""startLine":3,"startColumn":16"#, "junit": "waivers.yaml:3:16: ",
            "github": "waivers.yaml,line=3,",
            "gitlab": #""lines":{"begin":3}"#, "json": #""line":3,"column":16"#, "ndjson": #""line":3,"column":16"#,
            "csv": ",3,16,", "markdown": "waivers.yaml`, line 3: ", "html": "</code>, line 3",
        ]
        #expect(outcome.output.contains(try #require(places[format])), "\(format)")
        // Whoever says that waivers do not count is not told of them.
        #expect(try !report(format, ["--no-waivers"]).output.contains("waivers.yaml"), "\(format)")
    }

    /// With every detail, what people settled is a result of its own.
    @Test func aSettledResultNamesThemToo() throws {
        let text = try report("sarif", ["--verbose"]).output
        let log = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? NSDictionary
        let run = try #require((log?["runs"] as? [NSDictionary])?.first)
        let results = try #require(run["results"] as? [NSDictionary])
        let kept = try #require(results.first { $0["ruleId"] as? String == "promises-kept" })
        #expect(kept["kind"] as? String == "pass" && kept["level"] as? String == "none")
        let message = (kept["message"] as? NSDictionary)?["text"] as? String
        #expect(message?.contains("Li Wong, 2012-03-20: not met. Welding 2 started a term late.") == true)
    }
}
