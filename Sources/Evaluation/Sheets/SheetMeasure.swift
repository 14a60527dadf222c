internal import AssessmentModel
internal import ExactNumbers
internal import ProgramModel
internal import RubricModel

/// One measure over a sheet, as plain numbers.
struct SheetMeasure: Sendable {
    /// Its place among the rubric's measures, and its sheet.
    let measure: Int
    let sheet: Int
    let operation: CompiledQuery.Operation
    let student: Query.Student
    let isAboutCourses: Bool
    let isOfCourses: Bool
    /// The test of what counts, and of what has it in a share, by their places among the plan's tests.
    let test: Int
    let having: Int
    let growth: Growth
    /// The field that is reckoned with, where it is one of the entry itself, by its place among the plan's fields; -1 where it is not.
    private(set) var field = -1
    /// Whether any field is reckoned with.
    let hasField: Bool
    /// Whether entries of which nothing is known may pass the test.
    enum Growth: Sendable {
        case no, yes
        /// That depends on the entry that they would belong to.
        case dependsOnParent
    }

    /// A field that is reckoned with.
    struct Field: Sendable {
        let slot: Int
        let values: ValueKind
        /// The terms that are counted, where only some are.
        let among: TermSet?
        /// How many values there are at all, where that is few.
        let domain: Int?
        /// The unit in which amounts are summed.
        let unit: CreditUnit?
    }

    /// - Parameter fields: The fields of the plan, to which its own is added.
    init(_ measure: Int, sheet: Int, _ query: CompiledQuery, test: Int, having: Int, fields: inout [Field]) {
        self.measure = measure
        self.sheet = sheet
        operation = query.operation
        student = query.student
        isAboutCourses = query.isAboutCourses
        isOfCourses = query.isOfCourses
        self.test = test
        self.having = having
        let mayGrow = query.truthOfUnlisted != .no
        growth = query.asksParent ? .dependsOnParent : mayGrow ? .yes : .no
        hasField = query.field != nil
        if let reach = query.field, reach.steps.isEmpty, let values = query.values {
            field = fields.count
            let domain = query.among?.count ?? values.domain
            fields.append(
                Field(slot: reach.slot, values: values, among: query.among, domain: domain, unit: query.unit))
        }
    }
}

/// What a measure over a sheet is where the file lists no entry.
struct SheetAbsence: Sendable {
    /// Its place among the rubric's measures.
    let measure: Int32
    /// Whether it is zero where the list is empty, and not missing.
    private let isZeroWhenEmpty: Bool
    /// Whether what it is where nothing is known depends on more.
    let asksWhenUnknown: Bool

    init(_ measure: Int, _ query: CompiledQuery) {
        self.measure = Int32(measure)
        asksWhenUnknown = query.asksParent
        switch query.operation {
        case .count, .sum, .distinct: isZeroWhenEmpty = true
        case .share, .smallest, .largest: isZeroWhenEmpty = false
        }
    }

    /// What it is where the list is empty.
    var whenEmpty: MeasuredValue { isZeroWhenEmpty ? MeasuredValue(.zero) : .missing }

    /// What it is where nothing is known of the entries of the list.
    func whenUnknown(_ query: CompiledQuery) -> MeasuredValue {
        guard query.truthOfUnlisted != .no else { return whenEmpty }
        switch query.operation {
        case .count, .sum: return MeasuredValue(ExactRange(.zero, nil))
        case .distinct:
            let domain = query.among?.count ?? query.values?.domain
            return MeasuredValue(ExactRange(.zero, domain.map { Rational($0) }))
        case .share: return MeasuredValue(ExactRange(.zero, Rational(100)), mayBeMissing: true)
        case .smallest, .largest: return MeasuredValue(SheetAbsence.values(query.values), mayBeMissing: true)
        }
    }

    /// What the smallest or largest value may be of a field of which nothing is known.
    private static func values(_ kind: ValueKind?) -> ExactRange {
        switch kind {
        case .number(let limits, _): ExactRange(Rational(limits.lowerBound), Rational(limits.upperBound))
        // The only terms that have an order are grades.
        case .terms: ExactRange(Rational(GradeRange.all.lowerBound), Rational(GradeRange.all.upperBound))
        case .amount, .text, .texts, .reference, .references, nil: ExactRange(.zero, nil)
        }
    }
}
