internal import AssessmentModel

/// What two rubrics ask differently of programs, in words; letters that change no meaning, such as the order of measures, count as nothing.
public struct RubricDifference: Sendable {
    /// One thing that is different.
    public struct Change: Sendable, Hashable {
        /// What it is about: the id of a requirement, criterion, principle, measure or profile, or a part of the rubric such as `scale`.
        public let id: String
        /// What is different.
        public let words: String
        /// Whether only words for people are: a title, a reason, a remedy. No verdict, level or score can differ for it.
        public let isWording: Bool
    }

    /// Everything that is different, in the order of the new rubric, behind what the old one had alone.
    public private(set) var changes: [Change] = []

    /// The difference between an old rubric and a new one.
    public init(from old: Rubric, to new: Rubric) {
        compare("scale", old.scale.joined(separator: ", "), new.scale.joined(separator: ", "))
        compareSubjects(old, new)
        for list in Set(old.efforts.keys).union(new.efforts.keys).sorted() {
            compare("efforts", "\(list): \(old.effort(of: list))", "\(list): \(new.effort(of: list))")
        }
        compare("reviews", old.reviewPolicy.words, new.reviewPolicy.words)
        compareMembers(old.sources, new.sources, \.id, "source") { change, left, right in
            change.compare(right.id, Self.words(left), Self.words(right), isWording: true)
        }
        compareMembers(old.classes, new.classes, \.id, "class") { change, left, right in
            change.compare(right.id, left.title, right.title, isWording: true)
        }
        compareProfiles(old, new)
        compareMembers(old.measures, new.measures, \.id, "measure") { change, left, right in
            change.compare(right.id, MeasureWords(old).text(left), MeasureWords(new).text(right))
            change.compare(right.id, left.title, right.title, isWording: true)
        }
        compareMembers(old.requirements, new.requirements, \.id, "requirement") { change, left, right in
            change.compare(left, old, right, new)
        }
        compareMembers(old.principles, new.principles, \.id, "principle") { change, left, right in
            change.compare(right.id, "weight \(left.weight)", "weight \(right.weight)")
            change.compare(right.id, left.title, right.title, isWording: true)
            change.compare(right.id, left.statement, right.statement, isWording: true)
        }
        let criteria = [old, new].map { rubric in
            rubric.principles.flatMap { principle in principle.criteria.map { (principle.id, $0) } }
        }
        compareMembers(criteria[0], criteria[1], \.1.id, "criterion") { change, left, right in
            change.compare(right.1.id, "in `\(left.0)`", "in `\(right.0)`")
            change.compare(left.1, old, right.1, new)
        }
        compareTraces(old, new)
    }

    // MARK: Parts

    /// What answers the lines of a text: nobody is judged by it.
    private mutating func compareTraces(_ old: Rubric, _ new: Rubric) {
        let lines = [old, new].map { rubric in
            rubric.traces.flatMap { trace in trace.rows.map { ("\(trace.id), \($0.id)", $0) } }
        }
        let known = Dictionary(lines[0], uniquingKeysWith: { first, _ in first })
        let kept = Set(lines[1].map(\.0))
        for (name, _) in lines[0] where !kept.contains(name) {
            compare(name, "a line of a text", "nothing", isWording: true)
        }
        for (name, row) in lines[1] {
            compare(name, known[name].map(Self.words) ?? "nothing", Self.words(row), isWording: true)
        }
    }

    private static func words(_ row: Trace.Row) -> String {
        let answer =
            row.outside.map { "no single program: \($0)" } ?? "answered by \(row.answers.joined(separator: ", "))"
        return "\(row.words), \(answer)"
    }

    private mutating func compareSubjects(_ old: Rubric, _ new: Rubric) {
        let words = [old, new].map { rubric in
            rubric.subject.map { ConditionWords(canonical: rubric).text($0.condition) } ?? "everything"
        }
        compare("subject", words[0], words[1])
        compare("subject", old.subject?.otherwise ?? "", new.subject?.otherwise ?? "", isWording: true)
    }

    private mutating func compareProfiles(_ old: Rubric, _ new: Rubric) {
        compareMembers(old.profiles, new.profiles, \.id, "profile") { change, left, right in
            let before = left.deciding.sorted().map { old.requirements[$0].id }
            let after = right.deciding.sorted().map { new.requirements[$0].id }
            for id in before where !after.contains(id) { change.add(right.id, "`\(id)` decides no more") }
            for id in after where !before.contains(id) { change.add(right.id, "`\(id)` decides now") }
            if left.isDefault != right.isDefault {
                change.add(
                    right.id, right.isDefault ? "is used where none is named" : "is no more used where none is named")
            }
            change.compare(right.id, left.title, right.title, isWording: true)
        }
    }

