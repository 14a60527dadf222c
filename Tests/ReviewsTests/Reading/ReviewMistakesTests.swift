import Foundation
import LocatedYAML
import ProgramModel
import Reviews
import SourceDiagnostics
import TestSupport
import Testing

/// Every mistake in a review or a file of waivers is told once, at its place, with what was probably meant.
struct ReviewMistakesTests {
    /// A mistake: some text in place of other text, with `↓` before the place that must be marked.
    struct Mistake: CustomTestStringConvertible {
        let original: String
        let mistaken: String
        let code: DiagnosticCode
        let suggestion: String?
        var testDescription: String { mistaken.replacing("\n", with: "⏎") }

        init(_ original: String, _ mistaken: String, _ code: DiagnosticCode, suggests suggestion: String? = nil) {
            self.original = original
            self.mistaken = mistaken
            self.code = code
            self.suggestion = suggestion
        }

        /// A text with the mistake, and where it is to be marked.
        func put(into text: String) throws -> (text: String, place: SourcePosition) {
            let parts = text.split(separator: original, omittingEmptySubsequences: false).map(String.init)
            try #require(parts.count == 2, "`\(original)` stands \(parts.count - 1) times")
            let halves = mistaken.split(separator: "↓", omittingEmptySubsequences: false).map(String.init)
            try #require(halves.count == 2)
            let lines = (parts[0] + halves[0]).split(separator: "\n", omittingEmptySubsequences: false)
            let place = SourcePosition(line: lines.count, column: (lines.last ?? "").unicodeScalars.count + 1)
            return (parts[0] + halves.joined() + parts[1], place)
        }
    }

    static let review = """
        review: 1
        rubric: {id: partnership-panel, version: 1.0.0}
        program: {id: hilltop-welding, title: Welding, digest: "sha256:\(String(repeating: "0", count: 64))"}
        reviewer: Maria Lopez
        date: 2012-03-14
        judgments:
          promises-kept: {verdict: met, reason: It is taught.}
          shared-vision: {level: strong, reason: All share it., evidence: [minutes]}
        requests:
          - {about: lasting-resources, ask: Send the budget.}

        """

    static let ofReviews = [
        Mistake("reviewer:", "↓reviwer:", .unknownKey, suggests: "reviewer"),
        Mistake("review: 1", "review: ↓2", .badValue),
        Mistake("reviewer: Maria Lopez\n", "reviewer:↓\n", .badValue),
        Mistake("date: 2012-03-14", "date: ↓14 March 2012", .badValue),
        Mistake("date: 2012-03-14", "date: ↓2012-02-30", .badValue),
        Mistake("date: 2012-03-14", "date: ↓2012-03", .badValue),
        Mistake("id: partnership-panel", "id: ↓partnership-pannel", .otherRubric),
        Mistake(", version: 1.0.0}", ", ↓vresion: 1.0.0}", .unknownKey, suggests: "version"),
        Mistake("title: Welding", "↓titel: Welding", .unknownKey, suggests: "title"),
        Mistake("digest: \"sha256:", "digest: ↓\"sha256:x", .badValue),
        Mistake("shared-vision:", "↓shared-visoin:", .unknownReference, suggests: "shared-vision"),
        Mistake("level: strong", "level: ↓storng", .badValue, suggests: "strong"),
        Mistake("{level: strong, reason", "{↓verdict: met, reason", .badValue),
        Mistake("{verdict: met, reason", "{↓level: strong, reason", .badValue),
        Mistake("verdict: met", "verdict: ↓not met", .badValue, suggests: "not-met"),
        Mistake("{verdict: met, reason: It is taught.}", "{↓verdict: met}", .missingField),
        Mistake("{verdict: met, reason: It is taught.}", "{verdict: met, reason: ↓\"\"}", .badValue),
        Mistake("{verdict: met, reason: It is taught.}", "{↓reason: It is taught.}", .missingField),
        Mistake("{verdict: met, reason: It is taught.}", "↓met", .wrongType),
        Mistake("evidence: [minutes]", "evidence: ↓{minutes: yes}", .wrongType),
        Mistake("evidence: [minutes]", "evidence: [↓[minutes]]", .wrongType),
        Mistake(
            "about: lasting-resources", "about: ↓lasting-resource", .unknownReference, suggests: "lasting-resources"),
        Mistake("ask: Send", "↓aks: Send", .unknownKey, suggests: "ask"),
        Mistake("  shared-vision:", "  ↓promises-kept:", .duplicateKey),
    ]

    @Test(arguments: ofReviews)
    func isToldAtItsPlace(_ mistake: Mistake) throws {
        let summary = try Panel().summary
        #expect(ReviewReading(SourceText(name: "r", content: Self.review), rubric: summary).diagnostics.isEmpty)
        let (text, place) = try mistake.put(into: Self.review)
        let reading = ReviewReading(SourceText(name: "r", content: text), rubric: summary)
        #expect(reading.review == nil)
        try check(reading.diagnostics, mistake, place, SourceText(name: "r", content: text))
    }

    static let waivers = """
        waivers: 1
        granted:
          - requirement: promises-kept
            program: hilltop-*
            reason: The teacher starts in January.
            approver: State office
            effective: 2012-07-01
            expires: 2012-12-31

        """

