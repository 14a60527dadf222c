import Foundation
import TestSupport
import Testing

/// What people say counts in plans and comparisons, too.
struct PeopleInPlansTests {
    private static let reviewed = [
        "--rubric", "Examples/reviews/rubric.yaml", "Examples/reviews/hilltop-welding.pos.yaml",
    ]
    private static let waived = [
        "--rubric", "Examples/own-rubric/rubric.yaml", "Examples/waivers/ridge-welding.pos.yaml",
    ]
    private static let waivers = ["--waivers", "Examples/waivers/waivers.yaml", "--as-of", "2012-12-15"]
    private static let formats = [
        "text", "json", "ndjson", "sarif", "junit", "markdown", "csv", "html", "github", "gitlab",
    ]

    /// What reviewers decided is decided; without them it takes their judgment.
    @Test func whatReviewersDecidedNeedsNoStep() throws {
        let alone = try Posrubric.run(["plan"] + PeopleInPlansTests.reviewed)
        #expect(alone.exitCode == 1)
        #expect(alone.output.contains("Ask a reviewer to judge: Keeps what the agreement promises"))
        let together = try Posrubric.run(["plan"] + PeopleInPlansTests.reviewed + ["--review", "Examples/reviews"])
        #expect(together.exitCode == 0)
        #expect(together.output.contains("nothing to do: it is reached"))
        #expect(together.output.contains("Reviews: Maria Lopez (2012-03-14), John Smith (2012-03-15), Li Wong"))
    }

    /// Their judgments are held still while edits are tried, and they are asked to look again.
    @Test func judgmentsHoldForTheProgramWithTheSteps() throws {
        let target = ["--target", "employers=strong", "--review", "Examples/reviews"]
        let plan = try Posrubric.run(["plan"] + PeopleInPlansTests.reviewed + target + ["-f", "json"])
        let root = try #require(try JSONSerialization.jsonObject(with: Data(plan.output.utf8)) as? NSDictionary)
        for side in ["before", "after"] {
            #expect((root[side] as? NSDictionary)?["verdict"] as? String == "compliant", "\(side)")
        }
        #expect((root["steps"] as? [NSDictionary])?.isEmpty == false)
        #expect((root["reviews"] as? [NSDictionary])?.count == 3)
        let text = try Posrubric.run(["plan"] + PeopleInPlansTests.reviewed + target).output
        #expect(text.contains("look again once the file is changed"))
    }

    /// A plan to compliance leaves what is waived as it is, names it, and needs no step for it, in every format.
    @Test(arguments: formats)
    func whatIsWaivedNeedsNoStep(_ format: String) throws {
        let call = ["plan"] + PeopleInPlansTests.waived + PeopleInPlansTests.waivers
        let plan = try Posrubric.run(call + ["-f", format])
        #expect(plan.exitCode == 0)
        let words = plan.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        for word in ["The second welding teacher starts in January 2013", "State office", "2012-12-31"] {
            #expect(words.contains(word), "\(format): \(word)")
        }
        #expect(!words.contains("<failure") && !words.contains("::error") && !words.contains("\"fixes\""))
        let without = try Posrubric.run(call + ["-f", format, "--no-waivers"])
        #expect(!without.output.contains("The second welding teacher"))
    }

    @Test func aWaiverThatIsOverExcusesNothing() throws {
        let call = ["plan"] + PeopleInPlansTests.waived + ["--waivers", "Examples/waivers/waivers.yaml", "-f", "json"]
        for (day, count) in [("2012-12-31", 0), ("2013-01-01", 1)] {
            let plan = try Posrubric.run(call + ["--as-of", day])
            let root = try #require(try JSONSerialization.jsonObject(with: Data(plan.output.utf8)) as? NSDictionary)
            #expect((root["steps"] as? [NSDictionary])?.count == count)
            #expect((root["waived"] as? [NSDictionary])?.count ?? 0 == 1 - count)
            #expect(plan.errors.contains("[waiver-expire"))
        }
    }

    /// A review counts for the text that it is of, on either side.
    @Test func aReviewCountsOnTheSideThatItIsOf() throws {
        try ScratchFolder.use { folder in
            let text = try Repository.text("Examples/reviews/hilltop-welding.pos.yaml")
            try folder.add("old.pos.yaml", text)
            try folder.add("new.pos.yaml", text + "# mended\n")
            let paths = ["old", "new"].map { "\(folder.path)/\($0).pos.yaml" }
            let call = ["compare", "--rubric", "Examples/reviews/rubric.yaml", "--review", "Examples/reviews"]
            let there = try Posrubric.run(call + paths)
            #expect(there.output.contains("compliant -> undetermined"))
            #expect(there.output.contains("Reviewed now: Maria Lopez (2012-03-14, of another text)"))
            // It is of one of the two texts: nobody needs to be told that it is of no text.
            #expect(there.errors.isEmpty)
            let same = try Posrubric.run(call + [paths[0], paths[0], "--fail-on", "changed"])
            #expect(same.exitCode == 0)
            let neither = try Posrubric.run(call + [paths[1], paths[1]])
            #expect(neither.errors.components(separatedBy: "[other-text]").count == 4)
        }
    }

    /// By another rubric, judgments count for what it asks for too.
    @Test func judgmentsCountByAnotherRubricForTheSame() throws {
        try ScratchFolder.use { folder in
            let rubric = try Repository.text("Examples/reviews/rubric.yaml")
            let other = rubric.replacing("id: lasting-resources\n", with: "id: resources\n")
                .replacing(
                    "scale: [not evident, emerging, strong]", with: "scale: [not evident, some, emerging, strong]"
                )
                .replacing("id: partnership-panel", with: "id: panel-of-2012")
            try folder.add("new.yaml", other)
            let outcome = try Posrubric.run([
                "compare", "--rubric", "Examples/reviews/rubric.yaml", "--against", folder.path + "/new.yaml",
                "--review", "Examples/reviews", "Examples/reviews/hilltop-welding.pos.yaml", "-f", "json", "--fail-on",
                "never",
            ])
            #expect(outcome.exitCode == 0)
            let root = try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? NSDictionary)
            let program = try #require((root["programs"] as? [NSDictionary])?.first)
            #expect((program["new"] as? NSDictionary)?["verdict"] as? String == "compliant")
            let changes = try #require(program["changes"] as? [NSDictionary])
            let vision = changes.first { $0["id"] as? String == "shared-vision" }
            #expect((vision?["new"] as? NSDictionary)?["lower"] as? String ?? "strong" == "strong")
            let gone = try #require(changes.first { $0["id"] as? String == "lasting-resources" })
            #expect(gone["new"] is NSNull)
        }
    }

    @Test func waiversAreNamedInComparisons() throws {
        let outcome = try Posrubric.run(
            ["compare"] + PeopleInPlansTests.waived + ["Examples/waivers/ridge-welding.pos.yaml"]
                + PeopleInPlansTests.waivers + ["-v", "-f", "markdown"])
        #expect(outcome.exitCode == 0)
        for word in ["Waived before", "Waived now", "The second welding teacher", "For the gate now"] {
            #expect(outcome.output.contains(word), "\(word)")
        }
    }
}
