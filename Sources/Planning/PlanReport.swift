internal import AssessmentModel
internal import ExactNumbers
internal import LocatedYAML
internal import ProgramModel
internal import RubricModel
internal import SourceDiagnostics

/// Puts chosen steps in order of gain, each with its place and the standing behind it.
struct PlanReport {
    let rubric: Rubric
    private let trial: PlanTrial
    private let base: PlanTrial.Outcome
    private let goal: PlanGoal

    init(_ rubric: Rubric, _ trial: PlanTrial, _ base: PlanTrial.Outcome, _ goal: PlanGoal) {
        self.rubric = rubric
        self.trial = trial
        self.base = base
        self.goal = goal
    }

    func plan(_ chosen: PlanChoice, isCheapest: Bool) -> ImprovementPlan {
        let ordered = ordered(chosen.steps)
        var steps: [ImprovementPlan.Step] = []
        var before = base
        var done = ChosenSteps()
        for step in ordered {
            done.steps.append(step)
            // Steps of one list may need each other's entries; a step that cannot stand alone changes nothing yet.
            let after = trial.outcome(done.edits) ?? before
            steps.append(self.step(step, from: before.assessment, to: after.assessment))
            before = after
        }
        var judged: [NextStep.Subject] = []
        var standing = before.assessment
        for judgment in orderedJudgments(chosen.judgments, before.assessment) {
            judged.append(judgment)
            let after = before.assessment.judged(judged)
            steps.append(step(judgment, from: standing, to: after))
            standing = after
        }
        let openEnds = openEnds(before) + openCriteria(before, standing)
        let isReached = openEnds.isEmpty && goal.isScoreReached(standing)
        return ImprovementPlan(
            target: goal.words, before: self.standing(base.assessment), after: self.standing(standing), steps: steps,
            openEnds: openEnds, waived: waived,
            reach: isReached ? judged.isEmpty ? .byText : .withJudgments : .notReached, isCheapest: isCheapest)
    }

    // MARK: Order

    /// What is stated comes first, for it costs nobody anything but a look; within each part what gains most comes first.
    private func ordered(_ chosen: ChosenSteps) -> [ChosenSteps.Step] {
        let stated = chosen.steps.filter { $0.action.kind == .state }
        let others = chosen.steps.filter { $0.action.kind != .state }
        var done: [ChosenSteps.Step] = []
        for part in [stated, others] {
            var left = part
            while !left.isEmpty {
                let before = trial.outcome(ChosenSteps(steps: done).edits) ?? base
                let gains = left.map { step -> Gain in
                    let after = trial.outcome(ChosenSteps(steps: done + [step]).edits) ?? before
                    return Gain(from: before.assessment, to: after.assessment, number: step.number)
                }
                guard let best = left.indices.max(by: { (gains[$0], -$0) < (gains[$1], -$1) }) else { break }
                done.append(left.remove(at: best))
            }
        }
        return done
    }

    /// What a step gains: requirements that decide, then points; of entries that are alike the first is the first.
    private struct Gain: Comparable {
        let settled: Int
        let points: Rational
        let number: Int

        init(from old: Assessment, to new: Assessment, number: Int) {
            func count(_ assessment: Assessment) -> Int {
                assessment.requirements.count { found in
                    !found.mayFail && assessment.rubric.requirements[found.requirement].decides
                }
            }
            settled = count(new) - count(old)
            points = (new.score.values?.lower ?? .zero).minus(old.score.values?.lower ?? .zero)
            self.number = number
        }

        static func < (left: Gain, right: Gain) -> Bool {
            if left.settled != right.settled { return left.settled < right.settled }
            if left.points != right.points { return left.points < right.points }
            return left.number > right.number
        }
    }

    /// Judgments in order of gain.
    private func orderedJudgments(_ judgments: [NextStep.Subject], _ assessment: Assessment) -> [NextStep.Subject] {
        judgments.enumerated().map { number, judgment in
            (judgment, Gain(from: assessment, to: assessment.judged([judgment]), number: number))
        }.sorted { $0.1 > $1.1 }.map(\.0)
    }

    // MARK: Steps

    /// The step that asks a person for a judgment.
    private func step(
        _ judgment: NextStep.Subject, from old: Assessment, to new: Assessment
    ) -> ImprovementPlan.Step {
        let summary = base.assessment.rubric
        let (id, title, wanted, words): (String, String, String, String?)
        let finding: Finding
        switch judgment {
        case .requirement(let place):
            let item = summary.requirements[place]
            (id, title, wanted, words) = (item.id, item.title, "met", item.judgment)
            finding = base.assessment.requirements[place].finding
        case .criterion(let principle, let criterion, let level):
            let item = summary.principles[principle].criteria[criterion]
            (id, title, wanted) = (item.id, item.title, summary.scale[level])
            words = item.judgments.indices.contains(level) ? item.judgments[level] : nil
            finding = base.assessment.principles[principle].criteria[criterion].finding
        }
        let points = (new.score.values?.lower ?? .zero).minus(old.score.values?.lower ?? .zero)
        return ImprovementPlan.Step(
            kind: .judge, words: "Ask a reviewer to judge: \(title)", place: base.assessment.place(finding.place),
            snippet: "", effort: 0, settles: settled(from: old, to: new), points: points, after: standing(new),
            judgment: .init(id: id, wanted: wanted, words: words ?? finding.remedy ?? title))
    }

