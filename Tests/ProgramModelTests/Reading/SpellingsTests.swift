import ProgramModel
import TestSupport
import Testing

/// Different spellings of the same program are the same program.
struct SpellingsTests {
    private func expectSame(_ first: String, _ second: String, _ location: SourceLocation = #_sourceLocation) throws {
        for status in ["draft", "submission"] {
            let one = try Written(first, status: status).program(location).outline
            let other = try Written(second, status: status).program(location).outline
            #expect(one == other, sourceLocation: location)
        }
    }

    @Test func aCourseOnOneLineEqualsItsLongForm() throws {
        try expectSame(
            "sequence: [{stage: grade 9, courses: [Biology, {title: Chemistry}]}]",
            "sequence:\n  - stage: grade 9\n    courses:\n      - title: Biology\n      - Chemistry")
    }

    @Test func aSingleEntryEqualsAListOfOne() throws {
        try expectSame("awards: Certificate", "awards:\n  - title: Certificate")
        try expectSame("awards: {title: Certificate}", "awards: [Certificate]")
        try expectSame("notes: One", "notes: [One]")
        try expectSame("design-team: counselor", "design-team: [counselor]")
        try expectSame("cip: 51.3902", "cip: [51.3902]")
    }

    @Test func aListForOneContentEqualsTheContentOfEach() throws {
        let long = try Written(
            "sequence: [{stage: grade 9, courses: [{title: A, content: cte}, {title: B, content: cte}]}]"
        )
        .program()
        let short = try Written("sequence: [{stage: grade 9, cte: [A, B]}]").program()
        let slot = try #require(RecordKind.course.declaration.slot(named: "content"))
        #expect(
            short.courses.map { short.fact($0, slot).certainTerms }
                == long.courses.map { long.fact($0, slot).certainTerms })
        // What a course says of itself wins over its list.
        let both = try Written("sequence: [{stage: grade 9, cte: [{title: A, content: [academic, cte]}]}]").courseFact(
            "content")
        #expect(both.certainTerms.count == 2)
    }

    @Test func theOrderOfKeysDoesNotCount() throws {
        let orders = [
            "status: submission\ncomplete: [awards]\nawards: [A]\ngrades: 9-12\n",
            "grades: 9-12\nawards: [A]\ncomplete: [awards]\nstatus: submission\n",
        ].map { Written(file: $0 + "title: T\nprogram-of-study: 1\n") }
        #expect(try orders[0].program().outline == orders[1].program().outline)
    }

    /// A file in block style that uses what the format has to offer.
    private static let file = """
        program-of-study: 1
        title: Welding
        status: submission
        institutions:
          - id: hs
            name: Hilltop High School
          - id: cc
            name: Valley College
        sequence:
          - stage: grades 11-12
            courses:
              - title: Welding 1
                credits: 0.5
                college-credit:
                  kind: dual-credit
                  from: cc
              - choose: 1
                of:
                  - Art
                  - all:
                      - Music
                      - Choir
        awards:
          - title: Certificate
            credits: 30 semester hours
            from: cc

        """

    private static let flow = """
        {program-of-study: 1, title: Welding, status: submission,
         institutions: [{id: hs, name: Hilltop High School}, {id: cc, name: Valley College}],
         sequence: [{stage: grades 11-12, courses: [{title: Welding 1, credits: 0.5,
            college-credit: {kind: dual-credit, from: cc}},
            {choose: 1, of: [Art, {all: [Music, Choir]}]}]}],
         awards: [{title: Certificate, credits: 30 semester hours, from: cc}]}
        """

    @Test func howAFileIsWrittenDoesNotCount() throws {
        let file = SpellingsTests.file
        let plain = try Written(file: file).program().outline
        let quoted = file.split(separator: "\n").map { line in
            guard let colon = line.firstIndex(of: ":"), let start = line.firstIndex(where: { $0.isLetter }) else {
                return String(line)
            }
            return line[..<start] + "\"" + line[start..<colon] + "\"" + line[colon...]
        }.joined(separator: "\n")
        let deeper = file.split(separator: "\n").map { line in
            let space = String(line.prefix { $0 == " " })
            return space + line
        }.joined(separator: "\n").replacing("- ", with: "-   ")
        for (name, variant) in [
            ("CRLF", file.replacing("\n", with: "\r\n")),
            ("CR", file.replacing("\n", with: "\r")),
            ("quoted keys", quoted), ("deeper", deeper), ("flow", SpellingsTests.flow),
            ("marked", "---\n" + file + "...\n"),
            ("comments", file.replacing("\n", with: " # note\n")), ("no last break", String(file.dropLast())),
        ] {
            #expect(variant != file, "\(name)")
            #expect(try Written(file: variant).program().outline == plain, "\(name)")
        }
    }

    @Test func textIsNeverTakenForSomethingElse() throws {
        for text in [
            "01.0000", "06001", "no", "yes", "on", "2012-01-01", "1e3", "0x1F", "007", "1_000", "TRUE", "-0", "=",
            "12:30",
        ] {
            let written = Written("description: \(text)\ninstitutions: [\(text)]")
            #expect(try written.program().text(written.fact("description")) == text)
            let program = try written.program()
            let institution = try #require(program.items(written.fact("institutions")).first)
            let name = try #require(RecordKind.institution.declaration.slot(named: "name"))
            #expect(program.text(institution, name) == text)
        }
    }

    @Test func aCodeKeepsItsZeros() throws {
        for cip in ["01.0000", "51.3902", "01.000000"] {
            let written = Written("cip: \(cip)")
            #expect(try written.program().texts(written.fact("cip")) == [cip])
        }
        let quoted = Written("cip: ['01.0000', \"01.0101\"]")
        #expect(try quoted.program().texts(quoted.fact("cip")) == ["01.0000", "01.0101"])
    }

    @Test func yesAndNoHaveManySpellings() throws {
        for (words, term) in [
            (["no", "No", "false", "off", "n", "NO"], 0), (["yes", "Yes", "true", "on", "y", "TRUE"], 1),
        ] {
            for word in words {
                let course = "sequence: [{stage: grade 9, courses: [{title: A, remedial: \(word)}]}]"
                #expect(try Written(course).courseFact("remedial").certainTerms.numbers == [term], "\(word)")
            }
        }
    }

    @Test func rangesKeepBothEnds() throws {
        func course(_ lines: String, _ field: String) throws -> [Int64] {
            let fact = try Written("sequence: [{stage: high school, courses: [{title: A, \(lines)}]}]").courseFact(
                field)
            return [fact.low, fact.high]
        }
        #expect(try course("credits: 3-4 semester hours", "credits") == [30_000, 40_000])
        #expect(try course("credits: 1/2", "credits") == [5_000, 5_000])
        #expect(try course("credits: 64+", "credits") == [640_000, .max])
        #expect(try course("grade: 11-12", "grade") == [110_000, 120_000])
        // A grade that is not told is one of the stage's; a choice of grades can be its lowest.
        #expect(try course("credits: 1", "grade") == [90_000, 120_000])
        #expect(try course("offered-in: [10, 11]", "earliest-grade") == [100_000, 100_000])
        #expect(try course("grade: 11, by-approval-in: [9]", "earliest-grade") == [90_000, 110_000])
        #expect(try Written("as-of: 2011-02").fact("as-of").low == 20_110_201)
        #expect(try Written("as-of: 2011-02").fact("as-of").high == 20_110_228)
    }

    @Test func aCreditTakesTheUnitOfItsPlace() throws {
        func unit(_ stage: String, _ credits: String, _ lines: String = "") throws -> CreditUnit {
            try Written("sequence: [{stage: \(stage), courses: [{title: A, credits: \(credits)}]}]\n\(lines)")
                .courseFact("credits").unit
        }
        #expect(try unit("grade 9", "1") == .unit)
        #expect(try unit("year 1", "3") == .collegeCredit)
        #expect(try unit("year 1", "3", "college-credit-unit: quarter-hour") == .quarterHour)
        #expect(try unit("year 1", "3 college credits", "college-credit-unit: semester-hour") == .semesterHour)
        #expect(try unit("grade 9", "3 semester hours") == .semesterHour)
    }
}