    private mutating func compare(_ left: Requirement, _ old: Rubric, _ right: Requirement, _ new: Rubric) {
        let id = right.id
        compare(
            id, "class `\(old.classes[left.requirementClass].id)`", "class `\(new.classes[right.requirementClass].id)`")
        compareApplies(id, left.appliesWhen, old, right.appliesWhen, new)
        compare(id, words(left.expectation, old), words(right.expectation, new))
        compareCommon(id, (left.title, left.why, left.remedy), (right.title, right.why, right.remedy), old, new)
        compareCitations(id, left.citations, old, right.citations, new)
    }

    private mutating func compare(_ left: Criterion, _ old: Rubric, _ right: Criterion, _ new: Rubric) {
        let id = right.id
        compare(id, "weight \(left.weight)", "weight \(right.weight)")
        compareApplies(id, left.appliesWhen, old, right.appliesWhen, new)
        for level in 1..<max(old.scale.count, new.scale.count, 2) {
            compare(id, words(left.ladder, level, old), words(right.ladder, level, new))
        }
        compareCommon(id, (left.title, left.why, left.remedy), (right.title, right.why, right.remedy), old, new)
        compareCitations(id, left.citations, old, right.citations, new)
    }

    private mutating func compareApplies(
        _ id: String, _ left: Condition?, _ old: Rubric, _ right: Condition?, _ new: Rubric
    ) {
        let words = [(left, old), (right, new)].map { condition, rubric in
            condition.map { "applies if " + ConditionWords(canonical: rubric).text($0) } ?? "applies always"
        }
        compare(id, words[0], words[1])
    }

    private mutating func compareCommon(
        _ id: String, _ left: (title: String, why: String, remedy: Remedy),
        _ right: (title: String, why: String, remedy: Remedy), _ old: Rubric, _ new: Rubric
    ) {
        compare(id, left.title, right.title, isWording: true)
        compare(id, left.why, right.why, isWording: true)
        compare(id, left.remedy.words(old), right.remedy.words(new), isWording: true)
    }

    private mutating func compareCitations(
        _ id: String, _ left: [Citation], _ old: Rubric, _ right: [Citation], _ new: Rubric
    ) {
        let words = [(left, old), (right, new)].map { citations, rubric in
            citations.map { citation in
                let place = [rubric.sources[citation.source].id, citation.at].compactMap(\.self)
                return "\(place.joined(separator: ", ")) (\(citation.force.rawValue))"
            }.joined(separator: "; ")
        }
        compare(id, "cites " + words[0], "cites " + words[1])
    }

    // MARK: Words

    private static func words(_ source: CitedSource) -> String {
        [source.title, source.cite, source.url].compactMap(\.self).joined(separator: "; ")
    }

    private func words(_ expectation: Requirement.Expectation, _ rubric: Rubric) -> String {
        switch expectation {
        case .condition(let condition): "met if " + ConditionWords(canonical: rubric).text(condition)
        case .judged(let text): "a person judges: " + text
        }
    }

    private func words(_ ladder: Criterion.Ladder, _ level: Int, _ rubric: Rubric) -> String {
        guard rubric.scale.indices.contains(level) else { return "no such level" }
        let words: String? =
            switch ladder {
            case .conditions(let steps): steps[level].map { ConditionWords(canonical: rubric).text($0) }
            case .judged(let steps): steps[level].map { "a person judges: " + $0 }
            }
        return "\(rubric.scale[level]): \(words ?? "nothing")"
    }

    // MARK: Changes

    private mutating func add(_ id: String, _ words: String, isWording: Bool = false) {
        changes.append(Change(id: id, words: words, isWording: isWording))
    }

    private mutating func compare(_ id: String, _ old: String, _ new: String, isWording: Bool = false) {
        if old != new { add(id, "\(new), in place of: \(old)", isWording: isWording) }
    }

    /// Tells what only one of two lists has, and compares what both have.
    private mutating func compareMembers<Member>(
        _ old: [Member], _ new: [Member], _ id: (Member) -> String, _ what: String,
        _ compare: (inout RubricDifference, Member, Member) -> Void
    ) {
        for member in old where !new.contains(where: { id($0) == id(member) }) {
            add(id(member), "the \(what) is dropped")
        }
        for member in new {
            if let before = old.first(where: { id($0) == id(member) }) {
                compare(&self, before, member)
            } else {
                add(id(member), "the \(what) is new")
            }
        }
    }
}

extension Remedy {
    /// The text with the ids of measures in its places.
    fileprivate func words(_ rubric: Rubric) -> String {
        parts.map { part in
            switch part {
            case .text(let text): text
            case .missing(let measure): "{missing \(rubric.measures[measure].id)}"
            case .found(let measure): "{found \(rubric.measures[measure].id)}"
            }
        }.joined()
    }
}
