import LocatedYAML
import ProgramModel
import RubricModel
import SourceDiagnostics
import Testing

/// Every mistake in a rubric is told once, at its place, with what was probably meant; nothing in a rubric is passed over.
struct RubricMistakesTests {
    @Test(arguments: keys + words + types + paths + tests + measures + conditions + judgments + silent)
    func isToldAtItsPlace(_ mistake: Mistake) throws {
        let (text, place) = try mistake.rubric()
        let reading = SmallRubric.reading(text)
        let picture = DiagnosticPicture(of: SourceText(name: "rubric", content: text))
        let told = Comment(rawValue: reading.diagnostics.map { picture.draw($0).plain }.joined())
        let isRefused = reading.rubric == nil
        #expect(isRefused)
        let found = try #require(
            reading.diagnostics.first { $0.range?.start == place && $0.code == mistake.code }, told)
        #expect(reading.diagnostics.count == 1 || mistake.tellsMore, told)
        #expect(found.severity == .error)
        if let suggestion = mistake.suggestion {
            #expect(found.label == "did you mean `\(suggestion)`?", told)
        } else {
            #expect(found.label?.hasPrefix("did you mean") != true, told)
        }
    }

    // MARK: Keys

    static let keys = [
        Mistake("summary:", "↓sumary:", .unknownKey, suggests: "summary"),
        Mistake("summary:", "↓colour:", .unknownKey),
        Mistake("summary: One of everything.", "summary: One.\n↓title: Again", .duplicateKey),
        Mistake("url:", "↓link:", .unknownKey),
        Mistake("also:", "↓allso:", .unknownKey, suggests: "also"),
        Mistake("combine: majority", "↓combin: majority", .unknownKey, suggests: "combine"),
        Mistake("combine: majority", "combine: ↓majorty", .badValue, suggests: "majority"),
        Mistake("reviewers: 3", "reviewers: ↓0", .badValue),
        Mistake("reviewers: 3", "reviewers: ↓1.5", .badValue),
        Mistake("{combine: majority, reviewers: 3}", "↓majority", .wrongType),
        Mistake("{advisory: 7", "{↓advisori: 7", .unknownName, suggests: "advisory"),
        Mistake("{advisory: 7", "{↓members: 7", .unknownName),
        Mistake("advisory: 7", "advisory: ↓0", .badValue),
        Mistake("advisory: 7", "advisory: ↓7.5", .badValue),
        Mistake("advisory: 7", "advisory: ↓101", .badValue),
        Mistake("advisory: 7", "advisory: ↓much", .badValue),
        Mistake("{advisory: 7, complete: 2}", "↓seven", .wrongType),
        Mistake("something else.}", "something else., ↓why: Because.}", .unknownKey),
        Mistake("where: {taken-in: secondary}", "where: {taken-in: secondary}, ↓colour: red", .unknownKey),
        Mistake("shows: [college", "↓show: [college", .unknownKey, suggests: "shows"),
        Mistake("at: \"Sec. 122\"", "↓place: \"Sec. 122\"", .unknownKey),
        Mistake("note: One", "↓notes: One", .unknownKey, suggests: "note"),
        Mistake("weight: 2", "↓wieght: 2", .unknownKey, suggests: "weight"),
        Mistake("weight: 3", "↓sources: 3", .unknownKey),
        // A key that is missing is told at the first key that is there.
        Mistake("rubric: 1\nid: small\n", "↓rubric: 1\n", .missingField),
        Mistake("rubric: 1\nid: small\n", "↓id: small\n", .missingField),
        Mistake("rubric: 1\nid: small\nversion: 1.0.0\n", "↓rubric: 1\nid: small\n", .missingField),
        Mistake("{title: The Act, cite", "{↓cite", .missingField),
        Mistake("{title: Every limb, classes", "{↓classes", .missingField),
        Mistake("{expect: {programs: {at-least: 1}}, otherwise", "{↓otherwise", .missingField),
        Mistake("{title: programs, count: program", "{↓count: program", .missingField),
        Mistake("{title: clusters, count: program, where", "{↓title: clusters, where", .missingField),
        Mistake(
            "{title: share of partners with a role, share: partners, having: {roles: {at-least: 1}}}",
            "{↓title: share of partners with a role, share: partners}", .missingField),
        Mistake("id: starts-early\n    title: Starts early\n", "↓id: starts-early\n", .missingField),
        Mistake(
            "id: is-shared\n    title: Is shared\n    class: duty\n", "↓id: is-shared\n    title: Is shared\n",
            .missingField),
        Mistake("id: partnership\n    title: Partnership\n", "↓id: partnership\n", .missingField),
        Mistake("{source: act, force: may}", "{↓force: may}", .missingField),
        Mistake("{source: act, force: may}", "{↓source: act}", .missingField),
    ]

    // MARK: Names and words

    static let words = [
        Mistake("classes: [limb]", "classes: [↓lymb]", .unknownName, suggests: "limb"),
        Mistake("also: [is-shared]", "also: [↓is-sharde]", .unknownName, suggests: "is-shared"),
        Mistake("except: [starts-early]", "except: [↓starts-erly]", .unknownName, suggests: "starts-early"),
        Mistake("class: duty", "class: ↓dutty", .unknownName, suggests: "duty"),
        Mistake("class: duty", "class: ↓elephant", .unknownName),
        Mistake("source: act, force: proposed", "source: ↓acts, force: proposed", .unknownName, suggests: "act"),
        Mistake("force: shall", "force: ↓shal", .badValue, suggests: "shall"),
        Mistake("force: may", "force: ↓must", .badValue),
        Mistake("verdict: met", "verdict: ↓mat", .badValue, suggests: "met"),
        Mistake("level: [absent, partly]", "level: [absent, ↓party]", .unknownName, suggests: "partly"),
        Mistake("partly: {partner", "↓parly: {partner", .unknownName, suggests: "partly"),
        Mistake("judged: {partly:", "judged: {↓partially:", .unknownName, suggests: "partly"),
        // Everything has the lowest level: nothing can be asked for it.
        Mistake("judged: {partly:", "judged: {↓absent:", .unknownName),
        Mistake("- id: is-shared", "- id: ↓Is Shared", .badValue, tellsMore: true),
        Mistake("id: breadth", "id: ↓vision_", .badValue),
        Mistake("id: vision", "id: ↓breadth", .duplicateID),
        Mistake("id: vision", "id: ↓starts-early", .duplicateID),
        Mistake("id: partnership", "id: ↓starts-early", .duplicateID),
        Mistake("scale: [absent, partly, fully]", "scale: [absent, partly, fully, ↓partly]", .duplicateID),
        Mistake("rubric: 1", "rubric: ↓2", .badValue),
        Mistake("default: yes", "default: ↓maybe", .badValue),
        Mistake("title: A small rubric", "title: ↓\"\"", .badValue),
        Mistake("statement: Partners take part.", "statement: ↓\"\"", .badValue),
        Mistake("weight: 2", "weight: ↓0", .badValue),
        Mistake("weight: 2", "weight: ↓1.5", .badValue),
        Mistake("weight: 2", "weight: ↓101", .badValue),
        Mistake("weight: 2", "weight: ↓heavy", .badValue),
    ]

    // MARK: Types

    static let types = [
        Mistake(
            "{title: The Act, cite: Pub. L. 109-270, url: \"http://example.org/act\"}", "↓The Act", .wrongType,
            tellsMore: true),
        Mistake("title: A small rubric", "title: ↓[A, small, rubric]", .wrongType),
        Mistake("summary: One of everything.", "summary: ↓{one: of}", .wrongType),
        Mistake(
            "scale: [absent, partly, fully]", "scale: ↓{absent: 0, partly: 1, fully: 2}", .wrongType, tellsMore: true),
        Mistake("shows: [recent, with-university, of-university]", "shows: ↓{recent: yes}", .wrongType),
        Mistake("cites: [{source: act, force: may}]", "cites: ↓{source: act, force: may}", .wrongType),
        Mistake("cites: [{source: act, force: may}]", "cites: ↓act", .wrongType),
        Mistake("where: {taken-in: secondary}", "where: ↓secondary", .wrongType),
        Mistake("having: {roles: {at-least: 1}}", "having: ↓[roles]", .wrongType),
        Mistake("{school-courses: {at-least: 1}}", "↓school-courses", .wrongType),
        Mistake("{school-courses: {at-least: 1}}", "{school-courses: ↓1}", .wrongType),
        Mistake(
            "judged: {partly: Some share it., fully: All share it.}", "judged: ↓Some share it.", .wrongType,
            tellsMore: true),
        Mistake("judged: A person looks at the plan.", "judged: ↓{partly: Some.}", .wrongType),
        Mistake(
            "partly: {partner-kinds: {at-least: 1}, not: {big-awards: {exactly: 4}}}", "partly: ↓[partner-kinds]",
            .wrongType),
        Mistake("remedy: Share it.", "remedy: ↓[Share, it]", .wrongType),
    ]

    // MARK: Paths

    static let paths = [
        Mistake(
            "count: courses, where: {taken-in", "count: ↓coures, where: {taken-in", .unknownField, suggests: "courses"),
        Mistake("count: supports", "count: ↓elephants", .unknownField),
        Mistake(
            "count: program, where: {document", "count: ↓program.courses, where: {document", .unknownField,
            suggests: "sources"),
        Mistake(
            "sum: courses.college-credit.credits", "sum: ↓courses.college-credits.credits", .unknownField,
            suggests: "college-credit"),
        Mistake(
            "sum: courses.college-credit.credits", "sum: ↓courses.college-credit.credit", .unknownField,
            suggests: "credits"),
        Mistake("smallest: courses.earliest-grade", "smallest: ↓courses", .missingField),
        Mistake("smallest: courses.earliest-grade", "smallest: ↓courses.title.grade", .wrongUse),
        Mistake("distinct: partners.kind", "distinct: ↓partners.kinds", .unknownField, suggests: "kind"),
        Mistake("{taken-in: secondary}", "{↓taken-inn: secondary}", .unknownField, suggests: "taken-in"),
        Mistake("{from.type: university}", "{↓form.type: university}", .unknownField, suggests: "from"),
        Mistake("{from.type: university}", "{↓from.typ: university}", .unknownField, suggests: "type"),
        Mistake("{from.type: university}", "{↓title.type: university}", .wrongUse),
        Mistake("{some: {type: university}}", "{some: {↓tipe: university}}", .unknownField, suggests: "type"),
        Mistake("{kind: materials}", "{↓kin: materials}", .unknownField, suggests: "kind"),
        // Awards belong to the program only: they have no entry above them.
        Mistake("{from.type: university}", "{↓parent.title: x}", .unknownField),
    ]

    // MARK: Tests of fields

    static let tests = [
        Mistake("{taken-in: secondary}", "{taken-in: ↓secondry}", .badValue, suggests: "secondary"),
        Mistake("content: [cte, academic]", "content: [cte, ↓acedemic]", .badValue, suggests: "academic"),
        Mistake("content: [cte, academic]", "content: ↓[]", .badValue),
        Mistake("all-of: [disability]", "all-of: [↓disabillity]", .badValue, suggests: "disability"),
        Mistake("cluster: Health Science", "cluster: ↓Health Sience", .badValue, suggests: "Health Science"),
        Mistake("cluster: Health Science", "cluster: {recognized: ↓perhaps}", .badValue),
        Mistake("{not-past: yes}", "{not-past: ↓perhaps}", .badValue),
        Mistake("{not-past: yes}", "{↓not-passed: yes}", .wrongUse),
        Mistake("{expires: {not-past: yes}}", "{expires: ↓2012-01-01}", .wrongUse),
        Mistake("{expires: {not-past: yes}}", "{expires: ↓{}}", .wrongType),
        Mistake("{within-months: 12}", "{within-months: ↓1.5}", .badValue),
        Mistake("{within-months: 12}", "{within-months: ↓0}", .badValue),
        Mistake("{within-months: 12}", "{within-months: ↓soon}", .badValue),
        Mistake("{within-months: 12}", "{within-months: 12, ↓present: yes}", .wrongType),
        Mistake("{within-months: 12}", "{↓at-least: 12}", .wrongUse),
        Mistake("{some: {type: university}}", "{some: ↓university}", .wrongType),
        Mistake("{some: {type: university}}", "{↓sum: {type: university}}", .unknownKey),
        Mistake("{at-least: 60, unit: semester-hour}", "↓{at-least: 60}", .missingField),
        Mistake(
            "{at-least: 60, unit: semester-hour}", "{at-least: 60, unit: ↓semester-hours}", .unknownName,
            suggests: "semester-hour"),
        Mistake("{at-least: 60, unit: semester-hour}", "↓{unit: semester-hour}", .wrongType),
        Mistake(
            "{at-least: 60, unit: semester-hour}", "{↓at-leest: 60, unit: semester-hour}", .unknownKey,
            suggests: "at-least"),
        Mistake("{at-least: 60, unit: semester-hour}", "{at-least: 60, ↓at-most: 90}", .wrongType),
        Mistake("{at-least: 60, unit: semester-hour}", "↓60", .wrongUse),
        Mistake("having: {roles: {at-least: 1}}", "having: {roles: {at-least: ↓}}", .badValue),
        Mistake("having: {roles: {at-least: 1}}", "having: {roles: {↓some: {kind: x}}}", .unknownKey),
        Mistake("having: {roles: {at-least: 1}}", "having: {name: {↓at-least: 1}}", .wrongUse),
        Mistake("any: [{groups", "any: ↓[], all: [{groups", .badValue),
        Mistake("any: [{groups: {all-of: [disability]}}, {kind: materials}]", "not: ↓materials", .wrongType),
    ]

    // MARK: Measures

    static let measures = [
        Mistake("sum: work-based-learning.hours", "↓sum: work-based-learning.hours, count: courses", .wrongUse),
        Mistake("sum: work-based-learning.hours", "↓sum: work-based-learning.kind", .wrongUse),
        Mistake("sum: work-based-learning.hours", "sum: work-based-learning.hours, ↓unit: semester-hour", .wrongUse),
        Mistake("count: supports", "count: supports, ↓unit: semester-hour", .wrongUse),
        Mistake("count: supports", "count: supports, ↓having: {kind: materials}", .wrongUse),
        Mistake("count: supports", "count: supports, ↓among: [materials]", .wrongUse),
        Mistake("count: supports", "count: supports, ↓for: some-student", .wrongUse),
        Mistake(
            "unit: semester-hour}\n  work", "unit: ↓semester-hur}\n  work", .unknownName, suggests: "semester-hour"),
        Mistake(
            "{title: college credit, sum: courses.college-credit.credits, unit: semester-hour}",
            "{↓title: college credit, sum: courses.college-credit.credits}", .missingField),
        Mistake("smallest: courses.earliest-grade", "↓smallest: courses.title", .wrongUse),
        Mistake("smallest: courses.earliest-grade", "↓largest: courses.credits", .wrongUse),
        Mistake("distinct: partners.kind, among: [business, community]", "↓distinct: partners.last-review", .wrongUse),
        Mistake("among: [business, community]", "among: [↓busines]", .badValue, suggests: "business"),
        Mistake("among: [business, community]", "among: ↓[]", .badValue),
        Mistake(
            "distinct: partners.kind, among: [business, community]", "distinct: partners.name, among: ↓[x]", .wrongUse),
        Mistake("having: {roles: {at-least: 1}}", "having: {↓role: {at-least: 1}}", .unknownField, suggests: "roles"),
        Mistake("named: duplicated-content", "named: ↓duplicate-content", .unknownName, suggests: "duplicated-content"),
        Mistake("named: duplicated-content", "named: duplicated-content, ↓where: {kind: x}", .wrongUse),
        Mistake(
            "total: [school-courses, college", "total: [↓shool-courses, college", .unknownName,
            suggests: "school-courses"),
        Mistake("total: [school-courses, college-courses]", "total: ↓[school-courses]", .badValue),
        Mistake("total: [school-courses, college-courses]", "total: [school-courses, ↓lasting]", .unknownName),
        Mistake(
            "total: [school-courses, college-courses]", "total: [school-courses, college-courses], ↓for: x", .wrongUse),
        Mistake(
            "{title: clusters, count: program, where: {cluster: Health Science}}",
            "{title: clusters, total: [school-courses, ↓first-grade]}", .wrongUse),
        Mistake("for: some-student", "for: ↓some-students", .badValue, suggests: "some-student"),
        Mistake("for: some-student", "for: ↓nobody", .badValue),
    ]

    // MARK: Conditions

    static let conditions = [
        Mistake(
            "{school-courses: {at-least: 1}}", "{↓school-course: {at-least: 1}}", .unknownName,
            suggests: "school-courses"),
        Mistake("{school-courses: {at-least: 1}}", "{↓elephants: {at-least: 1}}", .unknownName),
        Mistake(
            "{school-courses: {at-least: 1}}", "{school-courses: {↓at-lest: 1}}", .unknownKey, suggests: "at-least"),
        Mistake("{school-courses: {at-least: 1}}", "{school-courses: {at-least: ↓one}}", .badValue),
        Mistake("{school-courses: {at-least: 1}}", "{school-courses: {at-least: ↓}}", .badValue),
        Mistake("{school-courses: {at-least: 1}}", "{school-courses: ↓{}}", .wrongType),
        Mistake("{school-courses: {at-least: 1}}", "{school-courses: ↓{at-least: 1, at-most: 3}}", .wrongType),
        Mistake("{school-courses: {at-least: 1}}", "{school-courses: ↓{at-least: 1, unit: semester-hour}}", .wrongType),
        Mistake("{school-courses: {at-least: 1}}", "↓{}", .badValue),
        Mistake("{between: [9, 10]}", "{between: ↓[10, 9]}", .badValue),
        Mistake("{between: [9, 10]}", "{between: ↓9}", .badValue),
        Mistake("not: {big-awards: {exactly: 4}}", "not: ↓big-awards", .wrongType),
        Mistake("not: {big-awards: {exactly: 4}}", "not: ↓{}", .badValue),
        Mistake(
            "not: {big-awards: {exactly: 4}}", "not: {↓big-award: {exactly: 4}}", .unknownName, suggests: "big-awards"),
        Mistake("fully: {any: [{with-role: {at-least: 50}}, {lasting: {at-most: 5}}]}", "fully: {any: ↓[]}", .badValue),
        Mistake(
            "expect: {programs: {at-least: 1}}", "expect: {↓program: {at-least: 1}}", .unknownName, suggests: "programs"
        ),
        Mistake("applies-when: {programs", "applies-when: {↓programms", .unknownName, suggests: "programs"),
        Mistake("shows: [recent,", "shows: [↓recnt,", .unknownName, suggests: "recent"),
        Mistake(
            "remedy: \"Add {missing school-courses}", "remedy: ↓\"Add {missing school-cuorses}", .unknownName,
            suggests: "school-courses"),
        Mistake("remedy: \"Add {missing school-courses}", "remedy: ↓\"Add {mising school-courses}", .badValue),
        Mistake("remedy: \"Add {missing school-courses}", "remedy: ↓\"Add {missing}", .badValue),
        Mistake(
            "remedy: \"Add {missing school-courses} courses to the {found school-courses} that are there.\"",
            "remedy: ↓\"Add {missing school-courses\"", .badValue),
    ]

    // MARK: Requirements, criteria, profiles

    static let judgments = [
        Mistake(
            "id: is-shared\n    title: Is shared",
            "↓id: is-shared\n    expect: {programs: {at-least: 1}}\n    title: Is shared",
            .missingField),
        Mistake(
            "- id: is-shared\n    title: Is shared\n    class: duty\n    why: The Act asks for it.\n    cites: [{source: act, force: should}]\n    judged: A person looks at the plan.",
            "- ↓id: is-shared\n    title: Is shared\n    class: duty\n    why: The Act asks for it.\n    cites: [{source: act, force: should}]",
            .missingField),
        Mistake(
            "- id: vision", "- ↓id: vision\n        levels: {fully: {programs: {at-least: 1}}}", .missingField),
        Mistake("judged: {partly: Some share it., fully: All share it.}", "judged: ↓{}", .badValue),
        Mistake("{verdict: met, program", "{↓program", .missingField),
        Mistake("{verdict: met, program", "{↓verdict: met, level: partly, program", .missingField),
        Mistake("{verdict: met, program: \"title: x\"", "{↓verdict: met", .missingField),
        Mistake("level: [absent, partly]", "level: ↓[partly, absent]", .badValue),
        Mistake("level: [absent, partly]", "level: ↓[absent, partly, fully]", .badValue),
        Mistake("level: [absent, partly]", "level: ↓[]", .badValue),
        Mistake("profile: strict", "profile: ↓strickt", .unknownName, suggests: "strict"),
        Mistake("profile: strict", "↓profil: strict", .unknownKey, suggests: "profile"),
        Mistake("{verdict: compliant, profile", "{score: 10, ↓profile", .wrongUse),
        Mistake("{verdict: met, program", "{verdict: met, ↓profile: strict, program", .unknownKey),
        Mistake("{asks: Sharing, by: is-shared}", "{↓asks: Sharing}", .missingField),
        Mistake("{asks: Sharing, by: is-shared}", "{↓asks: Sharing, by: is-shared, outside: No}", .missingField),
        Mistake("outside: it binds the state", "outside: ↓''", .badValue),
        Mistake(
            "outside: it binds the state", "↓outsid: it binds the state", .unknownKey, suggests: "outside",
            tellsMore: true),
        Mistake("score: [10, 20.5]", "score: ↓[20.5, 10]", .badValue),
        Mistake("by: [starts-early]", "by: [↓starts-erly]", .unknownName, suggests: "starts-early"),
        Mistake("by: [starts-early]", "by: ↓[]", .badValue),
        Mistake("by: is-shared", "by: ↓is-sharde", .unknownName, suggests: "is-shared"),
        Mistake("asks: Sharing, by", "↓by", .missingField),
        Mistake("title: The limbs, source: act", "title: The limbs, source: ↓acd", .unknownName, suggests: "act"),
        Mistake("L2: {asks: Sharing", "L2: {↓says: Sharing", .unknownKey, tellsMore: true),
        Mistake("score: [10, 20.5]", "score: ↓[10, 100.5]", .badValue),
        Mistake("score: [10, 20.5]", "score: ↓[]", .badValue),
        Mistake("{score: [10, 20.5], program", "{↓level: partly, program", .wrongUse),
        Mistake("{score: [10, 20.5], program", "{↓program", .missingField),
        Mistake("replace: six", "replace: ↓five", .badValue),
        Mistake("replace: six", "replace: ↓t", .badValue),
        Mistake("{replace: six, by", "{↓by", .missingField),
        Mistake("by: seven, score: 30", "by: seven, ↓sore: 30", .unknownKey, suggests: "score", tellsMore: true),
        Mistake("{replace: six, by: seven, score: 30}", "{↓replace: six, score: 30}", .missingField),
        Mistake("verdict: compliant", "verdict: ↓compliat", .badValue, suggests: "compliant"),
        Mistake("{verdict: compliant, profile: strict", "{↓level: partly, profile: strict", .wrongUse),
        Mistake("scale: [absent, partly, fully]", "scale: ↓[absent, partly, fully, a, b, c, d, e, f, g, h]", .badValue),
    ]

    // MARK: What would do nothing

    /// Each of these would be a rule that silently holds always or never.
    static let silent = [
        Mistake("{from.type: university}", "{↓from..type: university}", .unknownField),
        Mistake("{from.type: university}", "{↓level.: associate}", .wrongUse),
        Mistake("{from.type: university}", "{↓.level: associate}", .unknownField),
        Mistake("cluster: Health Science", "cluster: ↓[]", .badValue),
        Mistake("cluster: Health Science", "title: ↓[]", .badValue),
        Mistake("{not-past: yes}", "{not-past: ↓no}", .badValue),
        Mistake("{expires: {not-past: yes}}", "↓{}", .badValue),
        Mistake("{within-months: 12}", "{within-months: 12, ↓unit: semester-hour}", .wrongUse),
        Mistake("{some: {type: university}}", "{some: ↓{}}", .badValue),
        Mistake("{at-least: 60, unit: semester-hour}", "{present: yes, ↓unit: semester-hour}", .wrongUse),
        Mistake("judged: {partly: Some share it., fully: All share it.}", "judged: {partly: ↓\"\"}", .badValue),
        Mistake("judged: A person looks at the plan.", "judged: ↓\"\"", .badValue),
        Mistake("remedy: Share it.", "remedy: ↓\"\"", .badValue),
        Mistake("limb: a limb of the Act", "limb: ↓\"\"", .badValue),
        Mistake("cites: [{source: act, force: may}]", "cites: ↓[]", .badValue),
        Mistake(
            "except: [starts-early], default: yes}",
            "except: [starts-early], default: yes}\n  ↓lax: {title: None, classes: []}", .badValue),
        Mistake(
            "except: [starts-early], default: yes}",
            "except: [starts-early], default: yes}\n  lax: {title: Two, classes: [duty], ↓default: yes}", .badValue),
        Mistake("{for: starts-early}", "{for: ↓starts-erly}", .unknownName, suggests: "starts-early"),
        Mistake("{for: starts-early}", "{for: [breadth, ↓elephant]}", .unknownName),
        Mistake("sum: work-based-learning.hours", "count: courses, where: {grade: ↓112}", .badValue),
        Mistake("sum: work-based-learning.hours", "count: courses, where: {grade: ↓{at-least: 13}}", .badValue),
        Mistake("sum: work-based-learning.hours", "count: courses, where: {year: ↓{between: [0, 3]}}", .badValue),
        Mistake("total: [school-courses, college-courses]", "total: [school-courses, ↓school-courses]", .wrongUse),
        Mistake("repeats: {title", "↓any: {title: x, count: program}\n  repeats: {title", .badValue),
        Mistake("{verdict: met, program", "{↓level: partly, program", .wrongUse),
        Mistake("{level: [absent, partly], program", "{↓verdict: met, program", .wrongUse),
    ]
}
