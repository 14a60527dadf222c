internal import ProgramModel
package import RubricModel

/// A path to a list of entries with what is known of its steps before there is a program.
package final class CompiledList: Sendable {
    /// One step from an entry to those that a field of it lists or holds.
    struct Step: Sendable {
        let slot: Int
        /// Whether the field holds one entry and not a list.
        let isSingle: Bool
        /// The kind of the entries.
        let kind: RecordKind
        /// The number of the list among all fields.
        let field: Int32

        init(_ owner: RecordKind, _ slot: Int) {
            let type = owner.declaration.fields[slot].type
            self.slot = slot
            isSingle = if case .record = type { true } else { false }
            kind = type.recordKind ?? .program
            field = FieldNumber.of(owner, slot)
        }
    }

    /// Whether the path starts at all courses of the plan.
    let isOfCourses: Bool
    /// The steps from the program, or from a course.
    let steps: [Step]

    package init(_ path: ListPath) {
        var steps: [Step] = []
        var kind = RecordKind.course
        switch path.base {
        case .program: kind = .program
        case .courses: break
        case .field(let slot):
            steps.append(Step(.program, slot))
            kind = steps[0].kind
        }
        for slot in path.nested {
            let step = Step(kind, slot)
            steps.append(step)
            kind = step.kind
        }
        isOfCourses = path.base == .courses
        self.steps = steps
    }

    /// The field of the program that holds the list that the path starts with; nothing for the program itself.
    var slotOfProgram: Int? {
        isOfCourses ? ProgramField.sequence : steps.first?.slot
    }
}
