import Foundation
import TestSupport
import Testing

/// Reviews and waivers as a user meets them.
struct ReviewCommandTests {
    private static let rubric = "Examples/reviews/rubric.yaml"
    private static let program = "Examples/reviews/hilltop-welding.pos.yaml"

    private func run(_ arguments: String...) throws -> Posrubric.Outcome {
        try Posrubric.run(arguments)
    }

    // MARK: From the template to the verdict

    /// The road of a reviewer: write the review to start from, fill it in, check it, evaluate with it.
    @Test func aReviewIsWrittenFilledInCheckedAndTakenIn() throws {
        try ScratchFolder.use { folder in
            let path = folder.appending(path: "a.review.yaml").path
            let written = try run("review", "template", Self.program, path, "--rubric", Self.rubric)
            #expect(written.exitCode == 0)
            #expect(written.output.hasSuffix("posrubric review check \(path)\n"))
            let again = try run("review", "template", Self.program, path, "--rubric", Self.rubric)
            #expect(again.exitCode == 2)
            #expect(again.errors.contains("nothing is ever written over"))
            let empty = try run("review", "check", path, "--rubric", Self.rubric)
            #expect(empty.exitCode == 2)
            #expect(try run("evaluate", Self.program, "--review", path, "--rubric", Self.rubric).exitCode == 2)

            let named = try folder.text("a.review.yaml").replacing("reviewer:  #", with: "reviewer: Ann  #")
                .replacing("date:  #", with: "date: 2012-03-14  #")
            try folder.add("b.review.yaml", named)
            let second = folder.appending(path: "b.review.yaml").path
            let unjudged = try run("review", "check", second, "--rubric", Self.rubric)
            #expect(unjudged.exitCode == 1)
            #expect(unjudged.output.contains("`promises-kept` is not judged yet"))

            let filled = named.replacing("verdict:  #", with: "verdict: met  #")
                .replacing("level:  #", with: "level: strong  #").replacing("reason:\n", with: "reason: Seen.\n")
            try folder.add("c.review.yaml", filled)
            let third = folder.appending(path: "c.review.yaml").path
            let checked = try run("review", "check", third, "--rubric", Self.rubric)
            #expect(checked.exitCode == 0)
            #expect(checked.output == "\(third): Ann on 2012-03-14: 3 judgments: nothing to mend.\n")
            let verdict = try run("evaluate", "--quiet", Self.program, "--review", third, "--rubric", Self.rubric)
            #expect(verdict.output.hasSuffix("undetermined (1 open), quality 12.5 to 87.5 of 100\n"))
        }
    }

    /// The same bytes for any number of jobs, and whatever the order in which reviews are named.
    @Test func theOrderOfReviewsShowsNowhere() throws {
        let names = ["lopez", "smith", "wong"].map { "Examples/reviews/\($0).review.yaml" }
        let outputs = try [names, names.reversed()].map { names in
            try Posrubric.run(
                ["evaluate", "--format", "json", "--rubric", Self.rubric, Self.program]
                    + names.flatMap { ["--review", $0] }
            )
            .output
        }
        #expect(outputs[0] == outputs[1])
        let report = try JSONReport(outputs[0])
        #expect(report.programs[0]["verdict"] as? String == "compliant")
        #expect((report.programs[0]["reviews"] as? [NSDictionary])?.count == 3)
    }

    @Test func onePersonCannotCountTwice() throws {
        try ScratchFolder.use { folder in
            let text = try Repository.text("Examples/reviews/lopez.review.yaml")
            try folder.add("a.review.yaml", text)
            try folder.add("b.review.yaml", text)
            for command in [["review", "check"], ["review", "agreement"], ["evaluate", Self.program, "--review"]] {
                let outcome = try Posrubric.run(command + [folder.path, "--rubric", Self.rubric])
                #expect(outcome.exitCode == 2)
                #expect(outcome.shown.contains("reviewed this text already"), "\(command)")
            }
        }
    }

    @Test func anOlderReviewIsNoticed() throws {
        try ScratchFolder.use { folder in
            let text = try Repository.text(Self.program)
            try folder.add("welding.pos.yaml", text + "# mended\n")
            let outcome = try run(
                "evaluate", "--quiet", folder.path, "--review", "Examples/reviews", "--rubric", Self.rubric)
            #expect(outcome.output.contains("undetermined"))
            #expect(outcome.errors.components(separatedBy: "[other-text]").count == 4)
            #expect(outcome.exitCode == 0)
        }
    }

    @Test(arguments: [
        ["evaluate", program, "--review", "Examples/strong"], ["evaluate", program, "--review", "nowhere.yaml"],
        ["evaluate", program, "--waivers", "nowhere.yaml"], ["review", "check"], ["review", "check", "nowhere.yaml"],
        ["review", "agreement"], ["review", "agreement", "Examples/strong"],
        ["review", "template", "nowhere.pos.yaml"],
        ["review", "agreement", "Examples/agreement", "--samples=-1"],
        ["review", "agreement", "Examples/agreement", "--format", "tetx"],
    ])
    func whatCannotBeReadEndsTheRun(_ arguments: [String]) throws {
        let outcome = try Posrubric.run(arguments)
        #expect(outcome.exitCode == 2)
        #expect(outcome.output.isEmpty)
        #expect(outcome.errors.contains("error"))
    }

