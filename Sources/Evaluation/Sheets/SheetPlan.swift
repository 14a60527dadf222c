internal import AssessmentModel
internal import ExactNumbers
internal import ProgramModel

/// All that a rubric asks of the lists of a program, laid out in flat rows of plain numbers, so that asking it touches no object.
///
/// Each list is a sheet. Its entries are the rows. What is asked of a field of them stands in columns, one bit for a row, and is asked once,
/// however many measures ask it: a test of sixty-four entries is a few operations on words.
final class SheetPlan: Sendable {
    let sheets: [CompiledSheet]
    let steps: [CompiledList.Step]
    let columns: [SheetColumn]
    let tests: [SheetTest]
    /// The steps of tests, and of those that ask for all of some columns their numbers.
    let testSteps: [SheetTest.Step]
    let conjunctions: [Int32]
    let measures: [SheetMeasure]
    /// The fields that they reckon with.
    let fields: [SheetMeasure.Field]
    /// What each of these measures is where nothing is listed.
    let absences: [SheetAbsence]
    /// For each measure of the rubric what it is where nothing is known of its list.
    let unknown: [MeasureAssessment]
    /// For each measure of the rubric its place among those of the sheets; -1 for those that no list answers.
    let places: [Int32]
    /// What columns ask of entries that is more than a comparison of numbers, and the texts that they look for.
    let compiledTests: [CompiledTest]
    let texts: [[[UInt8]]]

    /// - Parameters:
    ///   - lists: The lists that queries ask for.
    ///   - queries: The queries, each with its place among the rubric's measures.
    ///   - count: How many measures the rubric has.
    init(_ lists: [CompiledList], _ queries: [(measure: Int, query: CompiledQuery)], measures count: Int) {
        var drafts = lists.map { _ in SheetDraft() }
        for (measure, query) in queries { drafts[query.list].add(query, at: measure) }
        var sheets: [CompiledSheet] = []
        var steps: [CompiledList.Step] = []
        var columns: [SheetColumn] = []
        var tests: [SheetTest] = []
        var testSteps: [SheetTest.Step] = []
        var conjunctions: [Int32] = []
        var measures: [SheetMeasure] = []
        var fields: [SheetMeasure.Field] = []
        var unknown = Array(repeating: MeasureAssessment(value: .missing), count: count)
        var absences: [SheetAbsence] = []
        var places = Array(repeating: Int32(-1), count: count)
        var compiledTests: [CompiledTest] = []
        var texts: [[[UInt8]]] = []
        for (list, draft) in zip(lists, drafts) {
            let first = (columns.count, tests.count, measures.count)
            for column in draft.columns {
                columns.append(
                    SheetColumn(column.test, column.step, test: compiledTests.count, text: texts.count))
                compiledTests.append(column.test)
                texts.append(column.texts)
            }
            for test in draft.tests {
                tests.append(SheetTest(test, to: &testSteps, conjunctions: &conjunctions))
            }
            for (measure, query, test, having) in draft.measures {
                places[measure] = Int32(measures.count)
                let absence = SheetAbsence(measure, query)
                absences.append(absence)
                unknown[measure] = MeasureAssessment(value: absence.whenUnknown(query))
                measures.append(
                    SheetMeasure(
                        measure, sheet: sheets.count, query, test: first.1 + test, having: first.1 + having,
                        fields: &fields))
            }
            sheets.append(
                CompiledSheet(
                    isOfCourses: list.isOfCourses, steps: steps.count..<steps.count + list.steps.count,
                    columns: first.0..<columns.count, tests: first.1..<tests.count, measures: first.2..<measures.count,
                    asksWhenUnknown: absences[first.2...].contains(where: \.asksWhenUnknown),
                    slotOfProgram: list.isOfCourses || list.steps.count != 1 ? nil : list.steps[0].slot))
            steps += list.steps
        }
        self.sheets = sheets
        self.steps = steps
        self.columns = columns
        self.tests = tests
        self.testSteps = testSteps
        self.conjunctions = conjunctions
        self.measures = measures
        self.fields = fields
        self.absences = absences
        self.unknown = unknown
        self.places = places
        self.compiledTests = compiledTests
        self.texts = texts
    }
}

/// What stands on a sheet, by where it stands in the plan.
struct CompiledSheet: Sendable {
    /// Whether the list starts at all courses of the plan.
    let isOfCourses: Bool
    /// The steps from the program, or from a course, to the entries.
    let steps: Range<Int>
    let columns: Range<Int>
    let tests: Range<Int>
    let measures: Range<Int>
    /// Whether what some measure is where nothing is known of the list depends on more.
    let asksWhenUnknown: Bool
    /// The field of the program that holds the list, where it is one that the program itself has.
    let slotOfProgram: Int?
}

/// A sheet while measures are added to it.
private struct SheetDraft {
    /// What is asked of a single field, by the step of a test.
    struct Column {
        let test: CompiledTest
        let step: CompiledTest.Step
        let texts: [[UInt8]]
    }

    private(set) var columns: [Column] = []
    private(set) var tests: [[SheetTest.Step]] = []
    private(set) var measures: [(measure: Int, query: CompiledQuery, test: Int, having: Int)] = []

    mutating func add(_ query: CompiledQuery, at measure: Int) {
        let test = number(of: query.test)
        let having = query.operation == .share ? number(of: query.having) : test
        measures.append((measure, query, test, having))
    }

    /// The place of a test among the sheet's tests, where each stands once.
    private mutating func number(of test: CompiledTest) -> Int {
        let steps = test.steps.map { step -> SheetTest.Step in
            switch step.operation {
            case .all: return .all(end: Int(step.end))
            case .any: return .any(end: Int(step.end))
            case .not: return .not
            default: return .column(column(of: test, step), isNegated: step.isNegated)
            }
        }
        if let known = tests.firstIndex(of: steps) { return known }
        tests.append(steps)
        return tests.count - 1
    }

    private mutating func column(of test: CompiledTest, _ step: CompiledTest.Step) -> Int {
        let texts =
            step.operation == .text
            ? test.texts[Int(step.details)].map { Array($0.utf8) }.sorted { $0.lexicographicallyPrecedes($1) } : []
        let added = Column(test: test, step: step, texts: texts)
        if let known = columns.firstIndex(where: { $0.asksTheSame(as: added) }) { return known }
        columns.append(added)
        return columns.count - 1
    }
}

extension SheetDraft.Column {
    /// Whether another column asks the same, apart from the opposite of it.
    fileprivate func asksTheSame(as other: SheetDraft.Column) -> Bool {
        let (own, its) = (step, other.step)
        guard own.operation == its.operation, own.slot == its.slot, own.terms == its.terms,
            (own.way < 0) == (its.way < 0)
        else { return false }
        if own.way >= 0, test.ways[Int(own.way)] != other.test.ways[Int(its.way)] { return false }
        switch own.operation {
        case .anyOf, .allOf, .only, .isPresent, .isRecognized, .isNotPast: return true
        case .withinMonths: return own.details == its.details
        case .text: return texts == other.texts
        case .named: return test.names[Int(own.details)] == other.test.names[Int(its.details)]
        case .compares: return test.comparisons[Int(own.details)] == other.test.comparisons[Int(its.details)]
        case .amount, .some, .all, .any, .not: return false
        }
    }
}
