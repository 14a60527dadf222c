extension RecordDeclaration {
    static let guidance = RecordDeclaration(
        "guidance-service", help: "A service of career guidance or academic counseling.", shorthand: "service",
        fields: [
            .field("service", .text, .mistake, "What is done.", example: "individual plan of study"),
            .field("stages", .choices(.guidanceStage), .unknown, "For whom.", example: "[high-school, college]"),
            .field("individual-plan", .flag, .none, "Whether every student gets a plan of study of their own."),
            .field("informs-parents", .flag, .none, "Whether parents are informed."),
            .field("occupational-information", .text, .none, "The source of information about occupations."),
        ])

    static let support = RecordDeclaration(
        "support", help: "Support for students who need it.",
        fields: [
            .field("groups", .choices(.specialPopulation), .unknown, "The special populations that it is for."),
            .field("kind", .choice(.supportKind), .unknown, "What it is.", example: "tutoring"),
            .field("level", .choices(.level), .unknown, "At which level."),
            .field("prepares-for-employment", .flag, .none, "Whether it prepares for employment."),
            .field("removes-barrier", .flag, .none, "Whether it removes a barrier that was found."),
            .field("note", .text, .absent, "What is done, in words."),
        ])

    static let entryPoint = RecordDeclaration(
        "entry-point", help: "A point at which somebody can join the program.", shorthand: "who",
        fields: [
            .field("who", .choice(.entrant), .unknown, "Who joins there.", example: "adult"),
            .field("condition", .text, .none, "What it takes."),
            .field("waives", .text, .none, "What somebody who joins there may skip."),
        ])

    static let bridge = RecordDeclaration(
        "bridge-program", help: "A program that prepares adults for credit-bearing study in the pathway.",
        fields: [
            .field("kind", .choice(.bridgeKind), .unknown, "Which of the two models."),
            .field("parts", .choices(.bridgePart), .unknown, "Which of the three required parts it has."),
            .field("leads-to", .text, .none, "The course of the program that it leads to."),
            .field("cluster-skills", .flag, .none, "Whether it teaches cluster-level skills."),
            .field("earns", .text, .none, "The credit or credential earned at its end."),
            .field("hours", .number(.hours, 0...20_000), .unknown, "How many hours."),
        ])

    static let admission = RecordDeclaration(
        "admission-rule", help: "Who may join, and what those can do who may not.",
        fields: [
            .field("open-to-all", .flag, .unknown, "Whether every student may join."),
            .field("limits", .records(.limit), .none, "Tests, marks, approvals and fees that keep students out."),
            .field(
                "enrolment-checked-yearly", .flag, .none,
                "Whether somebody checks yearly that enrolment mirrors the school."),
        ])

    static let limit = RecordDeclaration(
        "limit", help: "Something that a student must have to join.", shorthand: "limit",
        fields: [
            .field("limit", .text, .mistake, "What it is.", example: "C or better in English"),
            .field("route", .text, .none, "How a student can join who misses it."),
        ])

    static let cost = RecordDeclaration(
        "cost", help: "Something that costs students money, or help with it.",
        fields: [
            .field("kind", .choice(.costKind), .unknown, "What it is for.", example: "examination"),
            .field("amount", .number(.dollars, 0...1_000_000), .unknown, "How much."),
            .field("paid-by", .text, .none, "Who pays."),
        ])

    static let accessibility = RecordDeclaration(
        "accessibility-statement", help: "How everybody is able to take part.",
        fields: [
            .field("nondiscrimination", .text, .none, "The statement of non-discrimination."),
            .field("accommodation", .text, .none, "How somebody asks for accommodation."),
            .field("universal-design", .choices(.level), .none, "Levels at which a CTE course uses universal design."),
            .field("contact", .text, .none, "Whom to ask."),
            .field("reviewed", .date, .unknown, "When it was last reviewed."),
        ])

    static let collegeReadiness = RecordDeclaration(
        "college-readiness-plan", help: "How students get ready for college-level study.",
        fields: [
            .field("entry-requirement", .text, .none, "What the college asks for at entry."),
            .field("readiness-check", .text, .none, "The placement or readiness check before college."),
            .field("support", .text, .none, "The support course or co-requisite for those below."),
            .field("general-education", .text, .none, "The general education that the degree asks for."),
        ])

    static let dissemination = RecordDeclaration(
        "dissemination", plural: "dissemination", help: "One way in which people are told about the program.",
        fields: [
            .field("audience", .choices(.audience), .unknown, "Who is told."),
            .field("channel", .text, .none, "How they are told.", example: "web page"),
            .field("date", .date, .absent, "When."),
        ])
}

extension Vocabulary {
    static let guidanceStage = Vocabulary([
        ("before-grade-9", "Students before grade 9."), ("high-school", "Students of grades 9 to 12."),
        ("college", "College students."), ("adult", "Adult learners."),
    ])

    static let supportKind = Vocabulary([
        ("tutoring", "Tutoring."), ("financial-aid", "Money."), ("transport", "Transport."),
        ("child-care", "Child care."),
        ("language", "Help with the language."), ("accommodation", "Accommodation of a disability."),
        ("materials", "Materials or curriculum that speak to everybody."), ("recruitment", "Recruitment."),
        ("role-model", "Role models and mentors."), ("retention", "Help to stay."), ("placement", "Help to find work."),
        ("other", "Something else."),
    ])

    static let entrant = Vocabulary([
        ("grade-9", "Students in or before grade 9."), ("high-school", "Students later in high school."),
        ("graduate", "High school graduates."), ("adult", "Adult learners."),
        ("incumbent-worker", "People at work in the field."),
        ("transfer", "Students of another college."),
    ])

    static let bridgeKind = Vocabulary([
        ("adult-education", "An adult education bridge."),
        ("developmental", "A CTE or developmental bridge at a college."),
    ])

    /// The three parts of a bridge by the Illinois definition.
    static let bridgePart = Vocabulary([
        ("contextualized-instruction", "Reading, writing and mathematics in the context of the field."),
        ("career-development", "Career development."), ("transition-services", "Help with the step into college."),
    ])

    static let costKind = Vocabulary([
        ("tuition", "Tuition or the fee for college credit."), ("materials", "Materials and tools."),
        ("examination", "Examinations."), ("transport", "Transport."), ("financial-aid", "Help with the costs."),
    ])

    static let audience = Vocabulary([
        ("students", "Students."), ("parents", "Parents."), ("counselors", "Counselors."), ("employers", "Employers."),
        ("adults", "Adult learners."),
    ])
}
