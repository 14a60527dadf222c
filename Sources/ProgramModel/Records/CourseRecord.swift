extension RecordDeclaration {
    static let stage = RecordDeclaration(
        "stage", help: "One step of the student's way: where the student is, with the courses taken there.",
        fields: [
            .field(
                "stage", .stageTime, .mistake, "Where the student is, not where a course comes from.",
                example: "grade 9",
                inTemplate: true),
            .field("label", .text, .absent, "What the document calls the stage.", example: "Explorer"),
            .field("courses", .planItems, .unknown, "Courses and groups of courses of this stage.", inTemplate: true),
            .field(
                "academic", .planItems, .unknown, "The same, where every course is academic.",
                example: "[English 9, Algebra I]",
                inTemplate: true),
            .field(
                "cte", .planItems, .unknown, "The same, where every course is career and technical.", inTemplate: true),
            .field("apprenticeship-hours", .number(.hours, 0...20_000), .none, "Hours at work in an apprenticeship."),
            .field("note", .text, .absent, "What else the document says of the stage."),
            .derived(
                "side", .choice(.side), "Whether the stage is secondary, postsecondary or adult education.",
                from: "stage"),
            .derived("grade", .grade, "The grade of the stage.", from: "stage"),
            .derived("year", .number(.year, 1...8), "The year after high school.", from: "stage"),
            .derived("semester", .number(.semester, 1...16), "The semester after high school.", from: "stage"),
            .derived("quarter", .number(.quarter, 1...24), "The quarter after high school.", from: "stage"),
            .derived("season", .choice(.season), "The part of the year.", from: "stage"),
        ])

    static let course = RecordDeclaration(
        "course", help: "One course, or one place in the plan that any fitting course fills.", shorthand: "title",
        fields: [
            .field(
                "id", .text, .absent, "A name by which other entries of the file refer to the course.",
                example: "hlt-101"),
            .field("number", .text, .absent, "The course number of the school or college.", example: "NUR 105"),
            .field(
                "title", .text, .unknown, "The course's title as printed.", example: "Medical Terminology",
                inTemplate: true),
            .field(
                "any", .text, .absent, "In place of a title: a place in the plan that any fitting course fills.",
                example: "English, any"),
            .field(
                "content", .choices(.content), .unknown,
                "What the course teaches; a CTE course that earns academic credit is both.",
                example: "cte", inTemplate: true),
            .field(
                "subject", .choice(.subject), .unknown, "The subject; a core subject makes the course academic.",
                example: "science"),
            .field(
                "grade", .grade, .unknown, "The grade it is taken in, or the range in which that grade lies.",
                example: "11-12"),
            .field(
                "offered-in", .grades, .absent, "The grades among which the student may choose.", example: "[9, 10, 11]"
            ),
            .field(
                "by-approval-in", .grades, .absent, "Grades in which single students are let in case by case.",
                example: "[9]"),
            .field("taken-in", .choice(.side), .unknown, "Where the student is then; the stage says it already."),
            .field(
                "taught-at", .reference(.institution), .unknown,
                "The institution where it is taught, if not the student's own."),
            .field(
                "credits", .amount, .unknown, "Credits with their unit, a range where only a range is known.",
                example: "0.5", inTemplate: true),
            .field("length", .choice(.courseLength), .unknown, "How long the course lasts.", example: "semester"),
            .field("periods", .text, .absent, "The periods of the day that it fills.", example: "1 and 2"),
            .field(
                "requirement", .choice(.requirement), .meaning("required"),
                "Whether students of the program must take it.",
                example: "elective"),
            .field("tracks", .references(.track), .absent, "The tracks that it belongs to; left out, all of them."),
            .field(
                "same-as", .reference(.course), .absent,
                "The entry of the same course elsewhere in the plan: counted once, never a duplicate.",
                example: "nur-105"),
            .field("equivalent-to", .texts, .absent, "Numbers, titles or ids of other courses with the same content."),
            .field(
                "differs-from", .texts, .absent,
                "Numbers, titles or ids of courses that look alike and have other content."),
            .field("cross-listed", .texts, .absent, "Other numbers of the same course."),
            .field(
                "code", .text, .absent, "The number of its content in a catalog of the state or the nation: SCED, CIP.",
                example: "51.3902"),
            .field(
                "competencies", .texts, .absent, "What students can do after the course, as its outline says it.",
                example: "[Take vital signs, Lift and move patients]"),
            .field("repeatable", .flag, .none, "Whether it may be taken again for credit."),
            .field("prerequisites", .records(.prerequisite), .none, "What must come before.", example: "[Algebra I]"),
            .field("corequisites", .texts, .none, "What is taken at the same time."),
            .field(
                "remedial", .flag, .none,
                "Whether it teaches reading, writing or mathematics below the level of the program."),
            .field("scope", .choice(.scope), .unknown, "How broad the content is.", example: "pathway"),
            .field("standards", .records(.standard), .none, "Standards that the course follows."),
            .field(
                "knowledge-and-skills", .choices(.knowledgeAndSkills), .none,
                "Which of the ten cluster-level elements it teaches."),
            .field("aspects", .choices(.aspects), .none, "Which aspects of the industry it touches."),
            .field("academic-tie", .choices(.academicTie), .none, "How academic content is built into a CTE course."),
            .field(
                "college-credit", .records(.collegeCredit), .none, "College credit that the course can earn.",
                example: "dual-credit",
                inTemplate: true),
            .field(
                "work-based-learning", .choice(.workBasedKind), .none,
                "The kind of learning at work that the course itself is.",
                example: "clinical"),
            .field("iai", .text, .none, "The code of the Illinois Articulation Initiative."),
            .field("note", .text, .absent, "What else the document says of the course."),
            .derived(
                "earliest-grade", .grade, "The lowest grade in which a student can take the course.", from: "grade"),
            .derived("year", .number(.year, 1...8), "The year after high school in which it is taken.", from: "stage"),
            .derived(
                "semester", .number(.semester, 1...16), "The semester after high school in which it is taken.",
                from: "stage"),
            .derived(
                "quarter", .number(.quarter, 1...24), "The quarter after high school in which it is taken.",
                from: "stage"),
            .derived("season", .choice(.season), "The part of the year in which it is taken.", from: "stage"),
        ])

    static let choice = RecordDeclaration(
        "choice", help: "A group of which a student takes some.",
        fields: [
            .field("choose", .selection, .mistake, "How many of the group a student takes.", example: "1"),
            .field("of", .planItems, .mistake, "What the student chooses from."),
            .field("label", .text, .absent, "What the document calls the group."),
            .field("note", .text, .absent, "What else the document says of the group."),
        ])

    static let bundle = RecordDeclaration(
        "bundle", help: "Courses that are taken together, as one option of a choice.",
        fields: [
            .field("all", .planItems, .mistake, "What is taken together."),
            .field("label", .text, .absent, "What the document calls the group."),
            .field("note", .text, .absent, "What else the document says of the group."),
        ])

    static let prerequisite = RecordDeclaration(
        "prerequisite", help: "What must come before a course.", shorthand: "course",
        fields: [
            .field(
                "course", .text, .mistake, "The id, number or title of a course, or a condition in words.",
                example: "Algebra I"),
            .field("minimum-grade", .text, .absent, "The mark that is needed.", example: "C"),
            .field("concurrent-ok", .flag, .none, "Whether it may be taken at the same time."),
            .field(
                "for", .text, .absent, "What it is needed for, if not for the course itself.",
                example: "dual credit only"),
        ])

    static let collegeCredit = RecordDeclaration(
        "college-credit", plural: "college credits", help: "College credit that a high school student can earn.",
        shorthand: "kind",
        fields: [
            .field("kind", .choice(.collegeCreditKind), .unknown, "How the credit is earned.", example: "dual-credit"),
            .field("course", .texts, .none, "The college courses that it counts as.", example: "NUR 105"),
            .field("credits", .amount, .unknown, "How many college credits.", example: "3 semester hours"),
            .field("from", .reference(.institution), .unknown, "The college that awards it.", example: "lcc"),
            .field("for", .text, .absent, "What earns it, where it is not the course itself.", example: "CompTIA A+"),
            .field("status", .choice(.offerStatus), .meaning("offered"), "Whether students can earn it now."),
            .field(
                "automatic-transcription", .flag, .none, "Whether the credit stands on a transcript without a petition."
            ),
            .field(
                "instructor-qualified", .flag, .unknown, "Whether the instructor is qualified as campus faculty are."),
            .field("reviewed", .date, .unknown, "When the college last reviewed the course."),
            .field("conditions", .texts, .absent, "Marks, tests, deadlines and limits.", example: "B or better"),
        ])
}

