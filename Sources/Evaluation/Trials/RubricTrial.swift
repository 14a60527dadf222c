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

    /// Whether all examples of a rubric hold as they are written: the quick answer, up to the first that does not.
    static func holds(_ rubric: Rubric, catalog: MeasureCatalog) -> Bool {
        rubric.slices.allSatisfy { TriedSlice($0, catalog).holds }
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
    /// or does not apply where it can be; for a profile that chooses requirements, a program that complies and one that does not.
    public var gaps: [Gap] {
        slices.flatMap { slice -> [Gap] in
            slice.slice.wantedOutcomes.filter { !$0.isShown(by: slice.slice.examples) }.map {
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
        let runs = self.runs(of: slice.rubric)
        return zip(slice.examples, programs).compactMap { example, reading in
            guard let run = runs[example.profile] else { return nil }
            guard let program = reading.program else {
                let picture = DiagnosticPicture(of: TriedSlice.source(of: example))
                return ExampleOutcome(
                    id: slice.id, example: example, found: nil,
                    complaints: reading.diagnostics.map { picture.draw($0).plain })
            }
            let found = run.outcome(program, like: example.expected)
            let places = ExpectedPlaces(example.program).complaints(program) { id in
                other(id).flatMap { $0.findingLine(program) }
            }
            return ExampleOutcome(
                id: slice.id, example: example, found: found,
                complaints: places + spellingComplaints(of: example, reading, found, run))
        }
    }

    /// Whether all examples hold as they are written.
    var holds: Bool {
        let runs = self.runs(of: slice.rubric)
        return zip(slice.examples, programs).allSatisfy { example, reading in
            guard let program = reading.program, let run = runs[example.profile] else { return false }
            return run.outcome(program, like: example.expected) == example.expected
        }
    }

    /// Ways of writing an example by which something else comes out. How a program is written must not count.
    private func spellingComplaints(
        of example: RubricExample, _ reading: ProgramReading, _ found: RubricExample.Expected, _ run: ExampleRun
    ) -> [String] {
        ExampleSpelling.allCases.compactMap { spelling in
            guard let text = spelling.respell(example.program) else { return nil }
            let source = SourceText(name: "example in line \(example.range.start.line)", content: text)
            let program = ProgramReading(source, isExcerpt: true).program
            guard program.map({ run.outcome($0, like: example.expected) }) != found else { return nil }
            return "written \(spelling.rawValue), the same program is judged in another way"
        }
    }

    /// A run of a rubric for each profile that an example names.
    private func runs(of rubric: Rubric) -> [String?: ExampleRun] {
        var runs: [String?: ExampleRun] = [:]
        for example in slice.examples where runs[example.profile] == nil {
            runs[example.profile] = ExampleRun(slice.subject, rubric, catalog, profile: example.profile)
        }
        return runs
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
        let runs = self.runs(of: mutant.rubric)
        return zip(slice.examples, programs).contains { example, reading in
            guard let program = reading.program, let run = runs[example.profile] else { return false }
            return run.outcome(program, like: example.expected) != example.expected
        }
    }
}
