/// The program that the tutorial assesses.
let welding = """
    program-of-study: 1
    id: hilltop-welding
    title: Welding, Hilltop High School
    status: submission
    sequence:
      - {stage: grade 11, cte: [Welding 1]}
      - {stage: grade 12, cte: [Welding 2]}
    partners: [{name: Hilltop Fabrication, kind: business}]
    """

/// A small rubric that leaves one thing to people.
let welders = """
    rubric: 1
    id: welders
    version: 1.0.0
    title: Welders
    sources: {charter: {title: Charter of the welders}}
    classes: {must: what every program needs}
    scale: [missing, present, strong]
    measures:
      courses: {title: welding courses, count: courses, where: {taken-in: secondary, content: cte}}
      employers: {title: employers that take part, count: partners, where: {kind: business}}
    requirements:
      - id: three-courses
        title: Has three welding courses
        class: must
        expect: {courses: {at-least: 3}}
        why: Two do not prepare for the test.
        cites: [{source: charter, force: shall}]
        remedy: "Add {missing courses} more."
    principles:
      - id: workplace
        title: Close to the workplace
        statement: The people who hire help to build the program.
        criteria:
          - id: employers
            title: Employers take part
            why: They hire.
            cites: [{source: charter, force: should}]
            levels: {present: {employers: {at-least: 1}}, strong: {employers: {at-least: 3}}}
            remedy: "Win {missing employers} more."
          - id: shared-vision
            title: A vision that all share
            why: It holds everything together.
            cites: [{source: charter, force: should}]
            judged: {present: Some state it., strong: All state it and act on it.}
            remedy: Name minutes that show it under `evidence`.
    """
