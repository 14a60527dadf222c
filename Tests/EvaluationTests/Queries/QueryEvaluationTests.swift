import Testing

/// What queries answer on small programs: the value, what it counts, and what keeps it open.
struct QueryEvaluationTests {
    @Test(arguments: counts + sums + extremes + distinct + shares + students + dates)
    func findsWhatTheLinesSay(_ program: MarkedProgram) throws {
        try program.check()
    }

    // MARK: Counts

    static let counts = [
        MarkedProgram(
            "a course of which the content is not stated may count",
            "count: courses, where: {content: cte}", is: "1...2",
            """
            title: Small
            status: submission
            sequence:
              - stage: grade 9
                courses:
                  - {title: Welding, content: cte}  # counted
                  - {title: Biology, content: academic}
                  - {title: Shop}  # not stated: content
              - {stage: year 1, courses: []}
            """),
        MarkedProgram(
            "a list of a draft may grow", "count: partners, where: {kind: business}", is: "1...",
            """
            title: Small
            status: draft
            partners:  # may grow: partners
              - {name: A, kind: business}  # counted
              - {name: B, kind: community}
            """),
        MarkedProgram(
            "a list of a draft that is complete does not grow", "count: partners, where: {kind: business}", is: "1",
            """
            title: Small
            status: draft
            complete: [partners]
            partners:
              - {name: A, kind: business}  # counted
            """),
        MarkedProgram(
            "a list of a submission that is incomplete may grow", "count: partners", is: "1...",
            """
            title: Small
            status: submission
            incomplete: [partners]
            partners:  # may grow: partners
              - {name: A, kind: business}  # counted
            """),
        MarkedProgram(
            "a list that a draft does not have may come", "count: partners", is: "0...",
            """
            title: Small  # not stated: partners
            status: draft
            """),
        MarkedProgram(
            "a list that a submission does not have is empty", "count: partners", is: "0",
            """
            title: Small
            status: submission
            """),
        MarkedProgram(
            "what is listed in courses is counted with what it stands in",
            "count: courses.college-credit, where: {status: offered, parent.content: cte}", is: "1...2",
            """
            title: Small
            status: submission
            sequence:
              - stage: grade 9
                courses:
                  - title: Welding
                    content: cte
                    college-credit:
                      - {kind: dual-credit}  # counted
                      - {kind: articulated, status: negotiating}
                  - title: Shop  # not stated: content
                    college-credit:
                      - {kind: dual-credit}
                  - title: Biology
                    content: academic
                    college-credit:
                      - {kind: dual-credit}
              - {stage: year 1, courses: []}
            """),
        MarkedProgram(
            "a test of another entry follows its name", "count: awards, where: {from.type: university}", is: "1...2",
            """
            title: Small
            status: submission
            institutions:
              - {id: a, name: A, type: university}
              - {id: b, name: B}  # not stated: type
              - {id: c, name: C, type: community-college}
            awards:
              - {title: X, from: a}  # counted
              - {title: Y, from: b}
              - {title: Z, from: c}
            """),
        MarkedProgram(
            "some of what is named must pass", "count: agreements, where: {between: {some: {type: university}}}",
            is: "1...2",
            """
            title: Small
            status: submission
            institutions:
              - {id: a, name: A, type: university}
              - {id: b, name: B, type: high-school}
            agreements:
              - {kind: transfer, between: [a, b]}  # counted
              - {kind: transfer, between: [b]}
              - {kind: transfer}  # not stated: between
            """),
    ]

    // MARK: Sums

    static let sums = [
        MarkedProgram(
            "amounts are summed in one unit", "sum: awards.credits, unit: semester-hour", is: "110...120",
            """
            title: Small
            status: submission
            awards:
              - {title: A, credits: 60 semester hours}  # counted
              - {title: B, credits: 30 quarter hours}  # counted
              - {title: C, credits: 30-40 semester hours}  # counted; uncertain: credits
              - {title: D, credits: none}
            """),
        MarkedProgram(
            "an amount that is not stated has no limit", "sum: awards.credits, unit: semester-hour", is: "60...",
            """
            title: Small
            status: submission
            awards:
              - {title: A, credits: 60 semester hours}  # counted
              - {title: B}  # not stated: credits
            """),
        MarkedProgram(
            "what may not count adds to the upper end only",
            "sum: work-based-learning.hours, where: {level: secondary}", is: "60...90",
            """
            title: Small
            status: submission
            work-based-learning:
              - {kind: internship, level: secondary, hours: 60}  # counted
              - {kind: internship, hours: 30}  # not stated: level
              - {kind: internship, level: postsecondary, hours: 500}
            """),
    ]

    // MARK: Smallest and largest

    static let extremes = [
        MarkedProgram(
            "the smallest is known although others are not", "smallest: work-based-learning.hours", is: "0...60",
            """
            title: Small
            status: submission
            work-based-learning:
              - {kind: internship, hours: 60}  # counted
              - {kind: internship}  # not stated: hours
              - {kind: internship, hours: 70-90}
            """),
        MarkedProgram(
            "the largest of ranges", "largest: work-based-learning.hours", is: "70...90",
            """
            title: Small
            status: submission
            work-based-learning:
              - {kind: internship, hours: 60}
              - {kind: internship, hours: 70-90}  # uncertain: hours
              - {kind: internship, hours: 50-65}
            """),
        MarkedProgram(
            "of nothing there is no smallest", "smallest: work-based-learning.hours", is: "none",
            """
            title: Small
            status: submission
            work-based-learning: []
            """),
        MarkedProgram(
            "a grade that lies in a range", "smallest: courses.earliest-grade", is: "9...10",
            """
            title: Small
            status: submission
            sequence:
              - stage: grades 9-10  # uncertain: grade
                courses:
                  - {title: A}
              - stage: grades 11-12
                courses:
                  - {title: B}
              - {stage: year 1, courses: []}
            """),
        MarkedProgram(
            "one that may not count may be the smallest, or there is none",
            "smallest: work-based-learning.hours, where: {level: secondary}", is: "30?",
            """
            title: Small
            status: submission
            work-based-learning:
              - {kind: internship, hours: 30}  # not stated: level
            """),
    ]