extension Vocabulary {
    static let content = Vocabulary(
        [
            ("academic", "Academic content: language, mathematics, science, social science, ..."),
            ("cte", "Career and technical content."),
            ("other", "Neither: physical education, study skills, ..."),
        ], aliases: ["career": "cte", "technical": "cte"])

    static let subject = Vocabulary(
        [
            ("english", "English, language arts, communication arts."),
            ("mathematics", "Mathematics."),
            ("science", "Science."),
            ("social-science", "Social science, history, government, economics."),
            ("world-language", "A language other than English."),
            ("arts", "Arts."),
            ("physical-education", "Physical education."),
            ("health", "Health education."),
            ("technology", "Technology and computers."),
            ("career", "The field of the program itself."),
            ("elective", "Any subject."),
            ("other", "Another subject."),
        ],
        aliases: [
            "math": "mathematics", "social-studies": "social-science", "language-arts": "english",
            "history": "social-science",
        ])

    static let courseLength = Vocabulary([
        ("year", "A school year."), ("semester", "Half a school year."), ("trimester", "A third of a school year."),
        ("quarter", "A quarter of a school year."), ("term", "One term of the institution."),
    ])

    static let requirement = Vocabulary([
        ("required", "Every student of the program takes it."),
        ("recommended", "Students are advised to take it."),
        ("elective", "Students may take it."),
    ])

