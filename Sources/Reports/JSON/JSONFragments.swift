internal import AssessmentModel
internal import JSONText

/// The parts of the JSON of a program that are the same for every program, written once.
final class JSONFragments: Sendable {
    /// What people say of a program.
    let people: JSONPeople
    /// For each requirement `{"id":"…","decides":true,"verdict":"`.
    let requirements: ByteTable
    /// For each principle `{"id":"…","score":`.
    let principles: ByteTable
    /// For each principle and criterion `{"id":"…","level":`.
    let criteria: [ByteTable]
    /// For each measure `{"measure":"…"`.
    let comparisons: ByteTable
    /// For each level its name as a string.
    let levels: ByteTable
    /// For each lowest and highest level, and each answer to whether a criterion applies, `{"lower":"…","upper":"…"},"applies":"…"`.
    private let spans: ByteTable
    private let levelCount: Int

    init(_ rubric: RubricSummary) {
        people = JSONPeople(rubric)
        requirements = ByteTable(count: rubric.requirements.count) { number, text in
            let requirement = rubric.requirements[number]
            text.add("{\"id\":")
            text.addJSON(requirement.id)
            text.add(requirement.decides ? ",\"decides\":true,\"verdict\":\"" : ",\"decides\":false,\"verdict\":\"")
        }
        principles = ByteTable("{\"id\":", rubric.principles.map(\.id), ",\"score\":")
        criteria = rubric.principles.map { ByteTable("{\"id\":", $0.criteria.map(\.id), ",\"level\":") }
        comparisons = ByteTable("{\"measure\":", rubric.measures.map(\.id), "")
        let levels = ByteTable("", rubric.scale, "")
        self.levels = levels
        let count = rubric.scale.count
        levelCount = count
        spans = ByteTable(count: 2 * count * count) { number, text in
            let (lower, upper) = (number / 2 / count, number / 2 % count)
            guard lower <= upper else { return }
            text.add("{\"lower\":")
            levels.add(lower, to: &text)
            text.add(",\"upper\":")
            levels.add(upper, to: &text)
            text.add(number % 2 == 0 ? "},\"applies\":\"yes\"" : "},\"applies\":\"undetermined\"")
        }
    }

    /// Adds the levels that are possible for a criterion, and whether it applies.
    func add(_ level: ClosedRange<Int>?, mayNotApply: Bool, to text: inout ByteText) {
        guard let level else { return text.add("null,\"applies\":\"no\"") }
        spans.add(2 * (level.lowerBound * levelCount + level.upperBound) + (mayNotApply ? 1 : 0), to: &text)
    }
}

/// The same for evidence and doubts, which only a report in every detail holds.
final class JSONEvidenceFragments: Sendable {
    /// For each measure `{"id":"…","lower":`.
    let measures: ByteTable
    /// For each field of the program format `,"reason":"not-stated","field":"…"}`.
    let notStated: ByteTable
    /// For each field `,"reason":"uncertain","field":"…"}`.
    let uncertain: ByteTable
    /// For each list `,"reason":"may-grow","list":"…"}`.
    let mayGrow: ByteTable

    init(_ rubric: RubricSummary) {
        measures = ByteTable("{\"id\":", rubric.measures.map(\.id), ",\"lower\":")
        notStated = ByteTable(",\"reason\":\"not-stated\",\"field\":", rubric.fields, "}")
        uncertain = ByteTable(",\"reason\":\"uncertain\",\"field\":", rubric.fields, "}")
        mayGrow = ByteTable(",\"reason\":\"may-grow\",\"list\":", rubric.fields, "}")
    }
}

extension ByteTable {
    /// A table of names as strings, each with the same before and behind it.
    fileprivate convenience init(_ start: StaticString, _ names: [String], _ end: StaticString) {
        self.init(count: names.count) { number, text in
            text.add(start)
            text.addJSON(names[number])
            text.add(end)
        }
    }
}
