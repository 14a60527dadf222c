extension RecordDeclaration {
    static let program = RecordDeclaration(
        "program", help: "A program of study: the courses, credentials, partners and promises that one file describes.",
        fields: [
            .field(
                "program-of-study", .number(.count, 1...1), .mistake, "The version of this format, always 1.",
                example: "1",
                inTemplate: true),
            .field(
                "id", .text, .absent, "A short name that no other program of a portfolio has.",
                example: "lakeview-nursing"),
            .field(
                "title", .text, .mistake, "The name of the program as it is published.",
                example: "Nurse Assisting to Nursing, A.A.S.", inTemplate: true),
            .field(
                "status", .choice(.status), .meaning("draft"),
                "Whether the program is submitted or still being written.",
                example: "draft", inTemplate: true),
            .field(
                "complete", .choices(.section), .absent, "Lists of a draft to which nothing will be added.",
                example: "[credentials, secondary-courses]"),
            .field(
                "incomplete", .choices(.section), .absent, "Lists of a submission that are known in part only.",
                example: "[agreements]"),
            .field(
                "document-kind", .choice(.documentKind), .meaning("program"),
                "What kind of document the facts are from.",
                example: "program"),
            .field(
                "school-year", .text, .unknown, "The school year that the program is for.", example: "2011-2012",
                inTemplate: true),
            .field(
                "as-of", .date, .absent, "The day by which dates are judged; `--as-of` overrides it.",
                example: "2012-03-01",
                inTemplate: true),
            .field("state", .text, .absent, "The state or region.", example: "Illinois"),
            .field("description", .text, .absent, "What the program is, in a few sentences."),
            .field("goals", .texts, .absent, "What the program is to reach."),
            .field("notes", .texts, .absent, "Whatever the document says that no other field can say."),
            .field("sources", .records(.source), .absent, "Where the facts are from."),

            .field(
                "cluster", .name(.cluster), .unknown, "The career cluster, one of sixteen.", example: "Health Science",
                inTemplate: true),
            .field(
                "pathway", .name(.pathway), .unknown, "The career pathway of that cluster.",
                example: "Therapeutic Services",
                inTemplate: true),
            .field(
                "area", .name(.area), .unknown, "The Illinois secondary CTE area.", example: "Health Science Technology"
            ),
            .field(
                "cip", .codes(.cip), .unknown, "CIP codes of the program; a code is text, its zeros count.",
                example: "51.3902"),
            .derived("pathway-in-cluster", .flag, "Whether the pathway is one of the stated cluster.", from: "pathway"),
            .derived(
                "area-holds-cluster", .flag, "Whether the cluster usually belongs to the stated area.", from: "area"),
            .field(
                "college-credit-unit", .choice(.collegeCreditUnit), .unknown,
                "What a college credit is where no unit stands beside it.", example: "semester-hour", inTemplate: true),
            .field(
                "grades", .grades, .absent, "The grades that the program spans where the document says so as a whole.",
                example: "9-12"),
            .field(
                "years-after-high-school", .number(.year, 0...8), .absent,
                "How many years the program goes on after high school where the document says so as a whole.",
                example: "2"),

        ] + programLists.prefix(1) + [
            .field("tracks", .records(.track), .absent, "Tracks of which a student follows one."),
            .field("sequence", .records(.stage), .unknown, "The student's way, stage by stage.", inTemplate: true),
        ] + programLists.dropFirst() + [
            .field(
                "design-team", .choices(.staff), .none, "Who took part in designing the program.",
                example: "[cte-teacher, cte-faculty, counselor]"),
            .field(
                "assurances", .choices(.assurance), .unknown,
                "What the recipient of the grant assures for this program in its local plan.", example: "[all-aspects]"),
            .field(
                "no-credential-exists", .text, .absent,
                "Why no industry credential can be earned: that none exists for the occupation, and who says so."),
            .field("printed-totals", .records(.printedTotal), .absent, "Totals as the document prints them."),
            .field(
                "graduation-requirements", .records(.graduationRequirement), .absent,
                "What the diploma asks for; not the program's own courses."),
        ])

    /// The lists of the program that a file may know in part.
    static let programLists: [FieldDeclaration] = [
        .field(
            "institutions", .records(.institution), .unknown, "Schools, colleges and sponsors that offer the program.",
            inTemplate: true),
        .field(
            "college-credit", .records(.collegeCredit), .none,
            "College credit for the program as a whole or for a certification, not for one course."),
        .field(
            "awards", .records(.award), .none, "Degrees, certificates and diplomas that the program leads to.",
            inTemplate: true),
        .field(
            "credentials", .records(.credential), .none, "Industry credentials, licenses and recognitions.",
            inTemplate: true),
        .field("agreements", .records(.agreement), .none, "Agreements between the institutions.", inTemplate: true),
        .field("partners", .records(.partner), .none, "Who takes part, of what kind, in which role.", inTemplate: true),
        .field("advisory", .record(.advisory), .none, "The advisory committee."),
        .field("work-based-learning", .records(.workBasedLearning), .none, "Learning at work, beyond single courses."),
        .field(
            "occupations", .records(.occupation), .none, "Occupations that the program prepares for.", inTemplate: true),
        .field(
            "student-organizations", .records(.studentOrganization), .none,
            "Career and technical student organizations."),
        .field("guidance", .records(.guidance), .none, "Career guidance and academic counseling."),
        .field("supports", .records(.support), .none, "Support for students, special populations among them."),
        .field("entry-points", .records(.entryPoint), .none, "Where somebody can join."),
        .field("bridge", .record(.bridge), .none, "The bridge program that leads adults into the program."),
        .field("admission", .record(.admission), .unknown, "Who may join."),
        .field("costs", .records(.cost), .none, "What students pay, and who pays it instead."),
        .field("accessibility", .record(.accessibility), .none, "How everybody is able to take part."),
        .field("standards", .records(.standard), .unknown, "Standards that the program as a whole follows."),
        .field(
            "college-readiness", .record(.collegeReadiness), .none, "How students get ready for college-level study."),
        .field("assessments", .records(.assessment), .none, "Assessments of technical skill."),
        .field(
            "professional-development", .records(.professionalDevelopment), .none,
            "Professional development of the staff."),
        .field("instructors", .records(.instructor), .none, "Who teaches, and with which qualification."),
        .field("indicators", .records(.indicator), .none, "Core indicators of performance of this program."),
        .field(
            "transition-measures", .records(.transitionMeasure), .none, "Measures of the step into college and work."),
        .field("reviews", .records(.review), .none, "Reviews and evaluations of the program."),
        .field("approvals", .records(.approval), .none, "Who approved or signed the program."),
        .field("dissemination", .records(.dissemination), .none, "How people are told about the program."),
        .field("resources", .records(.resource), .none, "Money, staff and equipment behind the program."),
        .field("evidence", .records(.evidence), .none, "Documents behind claims that no count can decide."),
    ]

    static let source = RecordDeclaration(
        "source", help: "A document that facts of the file are from.", shorthand: "title",
        fields: [
            .field("title", .text, .mistake, "The document's title."),
            .field("url", .text, .absent, "Its address."),
            .field("year", .text, .absent, "When it was published."),
            .field("extent", .text, .absent, "How much of it was read."),
            .field("note", .text, .absent, "Anything else about it."),
        ])

    static let track = RecordDeclaration(
        "track", help: "One of several tracks; a student follows one.", shorthand: "id",
        fields: [
            .field("id", .text, .mistake, "The name that courses use.", example: "honors"),
            .field("title", .text, .absent, "The track's title."),
        ])

    static let printedTotal = RecordDeclaration(
        "printed-total", help: "A total of credits as the document prints it.",
        fields: [
            .field("scope", .text, .mistake, "What it is the total of.", example: "1st Semester"),
            .field("total", .amount, .unknown, "The total.", example: "15-16 semester hours"),
        ])

    static let graduationRequirement = RecordDeclaration(
        "graduation-requirement", help: "What the high school diploma asks for in one subject.",
        fields: [
            .field("subject", .text, .mistake, "The subject as printed.", example: "Mathematics"),
            .field("credits", .amount, .unknown, "How many credits.", example: "3"),
            .field("note", .text, .absent, "What else is said of it."),
        ])
}

