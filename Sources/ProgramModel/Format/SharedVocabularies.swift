extension Vocabulary {
    /// Where a student is: in school, after it, or coming back as an adult.
    static let side = Vocabulary(
        [
            ("secondary", "In middle or high school."),
            ("postsecondary", "After high school: college, university or apprenticeship."),
            ("adult", "In adult education or a bridge program."),
        ], aliases: ["high-school": "secondary", "college": "postsecondary"])

    /// The two levels of education that a program of study joins.
    static let level = Vocabulary(
        [
            ("secondary", "Middle or high school."),
            ("postsecondary", "College, university or apprenticeship."),
        ], aliases: ["high-school": "secondary", "college": "postsecondary"])

    /// The parts of a year.
    static let season = Vocabulary([
        ("fall", "The first term of a school year."),
        ("winter", "The winter term."),
        ("spring", "The last regular term of a school year."),
        ("summer", "The summer term."),
    ])

    /// Grades of school.
    static let grades = Vocabulary((5...12).map { (String($0), "Grade \($0).") })

    /// Whose view somebody brings, from the partners that the Illinois booklet and Sec. 134(b)(5) of the Act name.
    static let partnerKind = Vocabulary(
        [
            ("secondary", "A school, a district or an area career center."),
            ("community-college", "A community college."),
            ("university", "A university or another four-year institution."),
            ("business", "An employer, a business or industry group."),
            ("adult-education", "A provider of adult education."),
            ("community", "A community organization."),
            ("labor", "A labor organization."),
            ("workforce-board", "A workforce board or agency."),
            ("parents-students", "Parents or students."),
            ("other", "Somebody else."),
        ],
        aliases: [
            "business-industry": "business", "employer": "business", "small-business": "business",
            "high-school": "secondary",
            "community-organization": "community",
        ])

    /// The six special populations of Sec. 3(29) of the Act.
    static let specialPopulation = Vocabulary([
        ("disability", "Individuals with disabilities."),
        (
            "economically-disadvantaged",
            "Individuals from economically disadvantaged families, foster children among them."
        ),
        ("nontraditional", "Individuals preparing for fields non-traditional for their gender."),
        ("single-parent", "Single parents, single pregnant women among them."),
        ("displaced-homemaker", "Displaced homemakers."),
        ("limited-english", "Individuals with limited English proficiency."),
    ])

    /// People who work at a program.
    static let staff = Vocabulary([
        ("cte-teacher", "CTE teachers of the secondary level."),
        ("academic-teacher", "Academic teachers of the secondary level."),
        ("cte-faculty", "CTE faculty of the college."),
        ("academic-faculty", "Academic faculty of the college."),
        ("counselor", "Counselors and advisers."),
        ("administrator", "Administrators."),
        ("business", "People from business and industry."),
    ])
}
