import AssessmentModel
import Evaluation
import ProgramModel
import RubricModel
import SourceDiagnostics
import Testing

@testable import Planning

/// A program with the steps that were planned for it.
struct PlannedProgram {
    let rubric: Rubric
    let evaluator: Evaluator
    let program: Program

    init(rubric text: String, program: String, isExcerpt: Bool = false) throws {
        let source = SourceText(name: "rubric", content: text)
        let reading = RubricReading(source, namedMeasures: MeasureCatalog.standard.declarations)
        let rubric = try #require(reading.rubric, "\(reading.diagnostics.map(\.message))\n\(text)")
        try self.init(rubric, program, isExcerpt: isExcerpt)
    }

    init(_ rubric: Rubric, _ text: String, isExcerpt: Bool = false) throws {
        self.rubric = rubric
        evaluator = Evaluator(rubric, profile: try #require(rubric.profile(nil)))
        let reading = ProgramReading(SourceText(name: "program", content: text), isExcerpt: isExcerpt)
        program = try #require(reading.program, "\(reading.diagnostics.map(\.message))")
    }

    func plan(_ target: PlanTarget = .compliance) -> ImprovementPlan {
        Planner(rubric, evaluator).plan(program, target: target).plan
    }

    /// What is wrong with a plan: it must do what it says, with all steps, and not with any fewer.
    func complaints(_ target: PlanTarget = .compliance) -> [String] {
        let trial = PlanTrial(evaluator, program, day: program.asOf)
        let base = trial.base()
        let goal = PlanGoal(target, rubric, base.assessment)
        var run = PlanRun(rubric, trial, base, goal)
        let chosen = run.choose()
        let plan = PlanReport(rubric, trial, base, goal).plan(chosen, isCheapest: run.isCheapest)
        // The edits are made anew and judged by an evaluator that remembers nothing.
        guard let edited = ProgramEditor.apply(chosen.steps.edits, to: program) else {
            return ["the edits cannot be made"]
        }
        let after = evaluator.assess(edited).judged(chosen.judgments)
        var complaints: [String] = []
        if after.verdict != plan.after.verdict || after.score != plan.after.score {
            complaints.append("the standing behind it is \(after.verdict) \(after.score), not \(plan.after)")
        }
        if plan.steps.count != chosen.steps.steps.count + chosen.judgments.count { complaints.append("a step is lost") }
        let isReached = plan.reach != .notReached
        let held = goal.reached(after)
        if isReached, held.count < goal.parts.count { complaints.append("it does not reach what it says") }
        if plan.isReached != (isReached && chosen.judgments.isEmpty) { complaints.append("it rests on judgments") }
        if isReached, !goal.isScoreReached(after) { complaints.append("it does not reach the score") }
        for judgment in chosen.judgments {
            let fewer = evaluator.assess(edited).judged(chosen.judgments.filter { $0 != judgment })
            if goal.reached(fewer).isSuperset(of: held), goal.isScoreReached(fewer) {
                complaints.append("nobody needs the judgment \(judgment)")
            }
        }
        // Of a score that is not reached, only what comes furthest by itself is planned.
        for step in chosen.steps.steps where isReached || !goal.parts.isEmpty {
            let rest = ChosenSteps(steps: chosen.steps.steps.filter { $0 != step })
            guard let fewer = ProgramEditor.apply(rest.edits, to: program) else { continue }
            let assessment = evaluator.assess(fewer).judged(chosen.judgments)
            if goal.reached(assessment).isSuperset(of: held), goal.isScoreReached(assessment) || !isReached {
                complaints.append("nobody needs the step \(step.action.words)")
            }
        }
        return complaints
    }
}

extension PlanGoal {
    /// The parts that certainly hold, by their ids.
    fileprivate func reached(_ assessment: Assessment) -> Set<String> {
        Set(
            parts.filter { part in
                guard let condition = part.condition else { return part.isJudged(in: assessment) }
                return condition.truth { [assessment.measures[$0].value] } == .yes
            }.map(\.id))
    }
}

extension PlanGoal.Part {
    /// Whether people have judged it to be as it must.
    fileprivate func isJudged(in assessment: Assessment) -> Bool {
        switch judgment {
        case nil: false
        case .requirement(let place): !assessment.requirements[place].mayFail
        case .criterion(let principle, let criterion, let level):
            (assessment.principles[principle].criteria[criterion].level?.lowerBound ?? 0) >= level
        }
    }
}
