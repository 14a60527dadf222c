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
    /// The field that is reckoned with, where it is one of the entry itself.
    let field: Field?
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

    init(_ measure: Int, sheet: Int, _ query: CompiledQuery, test: Int, having: Int) {
        self.measure = measure
        self.sheet = sheet
        operation = query.operation
        student = query.student
        isAboutCourses = query.isAboutCourses
        isOfCourses = query.isOfCourses
        self.test = test
        self.having = having
        let domain = query.among?.count ?? query.values?.domain
        let mayGrow = query.truthOfUnlisted != .no
        growth = query.asksParent ? .dependsOnParent : mayGrow ? .yes : .no
        hasField = query.field != nil
        if let reach = query.field, reach.steps.isEmpty, let values = query.values {
            field = Field(slot: reach.slot, values: values, among: query.among, domain: domain, unit: query.unit)
        } else {
            field = nil
        }
    }
}

/// What a measure over a sheet is where the file lists no entry.
struct SheetAbsence: Sendable {
    /// Its place among the rubric's measures.
    let measure: Int
    /// What it is where the list is empty, and where nothing is known of its entries.
    let whenEmpty: MeasuredValue
    let whenUnknown: MeasuredValue
    /// Whether what it is where nothing is known depends on more, so that the query itself must be asked.
    let asksWhenUnknown: Bool

    init(_ measure: Int, _ query: CompiledQuery) {
        self.measure = measure
        let domain = query.among?.count ?? query.values?.domain
        let mayGrow = query.truthOfUnlisted != .no
        asksWhenUnknown = query.asksParent
        switch query.operation {
        case .count, .sum:
            whenEmpty = MeasuredValue(.zero)
            whenUnknown = mayGrow ? MeasuredValue(ExactRange(.zero, nil)) : whenEmpty
        case .distinct:
            whenEmpty = MeasuredValue(.zero)
            whenUnknown = mayGrow ? MeasuredValue(ExactRange(.zero, domain.map { Rational($0) })) : whenEmpty
        case .share:
            whenEmpty = .missing
            whenUnknown =
                mayGrow ? MeasuredValue(ExactRange(.zero, Rational(100)), mayBeMissing: true) : whenEmpty
        case .smallest, .largest:
            whenEmpty = .missing
            whenUnknown =
                mayGrow
                ? MeasuredValue(SheetAbsence.values(query.values), mayBeMissing: true) : whenEmpty
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
