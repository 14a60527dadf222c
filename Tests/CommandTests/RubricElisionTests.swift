import AssessmentModel
import Evaluation
import ProgramModel
import ProgramRubrics
import RubricModel
import SourceDiagnostics
import TestSupport
import Testing

@testable import posrubric

/// The rubrics that ship measure the same with and without their examples and traces, which are passed over where nobody asks for them.
struct RubricElisionTests {
    @Test(arguments: BuiltInRubrics.all.map(\.name))
    func nothingButExamplesIsLeftOut(_ name: String) throws {
        let whole = try RubricChoice.read(name).rubric
        let short = try RubricChoice.read(name, withExamples: false).rubric
        let all = [whole, short].map { rubric in
            rubric.requirements.flatMap(\.examples) + rubric.principles.flatMap(\.criteria).flatMap(\.examples)
        }
        #expect(all[0].count > 10)
        #expect(short.traces.isEmpty)
        #expect(all[1].isEmpty)
        let words = [whole, short].map { rubric in
            RubricExplanation(rubric).names.map { RubricExplanation(rubric).all($0).map(\.plain) }
        }
        #expect(words[0] == words[1])
        #expect(whole.measures.map(\.range) == short.measures.map(\.range))
        let summaries = [whole, short].map { rubric in
            rubric.profile(nil).map { Evaluator(rubric, profile: $0).summary }
        }
        #expect(summaries[0]?.digest == summaries[1]?.digest)
    }
}
