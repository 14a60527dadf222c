extension RecordDeclaration {
    static let award = RecordDeclaration(
        "award", help: "A degree, certificate or diploma of an institution.", shorthand: "title",
        fields: [
            .field("id", .text, .absent, "A name by which other entries refer to it.", example: "aas"),
            .field(
                "title", .text, .mistake, "Its title.", example: "Associate in Applied Science, Nursing",
                inTemplate: true),
            .field("level", .choice(.awardLevel), .unknown, "How high it is.", example: "associate", inTemplate: true),
            .field(
                "credits", .amount, .unknown, "The credits that it takes.", example: "64 semester hours",
                inTemplate: true),
            .field(
                "from", .reference(.institution), .unknown, "The institution that gives it.", example: "lcc",
                inTemplate: true),
            .field("after", .stageTime, .unknown, "The stage at whose end it is earned.", example: "year 2 spring"),
            .field("required-courses", .texts, .absent, "Courses that it takes, by id, number or title."),
            .field(
                "counts-toward", .references(.award), .none, "Higher awards in which its credits count.",
                example: "[bsn]"),
            .field("all-credits-count", .flag, .unknown, "Whether all of its credits count there."),
            .field("prepares-for", .texts, .none, "Occupations that it leads to, by title."),
            .field("transfers", .flag, .unknown, "Whether it is meant for transfer."),
            .field("note", .text, .absent, "What else the document says of it."),
            .derived("earned-in", .choice(.side), "Whether it is earned in high school or after it.", from: "after"),
        ])

    static let credential = RecordDeclaration(
        "credential", help: "A certification, license or recognition that somebody other than the college gives.",
        shorthand: "title",
        fields: [
            .field("id", .text, .absent, "A name by which other entries refer to it."),
            .field("title", .text, .mistake, "Its title.", example: "Certified Nurse Assistant", inTemplate: true),
            .field(
                "kind", .choice(.credentialKind), .unknown, "What it is.", example: "certification", inTemplate: true),
            .field(
                "issuer", .text, .unknown, "Who gives it.", example: "Illinois Department of Public Health",
                inTemplate: true),
            .field(
                "industry-recognized", .flag, .unknown,
                "Whether the industry recognizes it; left out, certifications and licenses are recognized, recognitions and badges are not.",
                example: "yes",
                inTemplate: true),
            .field(
                "level", .choices(.level), .unknown, "At which level it is earned.", example: "secondary",
                inTemplate: true),
            .field("after", .stageTime, .unknown, "The stage at whose end it is earned.", example: "grade 12"),
            .field("course", .texts, .none, "Courses that prepare for it, by id, number or title."),
            .field("hours", .number(.hours, 0...100_000), .unknown, "Hours that it takes."),
            .field("examination", .text, .none, "The examination that it takes."),
            .field("validated-by", .text, .none, "The employers or group that vouch for it."),
            .field("counts-toward", .references(.award), .none, "Awards in which it counts."),
            .field("note", .text, .absent, "What else the document says of it."),
        ])

    static let occupation = RecordDeclaration(
        "occupation", help: "An occupation that the program prepares for.", shorthand: "title",
        fields: [
            .field("title", .text, .mistake, "Its title.", example: "Registered Nurse", inTemplate: true),
            .field("soc", .code(.soc), .unknown, "Its SOC or O*NET code.", example: "29-1141", inTemplate: true),
            .field("annual-wage", .number(.dollars, 0...1_000_000), .none, "The wage of a year.", example: "62000"),
            .field("hourly-wage", .number(.dollars, 0...1_000), .none, "The wage of an hour.", example: "29.80"),
            .field("openings", .number(.count, 0...1_000_000), .none, "Openings a year."),
            .field("growth", .number(.percent, -100...1_000), .none, "Growth of employment."),
            .field("region", .choice(.region), .unknown, "The region that the figures are for.", example: "state"),
            .field("source", .text, .none, "Where the figures are from."),
            .field("year", .date, .unknown, "The year of the figures.", example: "2010"),
            .field("skill", .choice(.skill), .none, "How much skill it takes."),
            .field("high-wage", .flag, .none, "Whether the source calls it high wage."),
            .field("high-demand", .flag, .none, "Whether the source calls it high demand."),
            .field(
                "nontraditional-for", .choice(.gender), .unknown,
                "The gender that makes up less than 25 percent of those employed (Sec. 3(20) of the Act)."),
            .field("confirmed-by", .text, .none, "The employer that confirms the figures."),
            .field("note", .text, .absent, "What else the document says of it."),
        ])

    static let workBasedLearning = RecordDeclaration(
        "work-based-learning", plural: "work-based learning", help: "An activity in which students learn at work.",
        shorthand: "kind",
        fields: [
            .field("kind", .choice(.workBasedKind), .unknown, "What it is.", example: "clinical"),
            .field("level", .choices(.level), .unknown, "At which level."),
            .field("hours", .number(.hours, 0...20_000), .unknown, "How many hours.", example: "100"),
            .field("required", .flag, .unknown, "Whether every student takes part."),
            .field("partner", .text, .none, "Who offers the place."),
            .field("course", .text, .none, "The course that it belongs to, by id, number or title."),
            .field("note", .text, .absent, "What else the document says of it."),
        ])

    static let studentOrganization = RecordDeclaration(
        "student-organization", help: "A career and technical student organization.", shorthand: "name",
        fields: [
            .field("name", .text, .mistake, "Its name.", example: "HOSA"),
            .field("status", .choice(.organizationStatus), .unknown, "How far it is."),
            .field("level", .choices(.level), .unknown, "At which level."),
            .field("leadership-roles", .flag, .none, "Whether students lead it."),
        ])
}

extension Vocabulary {
    static let awardLevel = Vocabulary(
        [
            ("certificate", "A certificate of a college, less than a degree."),
            ("diploma", "A diploma, less than a degree."),
            ("associate", "An associate degree."), ("bachelor", "A bachelor's degree."),
            ("master", "A master's degree."),
            ("doctorate", "A doctorate."), ("other", "Something else."),
        ], aliases: ["bachelors": "bachelor", "baccalaureate": "bachelor"])

    static let credentialKind = Vocabulary(
        [
            ("certification", "A certification of an industry or professional body."),
            ("license", "A license of the state."),
            ("apprenticeship", "The certificate of a completed apprenticeship."),
            ("certificate", "A certificate of a course or training."),
            ("recognition", "A recognition of achievement that no employer asks for."), ("badge", "A badge."),
            ("other", "Something else."),
        ], aliases: ["licence": "license"])

    static let region = Vocabulary([
        ("local", "The region of the program."), ("state", "The state."), ("national", "The whole country."),
    ])

    static let skill = Vocabulary([
        ("high", "High skill."), ("middle", "Middle skill."), ("low", "Low skill."),
    ])

    static let gender = Vocabulary([
        ("women", "Women."), ("men", "Men."), ("neither", "Neither gender."),
    ])

    static let organizationStatus = Vocabulary([
        ("planned", "Planned."), ("open", "Open to students of the program."),
        ("course-linked", "Part of a course (Sec. 3(6) of the Act: an integral part of the instructional program)."),
    ])
}
