extension RecordDeclaration {
    static let standard = RecordDeclaration(
        "standard", help: "A published standard that content follows.", shorthand: "name",
        fields: [
            .field("name", .text, .mistake, "Its name.", example: "Illinois Learning Standards"),
            .field("kind", .choice(.standardKind), .unknown, "Academic or technical.", example: "academic"),
            .field("validated-by", .text, .none, "The industry group that validates it."),
        ])

    static let assessment = RecordDeclaration(
        "assessment", help: "An assessment of technical skill.", shorthand: "name",
        fields: [
            .field("name", .text, .mistake, "Its name.", example: "NOCTI Automotive Technician"),
            .field("kind", .choice(.assessmentKind), .unknown, "Who stands behind it.", example: "industry"),
            .field("at", .stageTime, .unknown, "The stage at which it is taken."),
            .field("result", .choice(.assessmentResult), .none, "What the result counts for."),
        ])

    static let professionalDevelopment = RecordDeclaration(
        "professional-development", plural: "professional development",
        help: "An activity of professional development.",
        fields: [
            .field("title", .text, .absent, "What it is."),
            .field("date", .date, .unknown, "When it takes place."),
            .field("topics", .choices(.developmentTopic), .none, "What it is about."),
            .field("levels", .choices(.level), .unknown, "The levels whose staff take part."),
            .field("participants", .choices(.staff), .unknown, "Who takes part."),
            .field("kind", .choice(.developmentKind), .unknown, "What form it has."),
            .field("hours", .number(.hours, 0...2_000), .unknown, "How many hours."),
        ])

    static let instructor = RecordDeclaration(
        "instructor", help: "Somebody who teaches in the program.", shorthand: "teaches",
        fields: [
            .field("teaches", .texts, .unknown, "Courses, by id, number or title."),
            .field("field", .choices(.content), .unknown, "Academic or CTE."),
            .field("level", .choices(.level), .unknown, "At which level."),
            .field("qualification", .text, .none, "License, degree or hours in the industry."),
            .field(
                "qualified-as-campus-faculty", .flag, .unknown, "Whether the college would let them teach on campus."),
            .field("last-in-industry", .date, .none, "When they last worked or trained in the industry."),
            .field("mentored", .flag, .none, "Whether new instructors have a mentor."),
        ])

    static let indicator = RecordDeclaration(
        "indicator", help: "One of the fourteen core indicators of Perkins IV, for this program.", shorthand: "code",
        fields: [
            .field("code", .choice(.coreIndicator), .mistake, "The code, as Perkins IV means it.", example: "2S1"),
            .field(
                "value", .number(.percent, 0...100), .none, "The value reached; a suppressed value is left empty.",
                example: "78.5"),
            .field("target", .number(.percent, 0...100), .none, "The level agreed on.", example: "80"),
            .field("year", .text, .none, "The school year.", example: "2010-2011"),
            .field("cohort", .number(.count, 0...1_000_000), .absent, "How many students it is about."),
            .field("groups", .choices(.disaggregation), .none, "Groups for which it is broken out."),
            .field("action", .text, .none, "What is done about a gap between groups."),
            .derived(
                "percent-of-target", .number(.percent, 0...100_000), "The value as a share of the target.",
                from: "target"),
        ])

    static let transitionMeasure = RecordDeclaration(
        "transition-measure", help: "A measure of the step into college and work, after Sec. 203(e) of the Act.",
        shorthand: "kind",
        fields: [
            .field("kind", .choice(.transition), .unknown, "What it measures."),
            .field("value", .text, .none, "The value."),
            .field("year", .text, .none, "The school year."),
        ])

    static let review = RecordDeclaration(
        "review", help: "A review or evaluation of the program.", shorthand: "date",
        fields: [
            .field("date", .date, .unknown, "When it took place."),
            .field("by", .text, .none, "Who reviewed."),
            .field("changes", .texts, .none, "What changed after it."),
            .field("from-data", .flag, .none, "Whether the changes follow from data."),
            .field("covers-special-populations", .flag, .unknown, "Whether it looked at special populations."),
            .field("next", .date, .none, "When the next one is planned."),
        ])

