internal import AssessmentModel
internal import ExactNumbers
internal import ProgramModel
internal import RubricModel

extension ActionGenerator {
    /// Adds a course to the stage in which it has what is demanded.
    func addCourse(_ demands: [FieldDemand], _ field: FieldPath?, _ value: SnippetValue?) -> [PlanAction] {
        var stage = Stage()
        var own: [Int: SnippetValue] = [:]
        if let field, let value {
            guard field.steps.isEmpty else { return [] }
            if let number = Int(value.flow), stage.take(field.slot, number) {
            } else if field.field.isDerived {
                return []
            } else {
                own[field.slot] = value
            }
        }
        var rest: [FieldDemand] = []
        for demand in demands {
            guard demand.path.steps.isEmpty else { return [] }
            if case .anyOf(let set) = demand.test, demand.isWanted, demand.path.slot == CourseField.takenIn {
                guard stage.take(side: set.first) else { return [] }
            } else if case .compares(let comparison) = demand.test, demand.isWanted,
                let number = Int(exactly: comparison.nearest.wholeNumber(rounding: .up)),
                Stage.slots.contains(demand.path.slot)
            {
                guard stage.take(demand.path.slot, number) else { return [] }
            } else {
                rest.append(demand)
            }
        }
        let choices = rest.filter { !$0.path.field.isDerived }
        var ways: [[Int: SnippetValue]] = [own]
        for demand in choices where own[demand.path.slot] == nil {
            let values = writer.values(demand)
            guard !values.isEmpty else { return [] }
            ways = Array(
                ways.flatMap { way in
                    values.map { value in way.merging([demand.path.slot: value]) { first, _ in first } }
                }
                .prefix(8))
        }
        return ways.compactMap { way in
            writer.record(.course, [], with: way).flatMap { place($0, stage) }
        }
    }

    /// What the stage of a new course must be.
    private struct Stage {
        var side: Int?
        var text: String?

        static let slots = [
            CourseField.grade, CourseField.earliestGrade, CourseField.year, CourseField.semester, CourseField.quarter,
        ]

        mutating func take(side other: Int?) -> Bool {
            guard let other, side == nil || side == other else { return false }
            side = other
            return true
        }

        mutating func take(_ slot: Int, _ number: Int) -> Bool {
            let isSchool = slot == CourseField.grade || slot == CourseField.earliestGrade
            let words: String
            switch slot {
            case CourseField.grade, CourseField.earliestGrade: words = "grade \(number)"
            case CourseField.year: words = "year \(number)"
            case CourseField.semester: words = "semester \(number)"
            case CourseField.quarter: words = "quarter \(number)"
            default: return false
            }
            guard text == nil || text == words else { return false }
            text = words
            return take(side: isSchool ? 0 : 1)
        }

        /// The stage that is written where there is none that fits.
        var name: String { text ?? (side == 1 ? "year 1" : "grade 12") }
    }

    private func place(_ course: SnippetValue, _ wanted: Stage) -> PlanAction? {
        guard case .record(let fields) = course else { return nil }
        let content = fields.first { $0.name == "content" }?.value.flow
        let stages = program.items(program.fact(Program.root, ProgramField.sequence))
        let fitting = stages.last { stage in
            let text = program.text(stage, StageField.stage) ?? ""
            if let name = wanted.text { return text == name }
            return wanted.side.map { program.fact(stage, StageField.side).certainTerms == TermSet($0) } ?? true
        }
        let (list, item) = listing(fields, content, in: fitting)
        let word = item.flow
        let isStating = !program.unlistedCourses.isEmpty
        func action(_ owner: DocumentPath, _ field: String, _ value: SnippetValue, _ spot: String, _ snippet: String)
            -> PlanAction
        {
            PlanAction(
                edits: [.add(owner, field: field, value)], kind: isStating ? .state : .add,
                words: isStating ? "State a course \(spot), if there is one" : "Add a course \(spot)",
                snippet: snippet, place: owner, list: isStating ? "state" : "courses", count: 1, isRepeatable: true)
        }
        guard let stage = fitting else {
            let entry = SnippetValue.record([
                .init(name: "stage", value: .text(wanted.name)), .init(name: list, value: .list([item])),
            ])
            return action(
                .top, "sequence", entry, "in `\(wanted.name)` of `sequence`", snippet(entry, under: "sequence"))
        }
        return action(path(stage), list, item, "in `\(list)` of \(label(stage))", "\(list):\n  - \(word)")
    }

    /// The list of a stage that the course stands in, and the course without what the list says already.
    private func listing(
        _ fields: [SnippetValue.Field], _ content: String?, in stage: RecordIndex?
    ) -> (String, SnippetValue) {
        let isStated = { (slot: Int) in stage.map { program.fact($0, slot).state == .stated } ?? false }
        let simple = content == "[academic]" ? "academic" : content == "[cte]" ? "cte" : nil
        guard let simple, !isStated(StageField.courses) else {
            let list =
                content != nil || isStated(StageField.courses) || stage == nil
                ? "courses" : isStated(StageField.cte) ? "cte" : isStated(StageField.academic) ? "academic" : "courses"
            return (list, .record(fields))
        }
        return (simple, .record(fields.filter { $0.name != "content" }))
    }
}