    // MARK: Different values

    static let distinct = [
        MarkedProgram(
            "a value that is not known may be another", "distinct: partners.kind", is: "2...3",
            """
            title: Small
            status: submission
            partners:
              - {name: A, kind: business}  # counted
              - {name: B, kind: business}  # counted
              - {name: C, kind: community}  # counted
              - {name: D}  # not stated: kind
            """),
        MarkedProgram(
            "there are no more values than the vocabulary has",
            "distinct: guidance.stages, among: [high-school, college]",
            is: "1...2",
            """
            title: Small
            status: submission
            guidance:
              - {service: A, stages: [high-school, before-grade-9]}  # counted
              - {service: B}  # not stated: stages
              - {service: C}  # not stated: stages
            """),
        MarkedProgram(
            "texts differ as they are written", "distinct: partners.name", is: "2",
            """
            title: Small
            status: submission
            partners:
              - {name: A}  # counted
              - {name: B}  # counted
              - {name: A}  # counted
            """),
    ]

    // MARK: Shares

    static let shares = [
        MarkedProgram(
            "an open entry passes or fails", "share: agreements, having: {written: yes}", is: "33.3333...66.6667",
            """
            title: Small
            status: submission
            agreements:
              - {kind: transfer, written: yes}  # counted
              - {kind: transfer, written: no}
              - {kind: transfer}  # not stated: written
            """),
        MarkedProgram(
            "of nothing there is no share", "share: agreements, where: {kind: transfer}, having: {written: yes}",
            is: "none",
            """
            title: Small
            status: submission
            agreements:
              - {kind: articulation, written: no}
            """),
        MarkedProgram(
            "what may not count may leave nothing",
            "share: agreements, where: {kind: transfer}, having: {written: yes}",
            is: "100?",
            """
            title: Small
            status: submission
            agreements:
              - {written: yes}  # not stated: kind
            """),
        MarkedProgram(
            "a list that may grow leaves every share possible", "share: agreements, having: {written: yes}",
            is: "0...100",
            """
            title: Small
            status: submission
            incomplete: [agreements]
            agreements:  # may grow: agreements
              - {kind: transfer, written: yes}  # counted
            """),
    ]

    // MARK: Students

    private static let withChoice = """
        title: Small
        status: submission
        sequence:
          - stage: grade 9
            courses:
              - {title: Welding, content: cte}  # counted
              - choose: 1
                of:
                  - {title: Machining, content: cte}  # counted
                  - {title: Biology, content: academic}
          - {stage: year 1, courses: []}
        """

    static let students = [
        MarkedProgram(
            "the best choice of some student", "count: courses, where: {content: cte}, for: some-student", is: "2",
            withChoice),
        MarkedProgram(
            "the worst choice of every student", "count: courses, where: {content: cte}, for: every-student", is: "1",
            withChoice),
        MarkedProgram(
            "any student's choice", "count: courses, where: {content: cte}", is: "1...2",
            withChoice.replacing("sequence:", with: "sequence:  # choice")),
        MarkedProgram(
            "an elective is not for every student", "count: courses, for: every-student", is: "1",
            """
            title: Small
            status: submission
            sequence:
              - stage: grade 9
                courses:
                  - {title: Welding}  # counted
                  - {title: Machining, requirement: elective}  # counted
              - {stage: year 1, courses: []}
            """),
    ]

    // MARK: Dates

    static let dates = [
        MarkedProgram(
            "without a day no date is recent or past", "count: agreements, where: {approved: {within-months: 12}}",
            is: "0...1",
            """
            title: Small
            status: submission
            agreements:
              - {kind: transfer, approved: 2012-01-01}  # no day
            """),
        MarkedProgram(
            "a date within the months before the day", "count: agreements, where: {approved: {within-months: 12}}",
            is: "2...4",
            """
            title: Small
            status: submission
            as-of: 2012-03-01
            agreements:
              - {kind: transfer, approved: 2012-03-01}  # counted
              - {kind: transfer, approved: 2011-03-01}  # counted
              - {kind: transfer, approved: 2011-02-28}
              - {kind: transfer, approved: 2012-03-02}
              - {kind: transfer, approved: 2012-03}  # uncertain: approved
              - {kind: transfer}  # not stated: approved
            """),
        MarkedProgram(
            "what does not end is never past", "count: agreements, where: {expires: {not-past: yes}}", is: "2...3",
            """
            title: Small
            status: submission
            as-of: 2012-03-01
            agreements:
              - {kind: transfer}  # counted
              - {kind: transfer, expires: 2012-03-01}  # counted
              - {kind: transfer, expires: 2012-02-29}
              - {kind: transfer, expires: 2012}  # uncertain: expires
            """),
    ]
}
