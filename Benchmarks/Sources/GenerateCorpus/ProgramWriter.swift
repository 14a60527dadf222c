/// Writes one program of study from a seed.
struct ProgramWriter {
    private var state: UInt64
    private var lines: [String] = []

    init(seed: UInt64) {
        // Another number than the steps are made with: with the same one, each program would be the one before it, moved by a step.
        state = seed &* 0xD134_2543_DE82_EF95 &+ 1
    }

    mutating func text(_ number: Int) -> String {
        let cluster = pick(Words.clusters)
        add("# Program \(number) of a generated portfolio.")
        add("program-of-study: 1")
        add("id: program-\(number)")
        add("title: \(pick(Words.fields)) to \(pick(Words.fields)), A.A.S.")
        add("status: \(chance(70) ? "submission" : "draft")")
        add("school-year: 2011-2012")
        add("as-of: 2012-03-01")
        add("cluster: \(cluster.0)")
        add("pathway: \(cluster.1)")
        add("cip: \"\(range(10, 60)).\(range(1000, 9999))\"")
        add("college-credit-unit: semester-hour")
        add("institutions:")
        add("  - {id: school, name: \(pick(Words.places)) Township High School, type: high-school, control: public}")
        add(
            "  - {id: college, name: \(pick(Words.places)) Community College, type: community-college, control: public}"
        )
        add("description: >-")
        for _ in 0..<range(2, 6) { add("  \(sentence())") }
        add("sequence:")
        for grade in 9...12 { stage("grade \(grade)", isSchool: true, count: range(3, 5)) }
        for year in 1...2 {
            for season in ["fall", "spring"] { stage("year \(year) \(season)", isSchool: false, count: range(2, 4)) }
        }
        awards()
        people()
        evidence()
        return lines.joined(separator: "\n") + "\n"
    }

    // MARK: Parts

    private mutating func stage(_ name: String, isSchool: Bool, count: Int) {
        add("  - stage: \(name)")
        add("    courses:")
        for index in 0..<count {
            let isAcademic = index % 2 == 0
            add("      - title: \(isAcademic ? pick(Words.academic) : pick(Words.fields)) \(range(1, 4))")
            add("        content: \(isAcademic ? "academic" : "cte")")
            if isAcademic { add("        subject: \(pick(Words.subjects))") }
            add("        credits: \(isSchool ? (chance(30) ? "0.5" : "1") : "\(range(2, 5))")")
            if !isAcademic {
                add("        knowledge-and-skills: [technical-skills, \(pick(Words.skills))]")
                add("        standards: [{name: \(pick(Words.fields)) standard, kind: technical}]")
            }
            if isSchool, chance(25) {
                add(
                    "        college-credit: {kind: dual-credit, course: ABC \(range(100, 299)), from: college, credits: \(range(2, 5))}"
                )
            }
            if chance(15) { add("        prerequisites: [\(pick(Words.academic)) 1, \"Minimum mark of C\"]") }
            if chance(10) { add("        note: \"\(sentence())\"") }
        }
        if chance(30) {
            add("      - choose: 1")
            add(
                "        of: [{title: \(pick(Words.academic)) 3, content: academic}, {title: \(pick(Words.academic)) 4, content: academic}]"
            )
        }
    }

    private mutating func awards() {
        add("awards:")
        add("  - {id: aas, title: A.A.S., level: associate, credits: \(range(60, 72)), from: college}")
        add(
            "  - {title: Certificate, level: certificate, credits: \(range(16, 40)), from: college, counts-toward: [aas]}"
        )
        add("credentials:")
        add(
            "  - {title: Certified \(pick(Words.fields)) Technician, kind: certification, issuer: \(pick(Words.places)) Board, level: secondary}"
        )
        add("agreements:")
        add("  - kind: articulation")
        add("    between: [school, college]")
        add("    status: \(chance(80) ? "in-force" : "negotiating")")
        add("    signed: 2010-05-14")
        add("    credit-transfer: yes")
    }

    private mutating func people() {
        add("partners:")
        for kind in ["secondary", "community-college", "business", "community"].prefix(range(2, 4)) {
            add(
                "  - {name: \(pick(Words.places)) \(pick(Words.fields)), kind: \(kind), roles: [reviews-skills, discusses-across-sectors]}"
            )
        }
        add("occupations:")
        for _ in 0..<range(1, 3) {
            add(
                "  - {title: \(pick(Words.fields)) Technician, soc: \"\(range(11, 53))-\(range(1000, 9999))\", annual-wage: \(range(25, 90))000, "
                    + "openings: \(range(10, 900)), region: state, source: State workforce agency, year: 2010}")
        }
        add("guidance:")
        add("  - {service: career advising, stages: [high-school, college], individual-plan: yes}")
        add("supports:")
        add("  - {groups: [disability, limited-english], kind: tutoring, level: [secondary, postsecondary]}")
    }

    private mutating func evidence() {
        add("evidence:")
        for id in ["resources-and-sustainability", "engaging-instruction", "evidence-of-use"] {
            add("  - for: \(id)")
            add("    document: Local plan 2012, section \(range(1, 9))")
            add("    note: |")
            for _ in 0..<range(2, 5) { add("      \(sentence())") }
        }
        add("notes:")
        add("  - \(chance(10) ? "Für Schüler und Eltern – año, 学校." : sentence())")
    }

    // MARK: Randomness

    private mutating func add(_ line: String) { lines.append(line) }

    private mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    private mutating func range(_ low: Int, _ high: Int) -> Int { low + Int(next() % UInt64(high - low + 1)) }
    private mutating func chance(_ percent: Int) -> Bool { range(0, 99) < percent }
    private mutating func pick<Element>(_ elements: [Element]) -> Element {
        elements[Int(next() % UInt64(elements.count))]
    }

    private mutating func sentence() -> String {
        let words = (0..<range(6, 14)).map { _ in pick(Words.plain) }.joined(separator: " ")
        return words.prefix(1).uppercased() + words.dropFirst() + "."
    }
}

/// The words that programs are written with.
enum Words {
    static let clusters = [
        ("Health Science", "Therapeutic Services"), ("Manufacturing", "Production"), ("Finance", "Accounting"),
        ("Information Technology", "Network Systems"), ("Hospitality & Tourism", "Lodging"),
        ("Transportation, Distribution & Logistics", "Facility & Mobile Equipment Maintenance"),
    ]
    static let fields = [
        "Welding", "Machining", "Nursing", "Accounting", "Networking", "Culinary Arts", "Carpentry", "Drafting",
        "Automotive",
        "Electronics", "Horticulture", "Radiography",
    ]
    static let academic = [
        "English", "Algebra", "Biology", "Chemistry", "World History", "Composition", "Statistics", "Physics",
    ]
    static let subjects = ["english", "mathematics", "science", "social-science"]
    static let skills = ["communication", "systems", "safety", "ethics", "employability", "leadership"]
    static let places = ["Lakeview", "Riverside", "Prairie", "Oakwood", "Hillcrest", "Meadow"]
    static let plain = [
        "students", "learn", "the", "methods", "of", "this", "field", "with", "partners", "from", "industry", "and",
        "show", "results",
        "in", "each", "term", "by", "practice", "projects",
    ]
}
