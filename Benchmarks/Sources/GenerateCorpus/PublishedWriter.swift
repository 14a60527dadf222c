/// Writes one program of the shape that published programs have, from a seed: three kilobytes, courses in brackets, places that any course fills,
/// choices by courses and by credits, and little else.
struct PublishedWriter {
    private var random: RandomNumbers
    private var lines: [String] = []

    init(seed: UInt64) {
        random = RandomNumbers(seed: seed)
    }

    mutating func text(_ number: Int) -> String {
        let cluster = random.pick(Words.clusters)
        add("program-of-study: 1")
        add("id: published-\(number)")
        add("title: \(random.pick(Words.fields))")
        add("sources:")
        add(
            "  - title: \(random.pick(Words.fields)) (\(random.pick(Words.places)) County Public Schools, programs by career cluster)"
        )
        add("    url: http://www.example.org/programs/\(number)")
        add("state: IL")
        add("cluster: \(cluster.0)")
        add("pathway: \(cluster.1)")
        add("institutions:")
        add("  - {id: school, name: \(random.pick(Words.places)) High School, type: high-school}")
        add("  - {id: college, name: College of \(random.pick(Words.places)), type: community-college}")
        add("notes:")
        for _ in 0..<random.range(1, 4) { add("  - \(random.sentence())") }
        add("sequence:")
        for grade in 9...12 { stage("grade \(grade)", isSchool: true) }
        if random.chance(70) {
            for term in ["year 1 fall", "year 1 spring", "year 2 fall", "year 2 spring"] {
                stage(term, isSchool: false)
            }
        }
        add("awards:")
        add("  - {title: A.A.S., level: associate, credits: \(random.range(60, 72)) semester hours, from: college}")
        if random.chance(50) {
            add("credentials:")
            add("  - {title: Certified \(random.pick(Words.fields)) Technician, kind: certification}")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private mutating func stage(_ name: String, isSchool: Bool) {
        add("  - stage: \(name)")
        add("    courses:")
        for _ in 0..<random.range(2, 4) {
            let subject = random.pick(Words.subjects)
            add("      - {any: \(random.pick(Words.academic)) Requirement, subject: \(subject)}")
        }
        for _ in 0..<random.range(1, 3) {
            let title = "\(random.pick(Words.fields)) \(random.range(1, 4))"
            let credit = isSchool && random.chance(20) ? ", college-credit: {kind: articulated, credits: 3}" : ""
            add("      - {title: \(title), content: cte, credits: \(isSchool ? 1 : random.range(2, 5))\(credit)}")
        }
        guard random.chance(40) else { return }
        let options = (0..<random.range(2, 4)).map { _ in
            "{title: \(random.pick(Words.fields)) \(random.range(1, 4)), content: cte, credits: 1}"
        }
        add("      - {choose: \(random.chance(20) ? "1 credit" : "1"), of: [\(options.joined(separator: ", "))]}")
    }

    private mutating func add(_ line: String) { lines.append(line) }
}
