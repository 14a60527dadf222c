public import AssessmentModel
public import Evaluation
internal import ExactNumbers
public import ProgramModel
public import RubricModel

/// Plans the cheapest changes of a program that reach a target.
///
/// **What is planned.** A target is a set of conditions over the rubric's measures: what the requirements that decide ask for where they
/// apply, or what the levels of a criterion ask for. Steps are edits of single entries: facts that are not known are stated, entries are
/// added, changed or taken out. What a draft or an open list may hold already is stated, not added. A step costs what the rubric says under
/// `efforts` for its list (`state` for what is only stated, `complete` for calling a list whole), 1 where nothing is said; an edit of several
/// fields costs it for each. The plan is the cheapest choice of the considered edits, as `PlanSearch` defines it. Conditions that share no
/// edit are planned apart, which changes nothing about the sum.
///
/// **What is considered.** For each measure that has to move: every entry that its query's test could still pass (or pass no more), and a
/// new entry for every way to pass it, with every choice of terms that some measure of the target tells apart; of two measures of one list
/// also an entry for both. A measure that is written in Swift proposes edits from what it found: the agreement that a pair lacks, a course that moves
/// before the one that needs it. What a person judges is a step of its own
/// kind, behind all edits: the plan says what the judgment must come to.
///
/// **A draft** that no such edits bring to the target is planned for once more as a submission: there every list holds all that there is,
/// those within entries too, of which no draft can say so.
///
/// **What people say** counts: what reviewers decided is decided, also of the program with edits, and what is waived needs no step for
/// compliance. It stays as it is and is named.
///
/// **A score** is planned for in the same way, by the points of the levels of each criterion: any level of each, also one below that which it
/// has already. Where the search comes to its limits, the plan is the best that is found quickly, and says that a cheaper one may exist.
/// Judgments are asked for only where no edits reach the score.
///
/// **What is certain.** The program with all steps was evaluated and reaches the target, and with any single step left out it does not.
public struct Planner: Sendable {
    let rubric: Rubric
    let evaluator: Evaluator

    /// A planner.
    ///
    /// - Precondition: The evaluator is one for this rubric.
    public init(_ rubric: Rubric, _ evaluator: Evaluator) {
        self.rubric = rubric
        self.evaluator = evaluator
    }

    /// What a plan came to: the plan, and the program with all its steps.
    public struct Result: Sendable {
        /// The plan.
        public let plan: ImprovementPlan
        /// The program with all steps done.
        public let program: Program
    }

    /// The cheapest steps for a draft that is submitted: what a draft may still add to a list within an entry keeps some things open that
    /// nothing but this closes.
    private func submitted(_ run: PlanRun, _ goal: PlanGoal) -> (choice: PlanChoice, isCheapest: Bool)? {
        let program = run.trial.program
        guard program.isDraft else { return nil }
        let action = PlanAction(
            edits: [.set(.top, field: "status", .text("submission"))], kind: .state,
            words: "Submit the program, if everything is listed", snippet: "status: submission", place: .top,
            list: "complete", count: 1, isRepeatable: false)
        guard let submission = run.trial.outcome(action.edits)?.program else { return nil }
        let trial = PlanTrial(run.trial.evaluator, submission, day: run.trial.day, people: run.trial.people)
        var second = PlanRun(rubric, trial, trial.base(), goal)
        var choice = second.choose()
        let step = ChosenSteps.Step(action: action, number: 1)
        choice.steps = ChosenSteps(steps: [step] + choice.steps.steps)
        return run.trial.outcome(choice.steps.edits) == nil ? nil : (choice, second.isCheapest)
    }

    /// Plans.
    ///
    /// - Parameters:
    ///   - program: The program.
    ///   - target: What is to be reached.
    ///   - asOf: The day by which dates are judged; left out, the day that the file names, if it names one.
    ///   - people: Adds to an assessment what people say of the program. It must say the same of the program with any edits: a judgment is
    ///     held still while edits are tried.
    public func plan(
        _ program: Program, target: PlanTarget, asOf: CalendarDate? = nil,
        people: @escaping (Assessment) -> Assessment = { $0 }
    ) -> Result {
        let day = asOf ?? program.asOf
        // Trials need verdicts and values only; what is shown of the program as it is needs its places too.
        let trial = PlanTrial(evaluator.holding(.verdicts), program, day: day, people: people)
        let base = trial.base()
        let goal = PlanGoal(target, rubric, base.assessment)
        var run = PlanRun(rubric, trial, base, goal)
        var chosen = run.choose()
        let report = PlanReport(rubric, trial, base, goal)
        var plan = report.plan(chosen, isCheapest: run.isCheapest)
        if plan.reach == .notReached, let submitted = submitted(run, goal) {
            let other = report.plan(submitted.choice, isCheapest: submitted.isCheapest)
            if other.reach != .notReached || other.openEnds.count < plan.openEnds.count {
                (chosen, plan) = (submitted.choice, other)
            }
        }
        return Result(plan: plan, program: trial.outcome(chosen.steps.edits)?.program ?? program)
    }
}