    static let scope = Vocabulary([
        ("exploratory", "Careers in general."), ("cluster", "The whole cluster."), ("pathway", "The pathway."),
        ("occupation", "One occupation or a few."),
    ])

    /// The ten cluster-level elements of the Illinois booklet.
    static let knowledgeAndSkills = Vocabulary([
        ("academic-foundations", "Reading, writing, mathematics and science applied."),
        ("communication", "Speaking, writing, technical communication."),
        ("problem-solving", "Problem solving and critical thinking."),
        ("information-technology", "Information technology applications."),
        ("systems", "How organizations, quality and supply fit together."),
        ("safety", "Safety, health and environment."),
        ("leadership", "Leadership and teamwork."),
        ("ethics", "Ethics and legal responsibilities."),
        ("employability", "Employability and career development."),
        ("technical-skills", "Tools and procedures of the pathway."),
    ])

    /// All aspects of an industry, as 20 U.S.C. 2471 (1997) listed them, with the entrepreneurship of Sec. 3(5)(B) of the Act.
    static let aspects = Vocabulary([
        ("planning", "Planning."), ("management", "Management."), ("finance", "Finance."),
        ("technical-skills", "Technical and production skills."),
        ("technology", "Underlying principles of technology."),
        ("labor", "Labor issues."), ("health-and-safety", "Health and safety."),
        ("entrepreneurship", "Entrepreneurship."),
    ])

    static let academicTie = Vocabulary([
        ("academic-credit", "The course earns academic credit."),
        ("shared-unit", "A unit is shared with an academic course."),
        ("team-taught", "CTE and academic teachers teach it together."),
        ("mapped-standard", "Academic standards are mapped to it."),
    ])

    static let collegeCreditKind = Vocabulary(
        [
            ("dual-credit", "A college course taken in high school for credit at both levels (110 ILCS 27/5)."),
            ("dual-enrollment", "A college course taken in high school, typically for college credit only."),
            ("articulated", "Credit that the college awards after the high school course."),
            ("ap", "An Advanced Placement course and examination."),
            ("ib", "An International Baccalaureate course and examination."),
            ("certification", "Credit for a certification."),
            ("examination", "Credit for another examination."),
            ("prior-learning", "Credit for learning outside of class."),
        ], aliases: ["dual": "dual-credit", "concurrent": "dual-enrollment", "articulation": "articulated"])

    static let offerStatus = Vocabulary([
        ("offered", "Students can earn it now."), ("negotiating", "It is being negotiated."),
        ("encouraged", "It is only encouraged, or promised in general."),
    ])

    /// Forms of learning at work, in three steps: seeing work, working as in a workplace, and working in one.
    static let workBasedKind = Vocabulary(
        [
            ("visit", "A visit to a workplace (awareness)."), ("shadowing", "Following somebody at work (awareness)."),
            ("mentoring", "A mentor from the field (awareness)."),
            ("school-enterprise", "A business run at school (simulated)."),
            ("client-project", "A project for a real client (simulated)."),
            ("service", "Service learning (simulated)."),
            ("internship", "An internship or practicum (placed)."), ("clinical", "Clinical practice (placed)."),
            ("cooperative", "Cooperative education, by Sec. 3(9) of the Act (placed)."),
            ("apprenticeship", "A youth or registered apprenticeship (placed)."),
            ("paid-work", "Paid work in the field (placed)."),
        ],
        aliases: [
            "practicum": "internship", "co-op": "cooperative", "field-trip": "visit", "job-shadowing": "shadowing",
        ])
}
