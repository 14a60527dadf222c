internal import LocatedYAML

extension ProgramBinder {
    /// Finds the entries that stand for a course that the plan holds elsewhere too, and marks the plan where not every student
    /// takes every course.
    mutating func findRepeatedCourses() {
        let required = Vocabulary.requirement.set("required")
        for course in program.courses {
            let requirement = program.fact(course, CourseField.requirement)
            let tracks = program.fact(course, CourseField.tracks)
            let sameAs = program.fact(course, CourseField.sameAs)
            if requirement.certainTerms != required || tracks.state == .stated || sameAs.state != .none {
                program.plan.isPlain = false
            }
            if let first = firstEntries[program.node(course)], first != course {
                program.repetitions[course] = first
                program.plan.isPlain = false
            } else if tree.hasAliases {
                firstEntries[program.node(course)] = course
            }
            if sameAs.state == .stated, RecordIndex(sameAs.low) != course {
                program.repetitions[course] = RecordIndex(sameAs.low)
            }
        }
        shortenRepetitions()
    }

    /// Lets every repetition name the first entry of its course, also where entries name each other in a row or in a ring.
    private mutating func shortenRepetitions() {
        for course in program.repetitions.keys.sorted() {
            var seen: Set<RecordIndex> = [course]
            var first = course
            while let next = program.repetitions[first], seen.insert(next).inserted { first = next }
            let earliest = program.repetitions[first] == nil ? first : seen.min() ?? first
            program.repetitions[course] = earliest == course ? nil : earliest
        }
    }
}
