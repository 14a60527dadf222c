import RubricModel
import SourceDiagnostics
import Testing

/// A rubric with one of everything that a rubric can hold, so that a mistake can be put into any part of it.
enum SmallRubric {
    static let text = """
        rubric: 1
        id: small
        version: 1.0.0
        title: A small rubric
        summary: One of everything.
        sources:
          act: {title: The Act, cite: Pub. L. 109-270, url: "http://example.org/act"}
        classes:
          limb: a limb of the Act
          duty: a duty of the recipient
        profiles:
          strict: {title: Every limb, classes: [limb], also: [is-shared], except: [starts-early], default: yes}
        scale: [absent, partly, fully]
        subject: {expect: {programs: {at-least: 1}}, otherwise: It is something else.}
        reviews: {combine: majority, reviewers: 3}
        efforts: {advisory: 7, complete: 2}
        measures:
          programs: {title: programs, count: program, where: {document-kind: program}}
          school-courses: {title: courses in school, count: courses, where: {taken-in: secondary}}
          college-courses: {title: courses in college, count: courses, where: {content: [cte, academic]}, for: some-student}
          all-courses: {title: courses on both sides, total: [school-courses, college-courses]}
          credits: {title: college credit, sum: courses.college-credit.credits, unit: semester-hour}
          work-hours: {title: hours at work, sum: work-based-learning.hours}
          first-grade: {title: first grade, smallest: courses.earliest-grade}
          partner-kinds: {title: kinds of partners, distinct: partners.kind, among: [business, community]}
          with-role: {title: share of partners with a role, share: partners, having: {roles: {at-least: 1}}}
          repeats: {title: courses that repeat, named: duplicated-content}
          lasting: {title: agreements that last, count: agreements, where: {expires: {not-past: yes}}}
          recent: {title: recent agreements, count: agreements, where: {approved: {within-months: 12}}}
          with-university: {title: with a university, count: agreements, where: {between: {some: {type: university}}}}
          big-awards: {title: big awards, count: awards, where: {credits: {at-least: 60, unit: semester-hour}}}
          of-university: {title: awards of universities, count: awards, where: {from.type: university}}
          clusters: {title: clusters, count: program, where: {cluster: Health Science}}
          papers: {title: documents, count: evidence, where: {for: starts-early}}
          named-groups: {title: groups, count: supports, where: {any: [{groups: {all-of: [disability]}}, {kind: materials}]}}
        requirements:
          - id: starts-early
            title: Starts early
            class: limb
            why: The Act asks for it.
            cites: [{source: act, at: "Sec. 122", force: shall}]
            applies-when: {programs: {at-least: 1}}
            expect: {all: [{school-courses: {at-least: 1}}, {first-grade: {between: [9, 10]}}]}
            shows: [college-courses, all-courses, credits, work-hours, repeats, clusters, papers, named-groups]
            remedy: "Add {missing school-courses} courses to the {found school-courses} that are there."
            examples:
              - {verdict: met, program: "title: x", note: One is enough.}
          - id: is-shared
            title: Is shared
            class: duty
            why: The Act asks for it.
            cites: [{source: act, force: should}]
            judged: A person looks at the plan.
            remedy: Share it.
        principles:
          - id: partnership
            title: Partnership
            statement: Partners take part.
            weight: 2
            examples:
              - {score: [10, 20.5], program: "title: six", variants: [{replace: six, by: seven, score: 30}]}
            criteria:
              - id: breadth
                title: Many kinds of partners
                weight: 3
                why: Each kind brings something.
                cites: [{source: act, force: proposed}]
                levels:
                  partly: {partner-kinds: {at-least: 1}, not: {big-awards: {exactly: 4}}}
                  fully: {any: [{with-role: {at-least: 50}}, {lasting: {at-most: 5}}]}
                shows: [recent, with-university, of-university]
                remedy: Win partners.
                examples:
                  - {level: [absent, partly], program: "title: x"}
              - id: vision
                title: A shared vision
                why: It holds everything together.
                cites: [{source: act, force: may}]
                judged: {partly: Some share it., fully: All share it.}
                remedy: Talk about it.
        examples: [{verdict: compliant, profile: strict, program: "title: nine"}]
        traces:
          limbs: {title: The limbs, source: act, rows: {L1: {asks: An early start, by: [starts-early]}, L2: {asks: Sharing, by: is-shared}, L3: {asks: Money, outside: it binds the state}}}

        """

    /// Reads a rubric.
    static func reading(_ text: String) -> RubricReading {
        RubricReading(
            SourceText(name: "rubric", content: text),
            namedMeasures: [NamedMeasureDeclaration(name: "duplicated-content", help: "Content that is taught twice.")])
    }

    /// The rubric as it stands above.
    static func rubric() throws -> Rubric {
        let reading = reading(text)
        #expect(reading.diagnostics.isEmpty)
        return try #require(reading.rubric)
    }
}
