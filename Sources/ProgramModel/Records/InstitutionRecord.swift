extension RecordDeclaration {
    static let institution = RecordDeclaration(
        "institution", help: "A school, college, university or sponsor that offers part of the program.",
        shorthand: "name",
        fields: [
            .field(
                "id", .text, .absent, "A short name by which other entries refer to it.", example: "lcc",
                inTemplate: true),
            .field("name", .text, .mistake, "Its name.", example: "Lakeview Community College", inTemplate: true),
            .field(
                "type", .choice(.institutionType), .unknown, "What it is.", example: "community-college",
                inTemplate: true),
            .field("control", .choice(.control), .unknown, "Who controls it.", example: "public", inTemplate: true),
            .field(
                "creditable-two-year-program", .flag, .unknown,
                "Whether it has a program of at least two years that counts toward a bachelor's degree (Sec. 3(22)(A) of the Act)."
            ),
            .field("note", .text, .absent, "What else the document says of it."),
        ])

    static let partner = RecordDeclaration(
        "partner", help: "An organization that takes part in the program.", shorthand: "name",
        fields: [
            .field("name", .text, .mistake, "The partner's name.", inTemplate: true),
            .field(
                "kind", .choice(.partnerKind), .unknown, "What kind of partner it is.", example: "business",
                inTemplate: true),
            .field(
                "roles", .choices(.partnerRole), .none, "Which partner strategies it follows.",
                example: "[reviews-skills]",
                inTemplate: true),
            .field(
                "contributions", .choices(.partnerContribution), .none, "What the partner gives to the program.",
                example: "[advises, offers-work-places]"),
            .field("other-roles", .texts, .absent, "Roles in the document's own words."),
            .field(
                "last-review", .date, .unknown,
                "When the partner last reviewed the knowledge and skills of the program."),
            .field("changes", .texts, .none, "What changed because of the partner."),
            .field("since", .date, .absent, "Since when it takes part."),
            .field("meetings-per-year", .number(.perYear, 0...366), .unknown, "How often it meets the other partners."),
        ])

    static let advisory = RecordDeclaration(
        "advisory-committee", help: "The committee that advises the program.",
        fields: [
            .field("members", .records(.member), .none, "Who belongs to it."),
            .field("meetings-per-year", .number(.perYear, 0...366), .unknown, "How often it meets."),
            .field("meetings", .records(.meeting), .none, "Its meetings."),
            .field("decisions", .texts, .none, "What it decided or recommended."),
        ])

    static let member = RecordDeclaration(
        "member", help: "A member of the advisory committee.", shorthand: "name",
        fields: [
            .field("name", .text, .mistake, "Name or position."),
            .field("organization", .text, .none, "The organization that the member comes from."),
            .field("kind", .choice(.partnerKind), .unknown, "What kind of organization that is.", example: "business"),
        ])

    static let meeting = RecordDeclaration(
        "meeting", help: "A meeting of the advisory committee.", shorthand: "date",
        fields: [
            .field("date", .date, .mistake, "The day of the meeting."),
            .field("note", .text, .absent, "What was discussed."),
        ])

    static let agreement = RecordDeclaration(
        "agreement", help: "An agreement between institutions or partners.",
        fields: [
            .field("title", .text, .absent, "Its title."),
            .field(
                "kind", .choice(.agreementKind), .unknown, "What it is about.", example: "articulation",
                inTemplate: true),
            .field(
                "between", .references(.institution), .unknown, "The institutions that agree.", example: "[ths, lcc]",
                inTemplate: true),
            .field("parties", .texts, .absent, "Parties that are not listed under `institutions`."),
            .field(
                "status", .choice(.agreementStatus), .unknown, "Whether it is in force.", example: "in-force",
                inTemplate: true),
            .field("written", .flag, .unknown, "Whether it is in writing."),
            .field("state-level", .flag, .none, "Whether it is an agreement of the whole state."),
            .field("signed", .date, .unknown, "When it was signed.", example: "2010-05-14"),
            .field(
                "approved", .date, .unknown, "When the lead administrators last approved it.", example: "2011-08-01"),
            .field("expires", .date, .absent, "The last day on which it holds; left out, it has no end."),
            .field("covers", .texts, .unknown, "The courses or the program that it covers."),
            .field("credit-transfer", .flag, .unknown, "Whether it says how credit is transferred."),
            .field(
                "rules-out-duplication", .flag, .none,
                "Whether it says that no student has to take again what was credited already."),
            .field("conditions", .texts, .none, "Marks, deadlines and limits."),
            .field("note", .text, .absent, "What else the document says of it."),
        ])
}

