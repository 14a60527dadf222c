import ProgramModel
import SourceDiagnostics
import Testing

/// Every kind of mistake is told by its code at its place; what the messages say is read in the command's own tests.
struct MistakesTests {
    @Test(
        arguments: [
            ("clustre: X", ["unknown-key 4:1"]),
            ("advisory: {members: [{nam: X, name: Y}]}", ["unknown-key 4:23"]),
            ("pathway-in-cluster: yes", ["unknown-key 4:1"]),
            ("awards: [{title: A, <<: 1}]", ["unknown-key 4:21"]),
            ("title: B", ["duplicate-key 4:1"]),
            ("cluster: [X]", ["wrong-type 4:10"]),
            ("sources: [[x]]", ["wrong-type 4:11"]),
            ("notes: [a, [b]]", ["wrong-type 4:12"]),
            ("notes: [a, {b: c}]", ["wrong-type 4:12"]),
            ("design-team: [counselor, [counselor]]", ["wrong-type 4:26"]),
            ("awards: [A, ]\nagreements: text", ["wrong-type 5:13"]),
            ("awards: [A, ~]", ["wrong-type 4:13"]),
            ("advisory: text", ["wrong-type 4:11"]),
            ("as-of: 2011-02-29", ["bad-value 4:8"]),
            ("as-of: 2011-+5", ["bad-value 4:8"]),
            ("grades: [9, 13]", ["bad-value 4:13"]),
            ("design-team: [counselor, cousnelor]", ["bad-value 4:26"]),
            ("years-after-high-school: 9", ["bad-value 4:26"]),
            ("cip: [51.3902, 51.39]", ["bad-value 4:16"]),
            ("occupations: [{title: A, soc: 29.1141}]", ["bad-value 4:31"]),
            ("printed-totals: [{scope: A, total: lots}]", ["bad-value 4:36"]),
            ("sequence: [{stage: freshman}]", ["bad-value 4:20"]),
            ("sequence: [{stage: grade 9, courses: [{title: A, remedial: perhaps}]}]", ["bad-value 4:60"]),
            ("sequence: [{stage: grade 9, courses: [{choose: some, of: [A]}]}]", ["bad-value 4:48"]),
            ("sequence: [{courses: [A]}]", ["missing-field 4:13"]),
            ("sequence: [{stage: , courses: [A]}]", ["missing-field 4:20"]),
            ("sequence: [{stage: grade 9, courses: [{credits: 1}]}]", ["missing-field 4:40"]),
            ("sequence: [{stage: grade 9, courses: [{}]}]", ["missing-field 4:39"]),
            ("sequence: [{stage: grade 9, courses: [{of: [A]}]}]", ["missing-field 4:40"]),
            ("institutions: [{name: }]", ["missing-field 4:23"]),
            ("awards: [{title: A, from: x}]", ["unknown-reference 4:27"]),
            (
                "agreements: [{kind: articulation, between: [x, y]}]",
                ["unknown-reference 4:45", "unknown-reference 4:48"]
            ),
            (
                "tracks: [a]\nsequence: [{stage: grade 9, courses: [{title: A, tracks: [b]}]}]",
                ["unknown-reference 5:59"]
            ),
            ("institutions: [{id: a, name: A}, {id: a, name: B}]", ["duplicate-id 4:39"]),
            ("complete: awards\nincomplete: awards", ["contradiction 5:13"]),
            ("sequence: [{stage: grade 9, courses: [{choose: 3, of: [A, B]}]}]", ["contradiction 4:48"]),
            ("sequence: [{stage: grade 9, courses: [{title: A, any: B}]}]", ["contradiction 4:55"]),
        ] as [(String, [String])])
    func isToldAtItsPlace(_ lines: String, _ told: [String]) {
        let written = Written(lines)
        #expect(written.told == told)
        #expect(written.reading.program == nil)
        #expect(written.reading.diagnostics.allSatisfy { $0.help != nil })
    }

    @Test(arguments: [
        ("", ["empty-file"]), ("- a", ["wrong-type 1:1"]), ("a", ["wrong-type 1:1"]),
        ("{}", ["missing-field 1:1", "missing-field 1:1"]),
        ("program-of-study: 2\ntitle: A", ["bad-value 1:19"]), ("program-of-study: 1", ["missing-field 1:1"]),
        ("title: A", ["missing-field 1:1"]), ("program-of-study: 1\ntitle: [A]", ["wrong-type 2:8"]),
        ("program-of-study: 1\ntitel: A", ["unknown-key 2:1"]),
    ])
    func ofAWholeFile(_ file: String, _ told: [String]) {
        let written = Written(file: file)
        #expect(written.told == told)
        #expect(written.reading.program == nil)
    }

