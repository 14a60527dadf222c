import Testing

/// Which pairs of a course in school and one after it repeat content: certainly, possibly, or not at all.
struct DuplicatedContentTests {
    @Test(arguments: certain + stated + possible + none + open)
    func findsWhatTheLinesSay(_ program: MarkedProgram) throws {
        try program.check()
    }

    /// A program with a course in school, one after it, and whatever else.
    private static func pair(
        _ what: String, is value: String, _ school: String, _ college: String, more: String = "",
        status: String = "submission"
    ) -> MarkedProgram {
        MarkedProgram(
            what, "named: duplicated-content", is: value,
            """
            title: Small
            status: \(status)
            sequence:
              - stage: grade 12
                courses:
                  - \(school)
              - stage: year 1
                courses:
                  - \(college)
            \(more)
            """)
    }

    static let certain = [
        pair(
            "the file calls them equivalent", is: "1", "{title: Brakes, equivalent-to: [AUT 110]}  # counted",
            "{number: AUT 110, title: Brake Systems}  # counted"),
        pair(
            "the college course names the other", is: "1", "{title: Brakes, id: brakes}  # counted",
            "{title: Brake Systems, equivalent-to: [brakes]}  # counted"),
        pair(
            "one number at one institution", is: "1", "{number: AUT 110, title: Brakes, taught-at: lcc}  # counted",
            "{number: AUT 110, title: Brake Systems, taught-at: lcc}  # counted",
            more: "institutions: [{id: lcc, name: Lakeview, type: community-college}]"),
        pair(
            "an agreement that is not in force rules nothing out", is: "1",
            "{title: Brakes, equivalent-to: [AUT 110]}  # counted",
            "{number: AUT 110, title: Brake Systems}  # counted",
            more: "agreements: [{kind: articulation, status: expired, rules-out-duplication: yes}]"),
        pair(
            "where all of a group are taken nobody can avoid one", is: "1",
            "{choose: 2, of: [{title: Brakes, equivalent-to: [AUT 110]}, {title: Engines}]}  # counted",
            "{number: AUT 110, title: Brake Systems}  # counted"),
    ]

    static let stated = [
        pair(
            "one code of a catalog", is: "0...1", "{title: Brakes, code: 47.0604}  # suspected",
            "{title: Stopping Systems, code: 47.0604}  # suspected"),
        pair(
            "half of the shorter list of competencies", is: "0...1",
            "{title: Brakes, competencies: [Bleed brakes., Measure a rotor, Change tires, Change oil]}  # suspected",
            "{title: Stopping Systems, competencies: [measure the rotor, Explain anti-lock systems]}  # suspected"),
        pair(
            "less than half of the competencies", is: "0",
            "{title: Brakes, competencies: [Bleed brakes, Measure a rotor, Change tires]}",
            "{title: Stopping Systems, competencies: [Measure a rotor, Explain anti-lock systems, Read a scan tool]}"),
        pair(
            "titles that read the same, and no competency of the other", is: "0",
            "{title: Brake Systems, competencies: [Bleed brakes]}",
            "{title: Brake Systems, competencies: [Explain anti-lock systems]}"),
        pair(
            "the same titles, where one says nothing of its competencies", is: "0...1",
            "{title: Brake Systems, competencies: [Bleed brakes]}  # suspected", "{title: Brake Systems}  # suspected"),
        pair(
            "alike, and linked as college credit", is: "0",
            "{title: Brakes, code: 47.0604, college-credit: {kind: dual-credit, course: AUT 110}}",
            "{number: AUT 110, title: Stopping Systems, code: 47.0604}"),
    ]

    static let possible = [
        pair(
            "whether a student needs it for the credits is not known", is: "0...1",
            "{choose: 3 credits, of: [{title: Brakes, equivalent-to: [AUT 110], credits: 3}, {title: Engines}]}  # suspected",
            "{number: AUT 110, title: Brake Systems}  # suspected"),
        pair(
            "only the titles read the same", is: "0...1", "{title: Brake Systems I}  # suspected",
            "{title: Brake Systems 1 (Honors)}  # suspected"),
        pair(
            "credit for a course that is not named may be credit for this one", is: "0...1",
            "{title: Brakes, equivalent-to: [AUT 110], college-credit: articulated}  # suspected",
            "{number: AUT 110, title: Brake Systems}  # suspected"),
        pair(
            "an agreement that may be in force may rule it out", is: "0...1",
            "{title: Brakes, equivalent-to: [AUT 110]}  # counted",
            "{number: AUT 110, title: Brake Systems}  # counted",
            more: "agreements: [{kind: articulation, rules-out-duplication: yes}]"),
    ]

    static let none = [
        pair("other content", is: "0", "{title: Brakes}", "{title: Engines}"),
        pair(
            "the file says that they differ", is: "0", "{title: Brakes, differs-from: [AUT 110]}",
            "{number: AUT 110, title: Brakes}"),
        pair(
            "the first earns the credit of the second", is: "0",
            "{title: Brakes, equivalent-to: [AUT 110], college-credit: {kind: articulated, course: AUT 110}}",
            "{number: AUT 110, title: Brake Systems}"),
        pair(
            "it may be taken again", is: "0", "{title: Brakes, equivalent-to: [AUT 110], repeatable: yes}",
            "{number: AUT 110, title: Brake Systems}"),
        pair(
            "nobody has to take it", is: "0", "{title: Brakes, equivalent-to: [AUT 110], requirement: elective}",
            "{number: AUT 110, title: Brake Systems}"),
        pair(
            "a student can get the credits elsewhere", is: "0",
            "{choose: 3 credits, of: [{title: Brakes, equivalent-to: [AUT 110], credits: 3}, {title: Engines, credits: 3}]}",
            "{number: AUT 110, title: Brake Systems}"),
        pair(
            "a student can choose another", is: "0",
            "{choose: 1, of: [{title: Brakes, equivalent-to: [AUT 110]}, {title: Engines}]}",
            "{number: AUT 110, title: Brake Systems}"),
        pair(
            "students of one track do not meet the other's", is: "0",
            "{title: Brakes, equivalent-to: [AUT 110], tracks: [a]}",
            "{number: AUT 110, title: Brake Systems, tracks: [b]}", more: "tracks: [a, b]"),
        pair(
            "both are one course", is: "0", "{title: Brakes, id: brakes}", "{title: Brakes, same-as: brakes}"),
        pair(
            "a place that any course fills", is: "0", "{any: English}\n      - {title: Brakes}",
            "{any: English}\n      - {title: Engines}"),
        pair(
            "an agreement rules it out", is: "0", "{title: Brakes, equivalent-to: [AUT 110]}",
            "{number: AUT 110, title: Brake Systems}",
            more: "agreements:\n  - {kind: articulation, status: in-force, rules-out-duplication: yes}  # counted"),
    ]

    static let open = [
        MarkedProgram(
            "without courses after high school there is nothing to compare yet", "named: duplicated-content",
            is: "0...",
            """
            title: Small
            status: submission
            sequence:  # may grow: postsecondary-courses
              - stage: grade 12
                courses:
                  - {title: Brakes}
            """),
        pair(
            "a course without a title may be any", is: "0...", "{number: AUT 1, title: ~}  # not stated: title",
            "{title: Brakes}"),
    ]
}
