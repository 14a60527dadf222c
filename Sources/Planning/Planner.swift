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
/// **What people say** counts: what reviewers decided is decided, also of the program with edits, and what is waived needs no step for
/// compliance. It stays as it is and is named.
///
/// **A score** is planned for in the same way, by the points of the levels of each criterion. Where the search comes to its limits, as it does
/// over very many criteria, the plan is put together of the cheapest levels, each by its cheapest edits, what serves several of them once, and
/// says that a cheaper one may exist. Judgments are asked for only where no edits reach the score.
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
        let chosen = run.choose()
        let report = PlanReport(rubric, trial, base, goal)
        let plan = report.plan(chosen, isCheapest: run.isCheapest)
        return Result(plan: plan, program: trial.outcome(chosen.steps.edits)?.program ?? program)
    }
}