extension Vocabulary {
    /// How far the file is.
    static let status = Vocabulary([
        ("draft", "Still being written, or known in part: what is not said is not known."),
        (
            "submission",
            "Handed in: a list that is given is complete, and what is left out counts as none where the field says so."
        ),
    ])

    /// What is written down.
    static let documentKind = Vocabulary([
        ("program", "A program that is offered."),
        ("state-model", "A model that a state publishes for districts to adapt."),
        ("sample", "A sample plan."),
        ("template", "A form whose places still hold general text."),
        ("articulation-agreement", "An agreement about credit, not a program of study."),
        ("course-list", "A catalogue of courses, not a program of study."),
    ])

    /// Units of college credit.
    static let collegeCreditUnit = Vocabulary([
        (
            "semester-hour",
            "Semester credit hours; 60 make an associate degree in Illinois (23 Ill. Adm. Code 1501.301)."
        ),
        ("quarter-hour", "Quarter credit hours; 3 are worth 2 semester hours."),
    ])

    /// Duties of the recipient of a grant, by Sec. 134(b) and 135(b) of the Act.
    static let assurance = Vocabulary([
        ("all-aspects", "Students get strong experience in all aspects of an industry (134(b)(3)(C), 135(b)(3))."),
        ("technology", "Technology is developed, improved or expanded (135(b)(4))."),
        ("size-scope-quality", "The program is of enough size, scope and quality (135(b)(8))."),
        (
            "special-populations",
            "Special populations are prepared and not discriminated against (134(b)(8), 135(b)(9))."
        ),
        ("guidance", "Career guidance and academic counseling are provided (134(b)(11))."),
        ("stakeholders", "Those whom the Act names take part in the program (134(b)(5))."),
        ("professional-development", "Comprehensive professional development is provided (134(b)(4), 135(b)(5))."),
        ("evaluation", "The program is evaluated, special populations included (135(b)(6))."),
    ])
}