    static let ofWaivers = [
        Mistake("granted:", "↓grantd:", .unknownKey, suggests: "granted"),
        Mistake("waivers: 1", "waivers: ↓one", .badValue),
        Mistake(
            "requirement: promises-kept", "requirement: ↓promise-kept", .unknownReference, suggests: "promises-kept"),
        Mistake("requirement: promises-kept", "↓requirement: shared-vision", .badValue),
        Mistake("requirement: promises-kept", "↓criterion: promises-kept", .badValue),
        Mistake("- requirement: promises-kept\n    program", "- ↓program", .missingField),
        Mistake(
            "- requirement: promises-kept\n", "- ↓requirement: promises-kept\n    criterion: shared-vision\n",
            .missingField),
        Mistake("- requirement: promises-kept\n    program: hilltop-*", "- ↓requirement: promises-kept", .missingField),
        Mistake("reason: The teacher starts in January.", "reason: ↓\"\"", .badValue),
        Mistake("approver:", "↓aprover:", .unknownKey, suggests: "approver"),
        Mistake("effective: 2012-07-01", "effective: ↓2012-13-01", .badValue),
        Mistake("expires: 2012-12-31", "expires: ↓2012-06-30", .badValue),
    ]

    @Test(arguments: ofWaivers)
    func isToldAtItsPlaceInWaivers(_ mistake: Mistake) throws {
        let summary = try Panel().summary
        #expect(WaiverReading(SourceText(name: "w", content: Self.waivers), rubric: summary).diagnostics.isEmpty)
        let (text, place) = try mistake.put(into: Self.waivers)
        let reading = WaiverReading(SourceText(name: "w", content: text), rubric: summary)
        #expect(reading.waivers == nil)
        try check(reading.diagnostics, mistake, place, SourceText(name: "w", content: text))
    }

    /// A review of another rubric has other ids: one message says so for all of its judgments.
    @Test func anotherRubricIsToldOnce() throws {
        let text = Self.review.replacing("partnership-panel", with: "another").replacing("promises-kept", with: "x")
        let told = ReviewReading(SourceText(name: "r", content: text), rubric: try Panel().summary).diagnostics
        #expect(told.map(\.code) == [.otherRubric])
        #expect(told.first?.message.contains("its 2 judgments are of no use here") ?? false)
    }

    /// Waivers do not name their rubric; that they are of another one shows where nothing that they name is known.
    @Test func waiversOfAnotherRubricAreToldOnce() throws {
        let waiver = Self.waivers.components(separatedBy: "granted:\n")[1]
        let other = waiver.replacing("promises-kept", with: "welding-courses")
        func told(_ text: String) throws -> [DiagnosticCode] {
            WaiverReading(SourceText(name: "w", content: text), rubric: try Panel().summary).diagnostics.map(\.code)
        }
        let head = "waivers: 1\ngranted:\n"
        #expect(try told(head + other + other) == [.otherRubric])
        #expect(try told(head + other) == [.unknownReference])
        #expect(try told(head + other + waiver) == [.unknownReference])
        let misspelt = waiver.replacing("promises-kept", with: "promise-kept")
        #expect(try told(head + misspelt + misspelt) == [.unknownReference, .unknownReference])
    }

    /// No byte that is cut off or changed makes either reader fail in another way than by a diagnostic.
    @Test(arguments: [1, 2, 3])
    func nothingCrashes(_ seed: Int) throws {
        let summary = try Panel().summary
        var generator = SeededGenerator(seed: UInt64(seed))
        for text in [Self.review, Self.waivers] {
            for _ in 0..<300 {
                var bytes = Array(text.utf8)
                for _ in 0..<Int.random(in: 1...3, using: &generator) {
                    let place = Int.random(in: 0..<bytes.count, using: &generator)
                    switch Int.random(in: 0..<3, using: &generator) {
                    case 0: bytes.remove(at: place)
                    case 1: bytes.insert(bytes[Int.random(in: 0..<bytes.count, using: &generator)], at: place)
                    default: bytes[place] = UInt8.random(in: 0...255, using: &generator)
                    }
                }
                let source = SourceText(name: "x", bytes: bytes)
                let review = ReviewReading(source, rubric: summary)
                #expect((review.review == nil) == review.diagnostics.containsError)
                let waivers = WaiverReading(source, rubric: summary)
                #expect((waivers.waivers == nil) == waivers.diagnostics.containsError)
            }
        }
    }

    private func check(
        _ diagnostics: [Diagnostic], _ mistake: Mistake, _ place: SourcePosition, _ source: SourceText
    ) throws {
        let picture = DiagnosticPicture(of: source)
        let told = Comment(rawValue: diagnostics.map { picture.draw($0).plain }.joined())
        let found = try #require(diagnostics.first { $0.range?.start == place && $0.code == mistake.code }, told)
        #expect(found.severity == .error)
        // A key that is misspelt is not told to be missing, too.
        if mistake.code == .unknownKey { #expect(diagnostics.count == 1, told) }
        if let suggestion = mistake.suggestion {
            #expect(found.label == "did you mean `\(suggestion)`?", told)
        } else {
            #expect(found.label?.hasPrefix("did you mean") != true, told)
        }
    }
}
