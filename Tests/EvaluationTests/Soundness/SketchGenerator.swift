import ProgramModel
import TestSupport

/// Invents programs of study from the declarations of the format: every field that is declared is tried.
struct SketchGenerator {
    var random: SeededGenerator
    private let context = Names()

    init(seed: UInt64) {
        random = SeededGenerator(seed: seed)
    }

    /// A small program of which much is not said.
    mutating func program() -> Sketch {
        var program = Sketch.record([])
        program["program-of-study"] = .text("1")
        program["title"] = .text("Program")
        program["status"] = .text(random.chance(60) ? "draft" : "submission")
        if random.chance(70) { program["as-of"] = .text("2012-03-01") }
        if random.chance(50) {
            program["college-credit-unit"] = .text(random.chance(70) ? "semester-hour" : "quarter-hour")
        }
        if random.chance(15) { program["grades"] = .text(random.chance(50) ? "11-12" : "9-12") }
        if random.chance(15) {
            program["tracks"] = .list([
                .record([.init(name: "id", value: .text("t0"))]), .record([.init(name: "id", value: .text("t1"))]),
            ])
        }
        program["institutions"] = .list(
            [("i0", "high-school"), ("i1", "community-college"), ("i2", "university")].prefix(
                Int.random(in: 2...3, using: &random)
            ).map { id, type in
                var institution = Sketch.record([
                    .init(name: "id", value: .text(id)), .init(name: "name", value: .text(id)),
                ])
                if random.chance(70) { institution["type"] = .text(type) }
                return institution
            })
        if random.chance(85) { program["sequence"] = .list(stages(in: program)) }
        let fields = RecordKind.program.declaration.fields.filter { !Names.settled.contains($0.name) && !$0.isDerived }
        for field in fields where random.chance(18) {
            program[field.name] = value(field, depth: 0, in: program)
        }
        for section in sections where random.chance(4) { program["complete"] = .list([.text(section)]) }
        for section in sections where random.chance(4) && program["complete"] == nil {
            program["incomplete"] = .list([.text(section)])
        }
        return program
    }

    private var sections: [String] {
        RecordKind.program.declaration.fields.first { $0.name == "complete" }?.type.vocabulary?.terms.map(\.name) ?? []
    }

    // MARK: Stages and courses

    private mutating func stages(in program: Sketch) -> [Sketch] {
        (0..<Int.random(in: 1...4, using: &random)).map { _ in stage(in: program, sides: [0, 1, 2]) }
    }

    mutating func stage(in program: Sketch, sides: [Int]) -> Sketch {
        let side = sides.randomElement(using: &random) ?? 0
        let secondary =
            program["grades"]?.string == "11-12"
            ? ["grade 11", "grade 12", "grades 11-12"]
            : ["grade 9", "grade 11", "grades 9-11", "grades 11-12", "high school", "grade 12"]
        let names = [
            secondary,
            ["year 1", "year 2", "year 1 fall", "year 2 spring", "years 1-2", "semester 3", "college", "quarter 2"],
            ["bridge"],
        ][side]
        var stage = Sketch.record([.init(name: "stage", value: .text(names.randomElement(using: &random) ?? "college"))]
        )
        if random.chance(90) {
            stage[["courses", "academic", "cte"].randomElement(using: &random) ?? "courses"] = .list(
                courses(in: program))
        }
        if random.chance(5) { stage["apprenticeship-hours"] = .text("2000") }
        return stage
    }

    mutating func courses(in program: Sketch) -> [Sketch] {
        (0..<Int.random(in: 0...3, using: &random)).map { _ in planItem(in: program, depth: 0) }
    }

    private mutating func planItem(in program: Sketch, depth: Int) -> Sketch {
        if depth < 2, random.chance(18) {
            let count = Int.random(in: 1...3, using: &random)
            let options = (0..<count).map { _ in planItem(in: program, depth: depth + 1) }
            if random.chance(25) { return .record([.init(name: "all", value: .list(options))]) }
            let choose =
                random.chance(20)
                ? ["1 credits", "1.5 credits", "2+ credits"].randomElement(using: &random) ?? ""
                : random.chance(30) ? "1+" : "1"
            return .record([.init(name: "choose", value: .text(choose)), .init(name: "of", value: .list(options))])
        }
        return course(in: program)
    }

    mutating func course(in program: Sketch) -> Sketch {
        var course = record(.course, depth: 1, in: program, chance: 10)
        course["any"] = nil
        course["title"] = random.chance(4) ? .unknown : .text(Names.titles.randomElement(using: &random) ?? "")
        if random.chance(60) {
            course["content"] = .text(["academic", "cte", "other"].randomElement(using: &random) ?? "cte")
        }
        course["offered-in"] = random.chance(8) && program["grades"] == nil ? .text("9-11") : nil
        if random.chance(10) {
            course["requirement"] = .text(["elective", "recommended", "required"].randomElement(using: &random) ?? "")
        }
        if program["tracks"] != nil, random.chance(30) {
            course["tracks"] = .list([.text(random.chance(50) ? "t0" : "t1")])
        }
        for name in ["id", "same-as", "taken-in", "grade", "taught-at", "by-approval-in"] { course[name] = nil }
        return course
    }