extension Vocabulary {
    static let institutionType = Vocabulary([
        ("middle-school", "A middle school or junior high school."), ("high-school", "A high school or district."),
        ("area-career-center", "An area career center; it may teach at both levels."),
        ("community-college", "A community college."),
        ("technical-college", "A technical center or college after high school."),
        ("university", "A university or another four-year institution."),
        ("apprenticeship-sponsor", "A sponsor of registered apprenticeships."),
        ("adult-education", "A provider of adult education."), ("other", "Something else."),
    ])

    static let control = Vocabulary([
        ("public", "A public institution."), ("nonprofit", "A private institution not for profit."),
        ("for-profit", "A private institution for profit."), ("tribal", "A tribally controlled institution."),
    ])

    /// The partner strategies of the Illinois booklet, seventeen in all.
    static let partnerRole = Vocabulary([
        ("reviews-skills", "Business: reviews and validates cluster and pathway skills."),
        ("supports-exploration", "Business: supports career exploration."),
        ("reports-shortages", "Business: tells regional partnerships of critical skill shortages."),
        ("aligns-curriculum", "Education: aligns curriculum with the skill statements."),
        ("discusses-across-sectors", "Education: takes part in discussion across sectors."),
        ("keeps-articulation", "Education: creates and keeps articulation agreements for the sequence."),
        ("eases-dual-credit", "Education: identifies and eases dual credit."),
        ("offers-entry-and-exit", "Education: offers several entry and exit points."),
        ("universal-design", "Education: offers universally designed instruction and support."),
        ("shares-data", "Education: shares data to follow students."),
        ("bridge-skills", "Adult education: teaches cluster skills in bridge programs."),
        ("aligns-bridges", "Adult education: aligns bridges with the postsecondary part."),
        ("adult-discussion", "Adult education: takes part in discussion across sectors."),
        ("adult-entry-and-exit", "Adult education: offers pathways with several entry and exit points."),
        ("community-discussion", "Community: takes part in discussion."),
        ("diverse-access", "Community: helps diverse learners to get access."),
        ("connects-employers", "Community: connects to communities and employers."),
    ])

    static let partnerContribution = Vocabulary([
        ("advises", "Advises on the curriculum."),
        ("reviews-competencies", "Reviews the knowledge and skills that are taught."),
        ("validates-credentials", "Validates credentials."),
        ("offers-work-places", "Offers places for learning at work."),
        ("gives-resources", "Gives money, staff or equipment."),
    ])

    static let agreementKind = Vocabulary(
        [
            ("articulation", "Credit from the high school counts at the college (Sec. 3(4) of the Act)."),
            ("dual-credit", "College courses are taught to high school students."),
            ("transfer", "Credit from a two-year college counts at a university."),
            ("memorandum", "A memorandum of understanding about roles and goals."),
            ("data-sharing", "Data about students are shared."),
            ("wage-records", "Records of students are matched with wage or employment records."),
            ("other", "Something else."),
        ], aliases: ["memorandum-of-understanding": "memorandum", "mou": "memorandum"])

    static let agreementStatus = Vocabulary([
        ("in-force", "It holds."), ("negotiating", "It is being negotiated."), ("expired", "Its time is over."),
        ("ended", "It was ended."),
    ])
}