    @Test func aMisspelledWordIsAnsweredWithTheRightOne() {
        for (lines, label) in [
            ("clustre: X", "did you mean `cluster`?"), ("partners: [{nam: X}]", "did you mean `name`?"),
            ("design-team: cousnelor", "did you mean `counselor`?"),
            ("document-kind: smaple", "did you mean `sample`?"),
            ("institutions: [{id: hhs, name: H}]\nawards: [{title: A, from: hsh}]", "did you mean `hhs`?"),
            ("favourite-colour: X", nil),
        ] as [(String, String?)] {
            #expect(Written(lines).reading.diagnostics.map(\.label) == [label])
        }
    }

    @Test func allMistakesOfAFileAreToldFromItsTopToItsEnd() {
        let written = Written(
            """
            clustre: Manufacturing
            partners:
              - {name: Acme, kind: zoo}
              - {nam: Baker}
            awards: [{title: A, from: nobody}]
            sequence:
              - stage: grade 99
                courses:
                  - {title: W, credits: lots}
                  - {choose: 2, of: [A]}
            awards: none
            """)
        #expect(
            written.told == [
                "unknown-key 4:1", "bad-value 6:24", "unknown-key 7:6", "unknown-reference 8:27", "bad-value 10:12",
                "bad-value 12:29", "contradiction 13:18", "duplicate-key 14:1",
            ])
    }

    @Test func aCourseBelowTheGradesOfTheProgramDeservesALook() throws {
        let written = Written("grades: 11-12\nsequence: [{stage: grade 9, courses: [A]}]")
        #expect(written.told == ["contradiction 5:39"])
        #expect(written.reading.diagnostics.map(\.severity) == [.warning])
        #expect(written.reading.program != nil)
    }

    @Test func aFileThatBreaksOffIsNotBlamedForWhatIsMissing() {
        let written = Written(file: "program-of-study: 1\nsequence: [{stage: grade 9, courses: [{credits: 1\n")
        #expect(written.told == ["yaml-syntax 2:39"])
    }

    @Test func anExcerptNeedsNoTitle() {
        let source = SourceText(name: "a", content: "awards: [A]\n")
        #expect(ProgramReading(source, isExcerpt: true).program != nil)
        #expect(ProgramReading(source).program == nil)
        let mistaken = SourceText(name: "a", content: "awards: [{level: zoo}]\n")
        #expect(ProgramReading(mistaken, isExcerpt: true).diagnostics.map(\.code) == [.missingField, .badValue])
    }

    /// However many warnings there are, a file with an error is refused.
    @Test func noWarningTakesThePlaceOfAnError() {
        let courses = (0..<300).map { "C\($0)" }.joined(separator: ", ")
        let written = Written("grades: 11-12\nsequence: [{stage: grade 9, courses: [\(courses)]}]\ntitle: again")
        #expect(written.reading.program == nil)
        #expect(written.told.contains("duplicate-key 6:1"))
        #expect(written.told.last == "too-many-mistakes")
    }

    /// Files that took minutes once: what is told has a limit, and finding the words for it has one too.
    private static let fullOfMistakes = [
        "references": "institutions: [" + (0..<20_000).map { "n\($0)" }.joined(separator: ", ")
            + "]\nagreements: [{between: [" + (0..<20_000).map { "m\($0)" }.joined(separator: ", ") + "]}]",
        "one line": "sequence: [{stage: grade 9, courses: ["
            + Array(repeating: "{}", count: 20_000).joined(separator: ", ") + "]}]",
        "keys": "partners:\n" + String(repeating: "- {name: A, kidn: b}\n", count: 5_000),
        "values": "partners:\n" + String(repeating: "- {name: A, kind: bussiness}\n", count: 5_000),
    ]

    @Test(arguments: fullOfMistakes.keys.sorted())
    func aFileFullOfMistakesIsToldInItsFirst(_ name: String) throws {
        let lines = try #require(MistakesTests.fullOfMistakes[name])
        let written = Written(lines)
        #expect(written.told.count == 201)
        #expect(written.told.last == "too-many-mistakes")
        let picture = DiagnosticPicture(of: SourceText(name: "a", content: "1\n2\n3\n" + lines))
        #expect(written.reading.diagnostics.reduce(0) { $0 + picture.draw($1).plain.utf8.count } < 200_000)
    }
}