    // MARK: Values

    mutating func record(_ kind: RecordKind, depth: Int, in program: Sketch, chance: Int = 35) -> Sketch {
        var record = Sketch.record([])
        for field in kind.declaration.fields where !field.isDerived && field.name != "id" {
            if field.silence == .mistake || random.chance(chance) {
                record[field.name] = value(field, depth: depth, in: program)
            }
        }
        return record
    }

    /// A value of a field; now and then the word for a fact that is not known, or for none.
    mutating func value(_ field: FieldDeclaration, depth: Int, in program: Sketch) -> Sketch? {
        if field.silence != .mistake, random.chance(6) { return .unknown }
        if field.silence != .mistake, random.chance(4) { return .nothing }
        return statedValue(field, depth: depth, in: program)
    }

    mutating func statedValue(_ field: FieldDeclaration, depth: Int, in program: Sketch) -> Sketch? {
        switch field.type {
        case .text: return .text(Names.texts.randomElement(using: &random) ?? "")
        case .texts:
            return .list(
                (0..<Int.random(in: 1...2, using: &random)).map { _ in
                    .text(Names.texts.randomElement(using: &random) ?? "")
                })
        case .code(let form): return .text(form.example)
        case .codes(let form): return .list([.text(form.example)])
        case .choice(let vocabulary): return .text(vocabulary.terms.randomElement(using: &random)?.name ?? "")
        case .flag: return .text(random.chance(70) ? "yes" : "no")
        case .choices(let vocabulary):
            return .list(vocabulary.terms.filter { _ in random.chance(35) }.map { .text($0.name) })
        case .number(_, let limits): return number(limits)
        case .amount:
            return .text(
                [
                    "1", "0.5", "3", "3-4", "6 semester hours", "9 quarter hours", "64+", "60 semester hours", "1 unit",
                    "100 clock hours",
                ].randomElement(using: &random) ?? "1")
        case .grade: return .text(["9", "11-12", "12"].randomElement(using: &random) ?? "9")
        case .grades: return .text(["9", "9-11", "11-12"].randomElement(using: &random) ?? "9")
        case .date:
            return .text(
                ["2012", "2011-09", "2011-09-15", "2009-05-01", "2004", "2013-01-01"].randomElement(using: &random)
                    ?? "2012")
        case .stageTime:
            return .text(
                ["grade 12", "year 1", "high school", "year 2 spring"].randomElement(using: &random) ?? "grade 12")
        case .selection: return .text("1")
        case .name(let catalog):
            return .text(random.chance(70) ? catalog.names.randomElement(using: &random) ?? "" : "Something else")
        case .reference: return nil
        case .references(.institution): return institutions(program)
        case .references(.award): return awards(program)
        case .references: return nil
        case .record(let kind): return depth < 3 ? record(kind, depth: depth + 1, in: program) : nil
        case .records(let kind):
            guard depth < 3, kind != .stage, kind != .track, kind != .institution else { return nil }
            return .list(
                (0..<Int.random(in: 0...3, using: &random)).map { _ in record(kind, depth: depth + 1, in: program) })
        case .planItems: return nil
        }
    }

    private mutating func institutions(_ program: Sketch) -> Sketch {
        .list((program["institutions"]?.items ?? []).compactMap { $0["id"] }.filter { _ in random.chance(70) })
    }

    /// Awards of the program by their titles, of which the first counts where several have the same.
    private mutating func awards(_ program: Sketch) -> Sketch? {
        let titles = (program["awards"]?.items ?? []).compactMap { $0["title"]?.string }.filter { _ in random.chance(50)
        }
        return titles.isEmpty ? nil : .list(titles.map { .text($0) })
    }

    private mutating func number(_ limits: ClosedRange<Int>) -> Sketch {
        let most = min(limits.upperBound, max(limits.lowerBound, 100))
        let low = Int.random(in: max(limits.lowerBound, 0)...most, using: &random)
        if random.chance(20), low < most { return .text("\(low)-\(Int.random(in: low...most, using: &random))") }
        return .text("\(low)")
    }
}

/// The words that sketches are written with.
struct Names: Sendable {
    /// Fields of the program that the generator sets itself, or that no query depends on.
    static let settled: Set<String> = [
        "program-of-study", "title", "status", "as-of", "college-credit-unit", "grades", "tracks", "institutions",
        "sequence", "complete",
        "incomplete", "sources", "id", "document-kind",
    ]
    /// Fields of a course that its place in the plan decides.
    static let structural: Set<String> = ["taken-in", "grade", "any", "taught-at"]
    /// Subjects that say that a course is academic.
    static let core: Set<String> = ["english", "mathematics", "science", "social-science", "world-language"]
    /// Kinds of credentials that say that industry recognizes them.
    static let recognized: Set<String> = ["certification", "license", "apprenticeship", "recognition", "badge"]
    static let titles = [
        "Welding 1", "Welding 2", "English 9", "Intro to Welding", "Introduction to Welding (H)", "Algebra I",
        "Medical Terminology",
    ]
    static let texts = [
        "Welding 1", "English 9", "Algebra I", "i1", "some text", "all-aspects-assured", "grade 11", "total",
    ]
}
