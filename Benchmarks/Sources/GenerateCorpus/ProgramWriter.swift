/// Writes one program of study from a seed.
struct ProgramWriter {
    private var random: RandomNumbers
    private var lines: [String] = []
    /// How many times as many courses, and entries that lack something, there are as in a usual program.
    private let courseFactor: Int
    private let lackFactor: Int
    /// The title that all courses have, where they have one.
    private let title: String?

    init(seed: UInt64, courseFactor: Int = 1, lackFactor: Int = 0, title: String? = nil) {
        self.courseFactor = courseFactor
        self.title = title
        self.lackFactor = lackFactor
        random = RandomNumbers(seed: seed)
    }

    mutating func text(_ number: Int) -> String {
        let cluster = random.pick(Words.clusters)
        add("# Program \(number) of a generated portfolio.")
        add("program-of-study: 1")
        add("id: program-\(number)")
        add("title: \(random.pick(Words.fields)) to \(random.pick(Words.fields)), A.A.S.")
        add("status: \(random.chance(70) ? "submission" : "draft")")
        add("school-year: 2011-2012")
        add("as-of: 2012-03-01")
        add("cluster: \(cluster.0)")
        add("pathway: \(cluster.1)")
        add("cip: \"\(random.range(10, 60)).\(random.range(1000, 9999))\"")
        add("college-credit-unit: semester-hour")
        add("institutions:")
        add(
            "  - {id: school, name: \(random.pick(Words.places)) Township High School, type: high-school, control: public}"
        )
        add(
            "  - {id: college, name: \(random.pick(Words.places)) Community College, type: community-college, control: public}"
        )
        add("description: >-")
        for _ in 0..<random.range(2, 6) { add("  \(random.sentence())") }
        add("sequence:")
        for grade in 9...12 { stage("grade \(grade)", isSchool: true, count: random.range(3, 5)) }
        for year in 1...2 {
            for season in ["fall", "spring"] {
                stage("year \(year) \(season)", isSchool: false, count: random.range(2, 4))
            }
        }
        awards()
        people()
        lacks()
        evidence()
        return lines.joined(separator: "\n") + "\n"
    }

    // MARK: Parts

    private mutating func stage(_ name: String, isSchool: Bool, count: Int) {
        add("  - stage: \(name)")
        add("    courses:")
        for index in 0..<count * courseFactor {
            let isAcademic = index % 2 == 0
            let drawn =
                "\(isAcademic ? random.pick(Words.academic) : random.pick(Words.fields)) \(random.range(1, 4 * courseFactor))"
            add("      - title: \(title ?? drawn)")
            add("        content: \(isAcademic ? "academic" : "cte")")
            if isAcademic { add("        subject: \(random.pick(Words.subjects))") }
            add("        credits: \(isSchool ? (random.chance(30) ? "0.5" : "1") : "\(random.range(2, 5))")")
            if !isAcademic {
                add("        knowledge-and-skills: [technical-skills, \(random.pick(Words.skills))]")
                add("        standards: [{name: \(random.pick(Words.fields)) standard, kind: technical}]")
            }
            if isSchool, random.chance(25) {
                add(
                    "        college-credit: {kind: dual-credit, course: ABC \(random.range(100, 299)), from: college, credits: \(random.range(2, 5))}"
                )
            }
            if random.chance(15) {
                add("        prerequisites: [\(random.pick(Words.academic)) 1, \"Minimum mark of C\"]")
            }
            if random.chance(10) { add("        note: \"\(random.sentence())\"") }
        }
        if random.chance(30) {
            add("      - choose: 1")
            add(
                "        of: [{title: \(random.pick(Words.academic)) 3, content: academic}, {title: \(random.pick(Words.academic)) 4, content: academic}]"
            )
        }
    }

    private mutating func awards() {
        add("awards:")
        add("  - {id: aas, title: A.A.S., level: associate, credits: \(random.range(60, 72)), from: college}")
        add(
            "  - {title: Certificate, level: certificate, credits: \(random.range(16, 40)), from: college, counts-toward: [aas]}"
        )
        add("credentials:")
        add(
            "  - {title: Certified \(random.pick(Words.fields)) Technician, kind: certification, issuer: \(random.pick(Words.places)) Board, level: secondary}"
        )
        add("agreements:")
        add("  - kind: articulation")
        add("    between: [school, college]")
        add("    status: \(random.chance(80) ? "in-force" : "negotiating")")
        add("    signed: 2010-05-14")
        add("    credit-transfer: yes")
    }

    private mutating func people() {
        add("partners:")
        for kind in ["secondary", "community-college", "business", "community"].prefix(random.range(2, 4)) {
            add(
                "  - {name: \(random.pick(Words.places)) \(random.pick(Words.fields)), kind: \(kind), roles: [reviews-skills, discusses-across-sectors]}"
            )
        }
        add("occupations:")
        for _ in 0..<random.range(1, 3) {
            add(
                "  - {title: \(random.pick(Words.fields)) Technician, soc: \"\(random.range(11, 53))-\(random.range(1000, 9999))\", annual-wage: \(random.range(25, 90))000, "
                    + "openings: \(random.range(10, 900)), region: state, source: State workforce agency, year: 2010}")
        }
        add("guidance:")
        add("  - {service: career advising, stages: [high-school, college], individual-plan: yes}")
        add("supports:")
        add("  - {groups: [disability, limited-english], kind: tutoring, level: [secondary, postsecondary]}")
    }

    /// Entries that lack what the rubric asks for, so that each of them is a finding.
    private mutating func lacks() {
        guard lackFactor > 0 else { return }
        for (list, entry) in [
            ("entry-points", "who: adult"), ("instructors", "field: cte"), ("dissemination", "audience: [parents]"),
            ("assessments", "name: Test"), ("reviews", "by: Somebody"),
        ] {
            add("\(list):")
            for _ in 0..<lackFactor { add("  - {\(entry)}") }
        }
    }

    private mutating func evidence() {
        add("evidence:")
        for id in ["resources-and-sustainability", "engaging-instruction", "evidence-of-use"] {
            add("  - for: \(id)")
            add("    document: Local plan 2012, section \(random.range(1, 9))")
            add("    note: |")
            for _ in 0..<random.range(2, 5) { add("      \(random.sentence())") }
        }
        add("notes:")
        add("  - \(random.chance(10) ? "Für Schüler und Eltern – año, 学校." : random.sentence())")
    }

    private mutating func add(_ line: String) { lines.append(line) }
}