    /// A slip in the order of arguments must not cost anybody a review.
    @Test func noReportReplacesAReview() throws {
        try ScratchFolder.use { folder in
            let text = try Repository.text("Examples/reviews/lopez.review.yaml")
            try folder.add("a.review.yaml", text)
            let path = folder.appending(path: "a.review.yaml").path
            let outcome = try run(
                "evaluate", Self.program, "--review", path, "--output", path, "--rubric", Self.rubric)
            #expect(outcome.exitCode == 2)
            #expect(outcome.errors.contains("would replace"))
            #expect(try folder.text("a.review.yaml") == text)
        }
    }

    // MARK: Waivers

    /// Both edges of both dates, by the exit code.
    @Test(arguments: [
        ("2012-06-30", Int32(1)), ("2012-07-01", 0), ("2012-12-31", 0), ("2013-01-01", 1), (nil, 1),
    ])
    func aWaiverCountsForTheExitCode(_ day: String?, _ code: Int32) throws {
        try ScratchFolder.use { folder in
            let waivers = try Repository.text("Examples/waivers/waivers.yaml")
                .components(separatedBy: "  # Waivers that deserve")[0]
            try folder.add("waivers.yaml", waivers)
            let arguments =
                [
                    "evaluate", "--rubric", "Examples/own-rubric/rubric.yaml", "Examples/waivers", "--waivers",
                    folder.appending(path: "waivers.yaml").path, "--format", "json",
                ] + (day.map { ["--as-of", $0] } ?? [])
            let outcome = try Posrubric.run(arguments)
            #expect(outcome.exitCode == code)
            #expect(try JSONReport(outcome.output).programs[0]["verdict"] as? String == "not-compliant")
            let without = try Posrubric.run(arguments + ["--no-waivers"])
            #expect(without.exitCode == 1)
            #expect(without.errors.isEmpty)
            #expect(!without.output.contains("\"waiver\":"))
        }
    }

    @Test func whatDeservesALookInWaiversIsToldAside() throws {
        let outcome = try run(
            "evaluate", "--quiet", "--rubric", "Examples/own-rubric/rubric.yaml", "--waivers",
            "Examples/waivers/waivers.yaml", "--as-of", "2012-12-15", "Examples/waivers")
        #expect(
            outcome.output
                == "Examples/waivers/ridge-welding.pos.yaml: not compliant (1 not met, waived), quality 0.0 of 100\n")
        for code in ["waiver-expires-soon", "waiver-expired", "no-program"] {
            #expect(outcome.errors.components(separatedBy: "[\(code)]").count == 2, "\(code)")
        }
    }

    // MARK: Agreement

    /// Every format holds who contradicts whom, and gives the same bytes again.
    @Test(arguments: ["text", "json", "ndjson", "sarif", "junit", "markdown", "csv", "html", "github", "gitlab"])
    func agreementInEveryFormat(_ format: String) throws {
        let arguments = ["review", "agreement", "Examples/agreement", "--samples", "50", "--format", format]
        let outcome = try Posrubric.run(arguments)
        #expect(outcome.exitCode == 0 && outcome.errors.isEmpty)
        #expect(try Posrubric.run(arguments).output == outcome.output)
        for words in ["John Smith", "Maria Lopez", "Instruction that engages", "Both shops teach by repairing cars"] {
            let shown =
                format == "json" || format == "ndjson"
                ? words.replacing("Instruction that engages", with: "engaging-instruction") : words
            #expect(outcome.output.contains(shown), "\(words)")
        }
        // A finding stands at the judgment, and figures are numbers to those who reckon with them.
        switch format {
        case "github": #expect(outcome.output.contains("file=Examples/agreement/automotive-smith.review.yaml,line=11,"))
        case "csv": #expect(outcome.output.contains(",-0.") && !outcome.output.contains("'-0."))
        case "ndjson": #expect(outcome.output.split(separator: "\n").count == 1)
        default: break
        }
    }

    @Test func agreementInJSONIsJSON() throws {
        let outcome = try run("review", "agreement", "Examples/agreement", "--format", "json", "--samples", "50")
        let root = try #require(
            try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? NSDictionary)
        #expect((root["items"] as? [NSDictionary])?.count == 4)
        let criteria = try #require(root["criteria"] as? NSDictionary)
        #expect(criteria["compared"] as? Int == 11)
        let alpha = try #require(criteria["alpha-ordinal"] as? NSDictionary)
        #expect(abs(try #require(alpha["value"] as? Double) - 0.8594) < 0.0001)
    }
}
