internal import AssessmentModel
internal import ProgramModel
public import RubricModel
internal import SourceDiagnostics

/// Tries a rubric on the examples that it carries.
public struct RubricTrial: Sendable {
    private let rubric: Rubric
    private let catalog: MeasureCatalog
    private let slices: [TriedSlice]

    /// What became of every example, in the order of the rubric.
    public let outcomes: [ExampleOutcome]

    /// Runs all examples.
    public init(_ rubric: Rubric, catalog: MeasureCatalog = .standard) {
        self.rubric = rubric
        self.catalog = catalog
        let slices = rubric.slices.map { TriedSlice($0, catalog) }
        self.slices = slices
        outcomes = slices.flatMap { slice in slice.outcomes { id in slices.first { $0.slice.id == id } } }
    }

    // MARK: Coverage

    /// A verdict or level that could be shown, and that no example shows.
    public struct Gap: Sendable, Hashable {
        /// The requirement or criterion.
        public let id: String
        /// What no example shows.
        public let words: String
    }

    /// Which outcomes a rubric could show and does not: for a requirement each verdict, for a criterion each level, and that it is open
    /// or does not apply where it can be.
    public var gaps: [Gap] {
        slices.flatMap { slice -> [Gap] in
            let shown = Set(slice.slice.examples.map(\.expected))
            return slice.slice.wantedOutcomes.filter { !$0.isShown(by: shown) }.map {
                Gap(id: slice.slice.id, words: $0.words(rubric.scale))
            }
        }
    }

    /// How many outcomes a rubric could show.
    public var wantedCount: Int { slices.reduce(0) { $0 + $1.slice.wantedOutcomes.count } }

    // MARK: Mutants

    /// What became of a slip.
    public struct MutantOutcome: Sendable {
        /// The slip.
        public let mutant: RubricMutant
        /// Whether an example notices it.
        public let isNoticed: Bool
    }

    /// Makes every slip, one at a time, and looks whether an example notices it: for a slip in a measure, an example of anything that
    /// asks for the measure.
    public func mutate() -> [MutantOutcome] {
        var order: [String] = []
        var found: [String: MutantOutcome] = [:]
        for slice in slices {
            for mutant in slice.slice.mutants {
                if let known = found[mutant.id] {
                    if known.isNoticed { continue }
                } else {
                    order.append(mutant.id)
                }
                found[mutant.id] = MutantOutcome(mutant: mutant, isNoticed: slice.notices(mutant, catalog))
            }
        }
        return order.compactMap { found[$0] }
    }
}

/// A part of a rubric with its examples, read once.
private struct TriedSlice: Sendable {
    let slice: RubricSlice
    let programs: [ProgramReading]
    let catalog: MeasureCatalog

    init(_ slice: RubricSlice, _ catalog: MeasureCatalog) {
        self.slice = slice
        self.catalog = catalog
        programs = slice.examples.map { example in
            ProgramReading(TriedSlice.source(of: example), isExcerpt: true)
        }
    }

    private static func source(of example: RubricExample) -> SourceText {
        SourceText(name: "example in line \(example.range.start.line)", content: example.program)
    }

    func outcomes(_ other: (String) -> TriedSlice?) -> [ExampleOutcome] {
        let run = ExampleRun(slice.subject, slice.rubric, catalog)
        return zip(slice.examples, programs).map { example, reading in
            guard let program = reading.program else {
                let picture = DiagnosticPicture(of: TriedSlice.source(of: example))
                return ExampleOutcome(
                    id: slice.id, example: example, found: nil,
                    complaints: reading.diagnostics.map { picture.draw($0).plain })
            }
            return ExampleOutcome(
                id: slice.id, example: example, found: run.outcome(program, like: example.expected),
                complaints: ExpectedPlaces(example.program).complaints(program) { id in
                    other(id).flatMap { $0.findingLine(program) }
                })
        }
    }

    /// The line at which the only finding of the part stands.
    private func findingLine(_ program: Program) -> Int? {
        let assessment = ExampleRun(slice.subject, slice.rubric, catalog).assess(program)
        let finding: Finding
        switch slice.subject {
        case .requirement: finding = assessment.requirements[0].finding
        case .criterion: finding = assessment.principles[0].criteria[0].finding
        case .principle, .whole: return nil
        }
        return assessment.places[Int(finding.place)].range.start.line
    }

    func notices(_ mutant: RubricMutant, _ catalog: MeasureCatalog) -> Bool {
        let run = ExampleRun(slice.subject, mutant.rubric, catalog)
        return zip(slice.examples, programs).contains { example, reading in
            guard let program = reading.program else { return false }
            return run.outcome(program, like: example.expected) != example.expected
        }
    }
}
