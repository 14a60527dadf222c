import ProgramModel
import SourceDiagnostics
import Testing

/// What a file says by saying nothing: the law on which every verdict stands.
struct SilenceTests {
    /// The fact of each field of the program that nobody wrote.
    private func silentFacts(status: String) throws -> [(field: FieldDeclaration, fact: Fact)] {
        let program = try Written("", status: status).program()
        let fields = RecordKind.program.declaration.fields
        return fields.indices.map { (fields[$0], program.fact(Program.root, $0)) }.filter {
            $0.fact.node < 0 && !$0.field.isDerived
        }
    }

    @Test func inADraftNothingIsDeniedBySilence() throws {
        let facts = try silentFacts(status: "draft")
        #expect(facts.count > 40)
        for (field, fact) in facts {
            switch field.silence {
            case .mistake: Issue.record("\(field.name) must be written")
            case .unknown, .none: #expect(fact.state == .unknown, "\(field.name)")
            case .absent: #expect(fact.state == .none, "\(field.name)")
            case .meaning: #expect(fact.state == .stated, "\(field.name)")
            }
        }
    }

    /// Nobody makes a submission a draft by accident: what a draft leaves out cannot fail.
    @Test(arguments: ["", "~", "unknown"])
    func aStatusWithoutAWordIsNoticed(_ word: String) throws {
        let text = "program-of-study: 1\ntitle: Welding\nstatus: \(word)\n"
        let reading = ProgramReading(SourceText(name: "welding.pos.yaml", content: text))
        #expect(try #require(reading.program).isDraft)
        let warning = try #require(reading.diagnostics.first)
        #expect(warning.severity == .warning && warning.range?.start == SourcePosition(line: 3, column: 1))
    }

    @Test func inASubmissionSilenceSaysNoOnlyWhereTheFieldSaysSo() throws {
        for (field, fact) in try silentFacts(status: "submission") {
            switch field.silence {
            case .mistake: Issue.record("\(field.name) must be written")
            case .unknown: #expect(fact.state == .unknown, "\(field.name)")
            case .none, .absent: #expect(fact.state == .none, "\(field.name)")
            case .meaning: #expect(fact.state == .stated, "\(field.name)")
            }
        }
    }

    @Test func whatIsNotSaidOfACourseFollowsTheSameLaw() throws {
        let course = "sequence: [{stage: grade 9, courses: [Welding]}]"
        for (field, draft, submission) in [
            ("college-credit", Fact.State.unknown, Fact.State.none), ("remedial", .unknown, .none),
            ("credits", .unknown, .unknown), ("content", .unknown, .unknown), ("number", .none, .none),
            ("requirement", .stated, .stated),
        ] {
            #expect(try Written(course).courseFact(field).state == draft, "\(field)")
            #expect(try Written(course, status: "submission").courseFact(field).state == submission, "\(field)")
        }
    }

    @Test(arguments: ["", "~", "null", "unknown"])
    func thisSaysThatItIsNotKnown(_ value: String) throws {
        for status in ["draft", "submission"] {
            for field in ["awards", "cluster", "college-credit-unit", "bridge"] {
                #expect(try Written("\(field): \(value)", status: status).fact(field).state == .unknown)
            }
            // A field that is only written where it has something to say still has nothing to say.
            for field in ["id", "notes", "grades"] {
                #expect(try Written("\(field): \(value)", status: status).fact(field).state == .none)
            }
        }
    }

    @Test func noneSaysThatThereIsNone() throws {
        for status in ["draft", "submission"] {
            for field in ["awards", "cluster", "partners", "sequence", "admission", "assurances"] {
                let fact = try Written("\(field): none", status: status).fact(field)
                #expect(fact.state == .none && !fact.isOpen, "\(field)")
            }
        }
    }

    @Test func inQuotesTheseWordsAreText() throws {
        for word in ["none", "unknown", "~", "null", ""] {
            let written = Written("school-year: '\(word)'")
            let fact = try written.fact("school-year")
            #expect(fact.state == .stated)
            #expect(try written.program().text(fact) == word)
        }
    }

    /// Whoever starts a list and leaves an item empty does not say that there is nothing there.
    @Test func anItemThatNobodyFilledInIsNotKnown() throws {
        let all = try #require(RecordKind.course.declaration.fields.first { $0.name == "content" }?.type.vocabulary).all
        for (content, certain, possible) in [("[~]", 0, 3), ("[cte, ~]", 1, 3), ("[cte]", 1, 1), ("[]", 0, 0)] {
            let fact = try Written(
                "sequence: [{stage: grade 9, courses: [{title: A, content: \(content)}]}]", status: "submission"
            ).courseFact("content")
            #expect(fact.certainTerms.count == certain, "\(content)")
            #expect(fact.possibleTerms(of: all).count == possible, "\(content)")
        }
        for (field, gap, half) in [
            ("notes", "[~]", "[x, ]"), ("notes", "[~, ~]", "[x, ~]"), ("cip", "[~]", "['01.0000', ~]"),
        ] {
            #expect(try Written("\(field): \(gap)", status: "submission").fact(field).state == .unknown)
            let isWhole = half.hasSuffix(", ]")
            #expect(try Written("\(field): \(half)", status: "submission").fact(field).isOpen == !isWhole)
        }
        let agreement = "institutions: [{id: a, name: A}]\nagreements: [{between: [a, ~]}]"
        let program = try Written(agreement, status: "submission").program()
        let between = try #require(RecordKind.agreement.declaration.slot(named: "between"))
        let record = try #require(program.items(Written(agreement, status: "submission").fact("agreements")).first)
        #expect(program.fact(record, between).isOpen)
    }

    @Test func aListOfASubmissionIsWholeAndOneOfADraftIsNot() throws {
        let lines = "awards: [Certificate]\npartners: []"
        for field in ["awards", "partners"] {
            #expect(try Written(lines).fact(field).isOpen)
            #expect(try !Written(lines, status: "submission").fact(field).isOpen)
        }
    }

    @Test func completeAndIncompleteOverrideTheStatus() throws {
        let lists = "awards: [Certificate]"
        let closed = Written("complete: [awards, partners]\n" + lists)
        #expect(try !closed.fact("awards").isOpen)
        #expect(try closed.fact("partners").state == .none)
        #expect(try closed.fact("agreements").state == .unknown)
        let open = Written("incomplete: [awards, partners]\n" + lists, status: "submission")
        #expect(try open.fact("awards").isOpen)
        #expect(try open.fact("partners").state == .unknown)
        #expect(try open.fact("agreements").state == .none)
    }

    @Test func coursesThatMayStillComeAreCountedWhereTheyMayCome() throws {
        func unlisted(_ lines: String, _ status: String) throws -> Int {
            try Written(lines, status: status).program().unlistedCourses.count
        }
        let both = "sequence: [{stage: grade 9, courses: [A]}, {stage: year 1, courses: [B]}]"
        // School, college and adult education of a draft; none of a submission that shows school and college.
        #expect(try unlisted(both, "draft") == 3)
        #expect(try unlisted(both, "submission") == 0)
        #expect(try unlisted("sequence: [{stage: grade 9, courses: [A]}]", "submission") == 1)
        #expect(try unlisted(both + "\nincomplete: [secondary-cte-courses]", "submission") == 1)
        #expect(try unlisted(both + "\ncomplete: [courses]", "draft") == 0)
        // A stage that says nothing of its courses keeps them open.
        #expect(try unlisted("sequence: [{stage: grade 9}, {stage: year 1, courses: [B]}]", "submission") == 1)
    }
}