    private func step(_ step: ChosenSteps.Step, from old: Assessment, to new: Assessment) -> ImprovementPlan.Step {
        let points = (new.score.values?.lower ?? .zero).minus(old.score.values?.lower ?? .zero)
        let snippet = SnippetNumbering.numbered(step)
        return ImprovementPlan.Step(
            kind: step.action.kind, words: step.action.words, place: place(step.action), snippet: snippet,
            replacement: replacement(step), effort: step.action.effort(rubric), settles: settled(from: old, to: new),
            points: points,
            after: standing(new))
    }

    /// The edit of the text that does a step alone.
    private func replacement(_ step: ChosenSteps.Step) -> TextReplacement? {
        trial.outcome(ChosenSteps(steps: [step]).edits).flatMap {
            TextReplacement(from: base.program.source, to: $0.program.source)
        }
    }

    private func standing(_ assessment: Assessment) -> ImprovementPlan.Standing {
        ImprovementPlan.Standing(assessment)
    }

    /// Requirements that hold now and did not for certain, and criteria whose certain level is higher, by their titles.
    private func settled(from old: Assessment, to new: Assessment) -> [String] {
        let requirements = zip(old.requirements, new.requirements).filter { $0.mayFail && !$1.mayFail }.map {
            rubric.requirements[$1.requirement].title
        }
        let criteria = zip(old.principles, new.principles).flatMap { before, after in
            zip(before.criteria, after.criteria).filter {
                ($0.level?.lowerBound ?? 0) < ($1.level?.lowerBound ?? 0)
            }.map { rubric.principles[after.principle].criteria[$1.criterion].title }
        }
        return requirements + criteria
    }

    /// The field that a step changes or the list that an entry joins, where it is there, else the entry that the step is about.
    private func place(_ action: PlanAction) -> Place {
        let program = base.program
        let editor = ProgramEditor(program)
        if let (owner, field) = action.edits.first?.target, let value = editor.node(at: owner.appending(.key(field))),
            let entry = editor.node(at: owner), let key = editor.key(field, of: entry)
        {
            return Place(range: program.tree.range(key), path: program.tree.path(to: value), label: field)
        }
        guard let node = editor.node(at: action.place), node > 0 else {
            let title = program.fact(Program.root, ProgramField.title).node
            return Place(range: program.tree.range(max(0, title)), path: "", label: program.title)
        }
        return Place(range: program.tree.range(node), path: program.tree.path(to: node), label: "")
    }

    // MARK: What is left over

    private var waived: [ImprovementPlan.Waived] {
        goal.waived.compactMap { found in
            guard let waiver = found.finding.waiver else { return nil }
            let words = base.assessment.rubric.requirements[found.requirement]
            return ImprovementPlan.Waived(
                id: words.id, title: words.title, waiver: waiver, place: base.assessment.place(found.finding.place))
        }
    }

    private func openEnds(_ outcome: PlanTrial.Outcome) -> [ImprovementPlan.OpenEnd] {
        let values = outcome.values
        return goal.parts.filter { part in
            guard let condition = part.condition else { return false }
            return condition.truth { [values[$0]] } != .yes
        }.map { part in
            let words = part.finding.remedy ?? "See what it asks for: posrubric explain \(part.id)"
            return ImprovementPlan.OpenEnd(
                id: part.id, title: part.title, reason: reason(part.condition, values), words: words,
                place: base.assessment.place(part.finding.place))
        }
    }

    /// Of a score that is not reached: the criteria that could still be higher, and what keeps them from it.
    private func openCriteria(_ outcome: PlanTrial.Outcome, _ standing: Assessment) -> [ImprovementPlan.OpenEnd] {
        guard let score = goal.score, !goal.isScoreReached(standing) else { return [] }
        let values = outcome.values
        return score.criteria.compactMap { criterion in
            let found = standing.principles[criterion.principle].criteria[criterion.number]
            guard let level = found.level?.lowerBound,
                let next = criterion.offers.first(where: { $0.level > level }), next.condition != nil
            else { return nil }
            let words = rubric.principles[criterion.principle].criteria[criterion.number]
            let finding = base.assessment.principles[criterion.principle].criteria[criterion.number].finding
            return ImprovementPlan.OpenEnd(
                id: words.id, title: words.title, reason: reason(next.condition, values),
                words: finding.remedy ?? "See what it asks for: posrubric explain \(words.id)",
                place: base.assessment.place(finding.place))
        }
    }
}

/// The snippet of a step that is done several times, its placeholders numbered as in the text.
private enum SnippetNumbering {
    static func numbered(_ step: ChosenSteps.Step) -> String {
        guard step.number > 1 else { return step.action.snippet }
        var text = ""
        for letter in step.action.snippet {
            if letter == ">" { text += " \(step.number)" }
            text.append(letter)
        }
        return text
    }
}
