import Testing

/// The share of pairs of school and college that an agreement covers.
struct PairsUnderAgreementTests {
    @Test(arguments: covered + open + institutions)
    func findsWhatTheLinesSay(_ program: MarkedProgram) throws {
        try program.check()
    }

    private static func pairs(
        _ what: String, _ measure: String = "pairs-with-articulation", is value: String, _ agreements: String...
    ) -> MarkedProgram {
        MarkedProgram(
            what, "named: \(measure)", is: value,
            """
            title: Small
            status: submission
            as-of: 2012-03-01
            institutions:
              - {id: a, name: School A, type: high-school}
              - {id: b, name: School B, type: area-career-center}
              - {id: c, name: College, type: community-college}
              - {id: u, name: University, type: university}
            agreements:
            \(agreements.map { "  - \($0)" }.joined(separator: "\n"))
            """)
    }

    static let covered = [
        pairs(
            "both schools", is: "100", "{kind: articulation, between: [a, c], status: in-force}  # counted",
            "{kind: dual-credit, between: [b, c], status: in-force}  # counted"),
        pairs("one of two schools", is: "50", "{kind: articulation, between: [a, c], status: in-force}  # counted"),
        pairs(
            "an agreement between all", is: "100",
            "{kind: articulation, between: [a, b, c], status: in-force}  # counted; counted"),
        pairs(
            "one of the whole state", is: "100",
            "{kind: articulation, state-level: yes, status: in-force}  # counted; counted"),
        pairs("schools among themselves", is: "0", "{kind: articulation, between: [a, b], status: in-force}"),
        pairs("another kind", is: "0", "{kind: data-sharing, between: [a, b, c], status: in-force}"),
        pairs("not in force yet", is: "0", "{kind: articulation, between: [a, b, c], status: negotiating}"),
        pairs(
            "in force, but over", is: "0",
            "{kind: articulation, between: [a, b, c], status: in-force, expires: 2012-02-29}"),
        pairs(
            "on its last day", is: "100",
            "{kind: articulation, between: [a, b, c], status: in-force, expires: 2012-03-01}  # counted; counted"),
        pairs(
            "data sharing", "pairs-with-data-sharing", is: "50",
            "{kind: data-sharing, between: [a, c], status: in-force}  # counted"),
        pairs(
            "approved in the last 12 months, with conditions", "pairs-with-recent-articulation", is: "50",
            "{kind: articulation, between: [a, c], status: in-force, approved: 2011-08-01, conditions: B or better}  # counted",
            "{kind: articulation, between: [b, c], status: in-force, approved: 2010-08-01, conditions: B or better}"),
        pairs(
            "without conditions", "pairs-with-recent-articulation", is: "0",
            "{kind: articulation, between: [a, b, c], status: in-force, approved: 2011-08-01}"),
    ]

    static let open = [
        pairs(
            "it may be in force", is: "0...50", "{kind: articulation, between: [a, c]}  # not stated: status"),
        pairs(
            "it may be between any", is: "0...100",
            "{kind: articulation, status: in-force}"),
        pairs(
            "it may have been approved in time", "pairs-with-recent-articulation", is: "0...50",
            "{kind: articulation, between: [a, c], status: in-force, conditions: B}  # not stated: approved"),
    ]

    private static func program(_ what: String, is value: String, _ institutions: String...) -> MarkedProgram {
        MarkedProgram(
            what, "named: pairs-with-articulation", is: value,
            """
            title: Small
            status: submission
            institutions:
            \(institutions.map { "  - \($0)" }.joined(separator: "\n"))
            agreements:
              - {kind: articulation, between: [a, c], status: in-force}  # counted
            """)
    }

    static let institutions = [
        program(
            "a university makes no pair beside a college", is: "100", "{id: a, name: A, type: high-school}",
            "{id: c, name: C, type: community-college}", "{id: u, name: U, type: university}"),
        program(
            "a university makes a pair where it is the only one", is: "50", "{id: a, name: A, type: high-school}",
            "{id: c, name: C, type: university}", "{id: u, name: U, type: university}"),
        program(
            // Each pair is looked at by itself: that it cannot be a school and a college at once is not made use of.
            "an institution of which the type is not stated may be of either side", is: "33.3333...100",
            "{id: a, name: A, type: high-school}", "{id: c, name: C, type: community-college}",
            "{id: x, name: X}  # not stated: type"),
        MarkedProgram(
            "without a pair there is no share", "named: pairs-with-articulation", is: "none",
            """
            title: Small
            status: submission
            institutions:
              - {id: a, name: A, type: high-school}
            """),
        MarkedProgram(
            "institutions that are not listed leave every share possible", "named: pairs-with-articulation",
            is: "0...100?",
            """
            title: Small  # not stated: institutions; not stated: agreements
            status: draft
            """),
    ]
}
