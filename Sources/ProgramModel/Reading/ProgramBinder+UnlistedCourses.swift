extension ProgramBinder {
    /// Adds an entry for each part of the course list that may hold more than it lists.
    mutating func addUnlistedCourses() {
        let sequence = program.fact(Program.root, ProgramField.sequence)
        let stages = program.items(sequence)
        let content = Vocabulary.content.all
        for side in 0..<Vocabulary.side.terms.count {
            let here = stages.filter { program.fact($0, StageField.side).certainTerms.contains(side) }
            let isSilent = program.isDraft || sequence.state == .unknown || (here.isEmpty && side != StageTime.adult)
            // Whoever writes that there is no sequence is not silent.
            var open = isSilent && sequence.state != .none ? content : TermSet.empty
            var told = TermSet.empty
            for (number, section) in CourseSection.all.enumerated() where section.sides.contains(side) {
                if complete.contains(number) { told = told.union(section.contents) }
                if incomplete.contains(number) { open = open.union(section.contents) }
            }
            open = open.subtracting(told)
            // A side that may hold more courses may hold them in stages of their own.
            if !open.isEmpty { program.facts[place(Program.root, ProgramField.sequence)].isOpen = true }
            addUnlistedCourses(side: side, contents: open, stage: nil)
            // Of stages that say nothing, the courses are open in any case.
            for stage in here where isUntold(stage) {
                addUnlistedCourses(side: side, contents: content.subtracting(told).subtracting(open), stage: stage)
            }
        }
    }

    /// Adds an entry for courses of any content, or one for each content that is open.
    private mutating func addUnlistedCourses(side: Int, contents: TermSet, stage: RecordIndex?) {
        if contents == Vocabulary.content.all {
            addUnlistedCourse(side: side, content: nil, stage: stage)
        } else {
            for number in contents.numbers { addUnlistedCourse(side: side, content: (number, contents), stage: stage) }
        }
    }

    /// Whether the file says nothing about the courses of a stage.
    private func isUntold(_ stage: RecordIndex) -> Bool {
        [StageField.courses, StageField.academic, StageField.cte].allSatisfy {
            program.fact(stage, $0).state == .unknown
        }
    }

    private mutating func addUnlistedCourse(side: Int, content: (certain: Int, possible: TermSet)?, stage: RecordIndex?)
    {
        let course = RecordIndex(program.entries.count)
        let first = program.facts.count
        let sequence = program.fact(Program.root, ProgramField.sequence)
        program.entries.append(
            ProgramEntry(
                kind: .course, isUnlisted: true, firstFact: Int32(first),
                node: stage.map { program.node($0) } ?? sequence.node, parent: stage ?? Program.root))
        program.facts.append(contentsOf: repeatElement(.unknown, count: RecordDeclaration.course.fields.count))
        program.facts[first + CourseField.takenIn] = .term(side)
        if let content {
            program.facts[first + CourseField.content] = Fact(
                .stated, low: Int64(bitPattern: TermSet(content.certain).bits),
                high: Int64(bitPattern: content.possible.bits))
        }
        let grade =
            side == StageTime.secondary ? stage.map { program.fact($0, StageField.grade) } ?? anyGrade() : Fact.none
        program.facts[first + CourseField.grade] = grade
        program.facts[first + CourseField.earliestGrade] = grade
        if side == StageTime.postsecondary {
            for (slot, source) in [
                (CourseField.year, StageField.year), (CourseField.semester, StageField.semester),
                (CourseField.quarter, StageField.quarter), (CourseField.season, StageField.season),
            ] {
                program.facts[first + slot] = stage.map { program.fact($0, source) } ?? .unknown
            }
        } else {
            for slot in [CourseField.year, CourseField.semester, CourseField.quarter] {
                program.facts[first + slot] = .none
            }
        }
        program.unlistedCourses.append(course)
    }
}