    static let approval = RecordDeclaration(
        "approval", help: "Somebody's approval or signature.", shorthand: "by",
        fields: [
            .field("by", .text, .mistake, "Who."),
            .field("date", .date, .unknown, "When."),
            .field("signed", .flag, .unknown, "Whether it is signed."),
        ])

    static let resource = RecordDeclaration(
        "resource", help: "Money, staff or equipment behind the program.", shorthand: "source",
        fields: [
            .field("source", .text, .mistake, "Where it comes from."),
            .field("amount", .number(.dollars, 0...1_000_000_000), .unknown, "How much money."),
            .field("staff", .number(.fullTimeEquivalents, 0...10_000), .unknown, "How much staff."),
            .field("period", .text, .none, "For how long."),
        ])

    static let evidence = RecordDeclaration(
        "evidence", plural: "evidence", help: "A document behind a claim that no count can decide.",
        fields: [
            .field(
                "for", .text, .mistake, "The id of the requirement or criterion that it is about.",
                example: "size-scope-quality"),
            .field("document", .text, .mistake, "The document.", example: "Local plan 2012, section 6"),
            .field("location", .text, .absent, "Where it can be found."),
            .field("date", .date, .absent, "Its date."),
            .field("note", .text, .absent, "What it shows."),
        ])
}

extension Vocabulary {
    static let standardKind = Vocabulary([
        ("academic", "A standard of academic content."), ("technical", "A standard of technical skill."),
    ])

    static let assessmentKind = Vocabulary([
        ("local", "Made locally."), ("state", "Approved by the state."), ("industry", "Approved by the industry."),
    ])

    static let assessmentResult = Vocabulary([
        ("credit", "It earns college credit."), ("credential", "It earns a credential."),
        ("mark", "It is marked on the diploma."),
    ])

    /// The six topics of professional development in Sec. 135(b)(5) of the Act.
    static let developmentTopic = Vocabulary([
        ("integration", "Joining academic and CTE content."), ("teaching", "Teaching that research supports."),
        ("involvement", "Involving parents and the community."), ("data-use", "Using data to teach better."),
        ("industry-currency", "Keeping up with the industry."), ("technology", "Using technology."),
    ])

    static let developmentKind = Vocabulary([
        ("training", "Training, workshop or conference."), ("externship", "Time of an instructor in the industry."),
        ("curriculum-work", "Work on curriculum together."),
        ("counselor-training", "Training of counselors on the program."),
    ])

    /// The core indicators of Sec. 113(b)(2) of the Act, as Perkins IV means the codes; Perkins V uses some for other things.
    static let coreIndicator = Vocabulary([
        ("1S1", "Academic attainment, reading and language arts."), ("1S2", "Academic attainment, mathematics."),
        ("2S1", "Technical skill attainment, secondary."), ("3S1", "School completion."), ("4S1", "Graduation rate."),
        ("5S1", "Placement after high school."), ("6S1", "Non-traditional participation, secondary."),
        ("6S2", "Non-traditional completion, secondary."), ("1P1", "Technical skill attainment, postsecondary."),
        ("2P1", "Credential, certificate or diploma."), ("3P1", "Retention or transfer."),
        ("4P1", "Placement after college."),
        ("5P1", "Non-traditional participation, postsecondary."), ("5P2", "Non-traditional completion, postsecondary."),
    ])

    static let disaggregation = Vocabulary([
        ("gender", "Gender."), ("race-ethnicity", "Race or ethnicity."), ("disability", "Disability."),
        ("economically-disadvantaged", "Economically disadvantaged."),
        ("nontraditional", "Non-traditional for their gender."),
        ("single-parent", "Single parents."), ("displaced-homemaker", "Displaced homemakers."),
        ("limited-english", "Limited English proficiency."),
    ])

    static let transition = Vocabulary([
        ("college-credit-earned", "Credit earned in high school."),
        ("college-entry", "Entry into college in the same field."),
        ("remediation", "Remedial courses taken."), ("credential-earned", "Credentials earned."),
        ("related-work", "Work in the field."),
    ])
}
