import AssessmentModel
import Evaluation
import ProgramModel
import RubricModel
import SourceDiagnostics
import TestSupport
import Testing

/// What an assessment of verdicts alone holds is what one of everything says, on every program.
struct EvaluationDetailTests {
    private static let rubrics = ["illinois-perkins-iv.yaml", "design-framework.yaml", "perkins-v.yaml"]

    private struct Pair {
        let everything: Evaluator
        let verdicts: Evaluator
        /// What all programs are evaluated on, one after the other.
        let workspace = EvaluationWorkspace()

        init(_ file: String) throws {
            let rubric = try Rubric.shipped(file)
            let profile = try #require(rubric.profile(nil))
            everything = Evaluator(rubric, profile: profile)
            verdicts = Evaluator(rubric, profile: profile, detail: .verdicts)
        }

        func compare(_ text: String, _ name: String) throws {
            let read = ProgramReading(SourceText(name: name, content: text)).program
            let program = try #require(read, "\(name)")
            let lines = zip(outline(verdicts.assess(program, on: workspace)), outline(everything.assess(program)))
            let different = lines.first { $0 != $1 }
            #expect(different == nil, "\(name)\n\(text)")
        }

        /// What both must say, a line each.
        private func outline(_ assessment: Assessment) -> [String] {
            var lines = ["\(assessment.verdict) \(assessment.score) \(assessment.notRated ?? "")"]
            for (number, measure) in assessment.measures.enumerated() {
                lines.append("\(assessment.rubric.measures[number].id): \(measure.value)")
            }
            for requirement in assessment.requirements {
                let finding = requirement.finding
                var line =
                    "\(requirement.requirement) \(requirement.verdict) \(requirement.mayFail) \(finding.isJudged)"
                if requirement.verdict == .notMet || requirement.verdict == .undetermined {
                    // What a place is called that several entries share depends on which of them is asked for first.
                    let place = assessment.place(finding.place)
                    line += " \(finding.measures) \(finding.comparisons) \(place.range) \(place.path)"
                    line += " \(finding.remedy ?? "") \(finding.documents.map { assessment.place($0).path })"
                }
                lines.append(line)
            }
            for principle in assessment.principles {
                lines.append("\(principle.principle) \(principle.score)")
                for criterion in principle.criteria {
                    let level = criterion.level.map { "\($0)" } ?? "none"
                    lines.append(
                        "\(criterion.criterion) \(level) \(criterion.mayNotApply) \(criterion.finding.isJudged)")
                }
            }
            return lines
        }
    }

    @Test(arguments: rubrics)
    func verdictsAreTheSameOnAllExamples(_ rubric: String) throws {
        let pair = try Pair(rubric)
        for folder in ["strong", "draft", "faults", "published"] {
            for name in try Repository.names("Examples/\(folder)") where name.hasSuffix(".pos.yaml") {
                try pair.compare(try Repository.text("Examples/\(folder)/\(name)"), name)
            }
        }
    }

    @Test(arguments: rubrics)
    func verdictsAreTheSameOnRandomPrograms(_ rubric: String) throws {
        let pair = try Pair(rubric)
        for seed in 0..<60 as Range<UInt64> {
            var generator = SketchGenerator(seed: seed)
            var refinement = SketchRefinement(seed: seed)
            var sketch = generator.program()
            for step in 0..<12 {
                if step % 3 == 0 { try pair.compare(sketch.yaml, "seed \(seed), step \(step)") }
                sketch = refinement.refine(sketch)
            }
        }
    }

    /// More courses than a word has bits, in the plan and in a choice.
    @Test func verdictsAreTheSameOnLongLists() throws {
        let pair = try Pair("illinois-perkins-iv.yaml")
        for status in ["draft", "submission"] {
            for count in [63, 64, 65, 130] {
                let courses = (1...count).map { number in
                    "{title: Course \(number), content: \(number % 3 == 0 ? "academic" : "cte"), credits: 1, "
                        + "requirement: \(number % 5 == 0 ? "elective" : "required"), "
                        + "college-credit: {kind: dual-credit, course: A \(number), credits: 3}}"
                }
                let options = (1...count).map { "{title: Option \($0), content: cte}" }
                let text = """
                    program-of-study: 1
                    title: Long
                    status: \(status)
                    sequence:
                      - stage: grade 9
                        courses: [\(courses.joined(separator: ", "))]
                      - stage: grade 10
                        courses:
                          - choose: \(count / 2)
                            of: [\(options.joined(separator: ", "))]
                          - {title: Last, content: academic}

                    """
                try pair.compare(text, "\(count) courses in a \(status)")
            }
        }
    }

    /// A workspace tells nothing of the programs before, not even of the words of very large ones.
    @Test func verdictsAreTheSameAfterVeryManyWords() throws {
        let pair = try Pair("illinois-perkins-iv.yaml")
        for turn in 0..<3 {
            let courses = (1...1_800).map { "{title: Course \(turn) \($0), number: N \($0), content: cte}" }
            let text = """
                program-of-study: 1
                title: Large
                sequence:
                  - stage: grade 9
                    courses: [\(courses.joined(separator: ", "))]
                  - stage: year 1
                    courses: [{title: Course 1 7, content: cte, prerequisites: [Course 0 3, N 5]}]

                """
            try pair.compare(text, "turn \(turn)")
        }
    }
}
