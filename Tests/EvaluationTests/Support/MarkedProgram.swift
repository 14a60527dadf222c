import AssessmentModel
import ExactNumbers
import ProgramModel
import RubricModel
import SourceDiagnostics
import Testing

@testable import Evaluation

/// A small program whose lines say in comments what a measure is to find there: `# counted` where it counts an entry, and
/// `# not stated: credits`, `# uncertain: …`, `# may grow: …`, `# suspected`, `# choice` or `# no day` where something keeps it open.
/// Several marks of a line stand apart with `;`.
struct MarkedProgram: CustomTestStringConvertible {
    /// What the program shows.
    let testDescription: String
    /// The measure, as a rubric writes it.
    let measure: String
    /// The value that is expected: `2`, `2...3`, `2...`, `none`; with a `?` behind it where there may be none.
    let value: String
    /// The program.
    let text: String

    init(_ what: String, _ measure: String, is value: String, _ text: String) {
        testDescription = what
        self.measure = measure
        self.value = value
        self.text = "program-of-study: 1\n" + text
    }

    /// Checks the measure's value, and that it counts and doubts what the comments say, no less and no more.
    func check() throws {
        let assessment = try assessment()
        #expect(MarkedProgram.describe(assessment.measures[0].value) == value)
        var found: [String] = []
        for number in assessment.evidence(of: 0) {
            found.append("\(assessment.place(number).range.start.line): counted")
        }
        for doubt in assessment.doubts(of: 0) {
            let line = assessment.place(doubt.place).range.start.line
            found.append("\(line): \(MarkedProgram.describe(doubt, assessment))")
        }
        #expect(found.sorted() == marks.sorted())
        // The same without evidence.
        let verdicts = try MarkedProgram.evaluator([measure], detail: .verdicts).assess(MarkedProgram.read(text))
        #expect(verdicts.measures[0].value == assessment.measures[0].value)
    }

    /// What the measure makes of the program.
    func assessment() throws -> Assessment {
        let program = try MarkedProgram.read(text)
        return try MarkedProgram.evaluator([measure]).assess(program)
    }

    /// Measures programs, each measure as a rubric writes it.
    static func evaluator(_ measures: [String], detail: EvaluationDetail = .everything) throws -> Evaluator {
        let names = measures.indices.map { "measure-\($0)" }
        let rubric = """
            rubric: 1
            id: small
            version: 1.0.0
            title: Small
            sources: {act: {title: The Act}}
            classes: {limb: a limb}
            scale: [low, high]
            measures:
            \(zip(names, measures).map { "  \($0): {title: What is measured, \($1)}\n" }.joined())
            requirements:
              - id: requirement
                title: It is measured
                class: limb
                why: Somebody asks.
                cites: [{source: act, force: shall}]
                expect: {measure-0: {at-least: 0}}
                shows: [\(names.joined(separator: ", "))]
                remedy: Measure it.
            """
        let reading = RubricReading(
            SourceText(name: "rubric", content: rubric), namedMeasures: MeasureCatalog.standard.declarations)
        let read = try #require(reading.rubric, "\(reading.diagnostics.map(\.message))")
        return Evaluator(read, profile: try #require(read.profile(nil)), detail: detail)
    }

    /// Reads a program.
    static func read(_ text: String) throws -> Program {
        let source = SourceText(name: "program", content: text)
        let reading = ProgramReading(source)
        let picture = DiagnosticPicture(of: source)
        return try #require(reading.program, "\(reading.diagnostics.map { picture.draw($0).plain }.joined())")
    }

    /// The marks of all lines.
    private var marks: [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().flatMap { number, line -> [String] in
            guard let sign = line.firstRange(of: "# ") else { return [] }
            return line[sign.upperBound...].split(separator: "; ").map { "\(number + 1): \($0)" }
        }
    }

    private static func describe(_ doubt: Doubt, _ assessment: Assessment) -> String {
        let subject = assessment.subject(of: doubt)
        return switch doubt.reason {
        case .notStated: "not stated: \(subject)"
        case .uncertain: "uncertain: \(subject)"
        case .mayGrow: "may grow: \(subject)"
        case .choice: "choice"
        case .noDay: "no day"
        case .suspicion: "suspected"
        }
    }

    private static func describe(_ value: MeasuredValue) -> String {
        guard let values = value.values else { return "none" }
        let lower = values.lower.shortDecimal(rounding: .down)
        let range =
            values.isCertain
            ? lower : lower + "..." + (values.upper.map { $0.shortDecimal(rounding: .up) } ?? "")
        return range + (value.mayBeMissing ? "?" : "")
    }
}
