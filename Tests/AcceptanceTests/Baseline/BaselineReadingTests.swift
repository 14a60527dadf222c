import Acceptance
import AssessmentModel
import Evaluation
import SourceDiagnostics
import Testing

/// A baseline is written and read back as it was, and what is wrong in one is told.
struct BaselineReadingTests {
    private func read(_ text: String) throws -> BaselineReading {
        BaselineReading(SourceText(name: "known.yaml", content: text), for: try #require(Judged.evaluator).summary)
    }

    @Test func whatIsWrittenIsRead() throws {
        let gates = try Judged.gates(.undetermined, scores: ["90", "people=80"], level: "high")
        let programs = try [
            "institutions: [{id: \"we]ird: {x}\", name: A, type: high-school}]\n", "partners: [X]\n",
            "institutions: [{name: A, type: high-school}, {name: A, type: high-school}]\n",
        ].enumerated().map { number, lines in
            let known = try Judged(lines).known(gates)
            return BaselineProgram(
                file: ["b.yaml", "é \"x\".yaml", "a\u{2028}\u{7F}\n.yaml"][number], scores: known.scores,
                entries: known.entries)
        }
        let baseline = Baseline(rubric: "small", programs: programs)
        let reading = try read(baseline.text)
        #expect(reading.diagnostics.map(\.message) == [])
        #expect(reading.baseline == baseline)
        for program in programs { #expect(baseline.program(program.file) == program) }
        #expect(baseline.program("none") == nil)
        #expect(Baseline(rubric: "small", programs: programs.reversed()).text == baseline.text)
        #expect(try read(Baseline(rubric: "small", programs: []).text).baseline?.programs == [])
    }

    private static let finding = "{id: has-schools, is: not-met, at: [document]}"

    @Test(arguments: [
        ("baseline: 2\nrubric: small\n", "`baseline` is the version of this format, always 1"),
        ("rubric: small\n", "a baseline needs `baseline`"), ("baseline: 1\n", "a baseline needs `rubric`"),
        ("baseline: 1\nrubric: other\n", "this baseline belongs to the rubric `other`"),
        ("baseline: 1\nrubric: small\nprogams: []\n", "`progams` is not a key of a baseline"),
        ("baseline: 1\nrubric: small\nprograms: [{findings: []}]\n", "a program needs `file`"),
        ("baseline: 1\nrubric: small\nprograms: [{file: a}, {file: a}]\n", "the file `a` stands twice"),
        ("baseline: 1\nrubric: small\nprograms: [{file: a, scores: {total: x}}]\n", "a score is a number"),
        ("baseline: 1\nrubric: small\nprograms: [{file: a, scores: {peple: 1}}]\n", "no principle `peple`"),
        (
            "baseline: 1\nrubric: small\nprograms: [{file: a, findings: [{id: has-shools, is: not-met, at: [document]}]}]\n",
            "no requirement or criterion `has-shools`"
        ),
        (
            "baseline: 1\nrubric: small\nprograms: [{file: a, findings: [{id: has-schools, is: nt-met, at: [document]}]}]\n",
            "no verdict or level `nt-met`"
        ),
        (
            "baseline: 1\nrubric: small\nprograms: [{file: a, findings: [{id: has-schools, is: not-met, at: [x]}]}]\n",
            "an element is a path and a digest"
        ),
        (
            "baseline: 1\nrubric: small\nprograms: [{file: a, findings: [{id: has-schools, is: not-met, at: []}]}]\n",
            "`at` names one element or more"
        ),
        ("", "the file is empty"),
    ])
    func mistakesAreTold(_ text: String, _ message: String) throws {
        let reading = try read(text)
        #expect(reading.baseline == nil)
        #expect(reading.diagnostics.contains { $0.message.contains(message) }, "\(reading.diagnostics.map(\.message))")
    }
}
