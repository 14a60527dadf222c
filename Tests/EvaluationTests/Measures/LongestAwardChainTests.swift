import AssessmentModel
import ExactNumbers
import TestSupport
import Testing

/// How long the longest chain is in which each award counts toward the next.
struct LongestAwardChainTests {
    @Test(arguments: programs)
    func findsWhatTheLinesSay(_ program: MarkedProgram) throws {
        try program.check()
    }

    private static func program(
        _ what: String, _ measure: String = "longest-award-chain", is value: String, _ text: String
    )
        -> MarkedProgram
    {
        MarkedProgram(what, "named: \(measure)", is: value, "title: Small\nstatus: submission\n" + text)
    }

    static let programs = [
        program("nothing is awarded", is: "0", "awards: none\ncredentials: none\n"),
        program("an award by itself", is: "1", "credentials: none\nawards:\n  - {title: A.A.S.}  # counted\n"),
        program(
            "the longest of several", is: "3",
            """
            credentials:
              - {title: AWS, counts-toward: [Certificate]}  # counted
              - {title: OSHA, counts-toward: [A.A.S.]}
            awards:
              - {title: Certificate, counts-toward: [A.A.S.]}  # counted
              - {title: A.A.S.}  # counted
            """),
        program(
            "an award that counts twice", is: "3",
            """
            credentials: none
            awards:
              - {title: B.S.}  # counted
              - {title: A.A.S., counts-toward: [B.S.]}  # counted
              - {title: Certificate, counts-toward: [B.S., A.A.S.]}  # counted
            """),
        program(
            "all credits count, or it is not said", "longest-whole-award-chain", is: "2...3",
            """
            credentials: none
            awards:
              - {title: Certificate, counts-toward: [A.A.S.]}  # not stated: all-credits-count
              - {title: A.A.S., counts-toward: [B.S.], all-credits-count: yes}  # counted
              - {title: B.S.}  # counted
            """),
        program(
            "some credits are lost", "longest-whole-award-chain", is: "1",
            """
            credentials: none
            awards:
              - {title: Certificate, counts-toward: [A.A.S.], all-credits-count: no}  # counted
              - {title: A.A.S.}
            """),
        MarkedProgram(
            "a draft", "named: longest-award-chain", is: "2...",
            """
            title: Small  # not stated: credentials
            awards:  # may grow: awards
              - {title: Certificate, counts-toward: [A.A.S.]}  # counted
              - {title: A.A.S.}  # counted; not stated: counts-toward
            """),
    ]

    /// Over awards in any order, rings included, one more link never makes the chain shorter; and without a ring it is as long as the
    /// longest of all ways that a search by hand finds.
    @Test func moreLinksNeverShortenTheChain() throws {
        var random = SeededGenerator(seed: 7)
        for _ in 0..<60 {
            let count = Int.random(in: 2...6, using: &random)
            var links: [(Int, Int)] = []
            var before = 1
            for _ in 0..<8 {
                links.append((Int.random(in: 0..<count, using: &random), Int.random(in: 0..<count, using: &random)))
                let length = try LongestAwardChainTests.measured(count, links)
                #expect(length >= before, "\(links)")
                if let longest = LongestAwardChainTests.longest(count, links) { #expect(length == longest, "\(links)") }
                before = length
            }
        }
    }

    private static func measured(_ count: Int, _ links: [(Int, Int)]) throws -> Int {
        let awards = (0..<count).map { award in
            let higher = links.filter { $0.0 == award }.map { "A\($0.1)" }
            return "  - {title: A\(award), counts-toward: [\(higher.joined(separator: ", "))]}\n"
        }
        let program = MarkedProgram(
            "chain", "named: longest-award-chain", is: "",
            "title: Small\nstatus: submission\ncredentials: none\nawards:\n" + awards.joined())
        let range = try #require(try program.assessment().measures[0].value.values)
        #expect(range.isCertain)
        return Int(range.lower.shortDecimal(rounding: .down)) ?? -1
    }

    /// The longest way by trying all of them; nothing where some way comes back to where it was.
    private static func longest(_ count: Int, _ links: [(Int, Int)]) -> Int? {
        var longest = 0
        var ways = (0..<count).map { [$0] }
        while let way = ways.popLast() {
            longest = max(longest, way.count)
            for (lower, higher) in links where lower == way[way.count - 1] {
                if way.contains(higher) { return nil }
                ways.append(way + [higher])
            }
        }
        return longest
    }
}
