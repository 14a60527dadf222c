internal import LocatedYAML
internal import ProgramModel
public import RubricModel
public import SourceDiagnostics

/// Tries what becomes of a rubric in which one letter is another: whether it is refused when it is read, found by the verifier, noticed
/// by an example, or passed over.
public struct LetterTrial: Sendable {
    private let source: SourceText
    private let rubric: Rubric
    private let catalog: MeasureCatalog
    private let base: @Sendable (String, SourceText) -> SourceText?

    /// Every slip, in the order of the file.
    public let slips: [LetterSlip]

    /// Prepares the trial of a rubric that has no mistake.
    ///
    /// - Parameters:
    ///   - rubric: The rubric, as its file reads.
    ///   - catalog: The measures that are written in Swift.
    ///   - base: Finds the rubric that this one extends.
    public init(
        _ rubric: Rubric, catalog: MeasureCatalog = .standard,
        base: @escaping @Sendable (_ name: String, _ source: SourceText) -> SourceText? = { _, _ in nil }
    ) {
        source = rubric.source
        self.rubric = rubric
        self.catalog = catalog
        self.base = base
        let tree = YAMLReading(rubric.source).tree
        slips = tree.map { RubricWords($0, rubric.source.bytes).words.flatMap(\.slips) } ?? []
    }

    /// What becomes of the rubric with a slip.
    public func outcome(of slip: LetterSlip) -> LetterOutcome {
        if let program = slip.word.program { return outcome(of: slip, in: program) }
        var bytes = source.bytes
        bytes[slip.word.offset + slip.place] = slip.byte
        // Most slips are refused wherever they stand; then the examples elsewhere need not be read.
        let line = slip.word.range.start.line
        let quick = read(RubricElision.text(without: bytes, keeping: line))
        if let refusal = refusal(quick) { return refusal }
        let reading = read(bytes)
        if let refusal = refusal(reading) { return refusal }
        guard let changed = reading.rubric else { return .refused }
        if isSame(changed) { return .same }
        if !reading.diagnostics.isEmpty || !RubricVerifier.verify(changed, namedMeasures: catalog.declarations).isEmpty
        {
            return .checked
        }
        return RubricTrial.holds(changed, catalog: catalog) ? .slipped : .noticed
    }

    private func read(_ bytes: [UInt8]) -> RubricReading {
        RubricReading(
            SourceText(name: source.name, bytes: bytes), namedMeasures: catalog.declarations, base: { base($0, $1) })
    }

    private func refusal(_ reading: RubricReading) -> LetterOutcome? {
        guard reading.rubric == nil else { return nil }
        let errors = reading.diagnostics.filter { $0.severity == .error && $0.range != nil }
        if errors.contains(where: { $0.label?.hasPrefix("did you mean") ?? false }) { return .suggested }
        return errors.contains { $0.help != nil } ? .explained : .refused
    }

    private func isSame(_ changed: Rubric) -> Bool {
        func lines(_ rubric: Rubric) -> [String] {
            rubric.traces.flatMap { trace in [trace.id] + trace.rows.flatMap { [$0.id] + $0.answers } }
        }
        func outcomes(_ rubric: Rubric) -> [RubricExample.Expected] {
            rubric.slices.flatMap(\.examples).map(\.expected)
        }
        return rubric.id == changed.id && lines(rubric) == lines(changed) && outcomes(rubric) == outcomes(changed)
            && RubricDifference(from: rubric, to: changed).changes.isEmpty
    }

    // MARK: Programs of examples

    /// A slip in a key of a program: the program is refused, or something else comes out.
    private func outcome(of slip: LetterSlip, in program: RubricWord.Program) -> LetterOutcome {
        var bytes = Array(program.text.utf8)
        bytes[slip.word.offset + slip.place] = slip.byte
        let reading = ProgramReading(SourceText(name: "example", bytes: bytes), isExcerpt: true)
        guard reading.program == nil else { return .slipped }
        let errors = reading.diagnostics.filter { $0.severity == .error }
        if errors.contains(where: { $0.label?.hasPrefix("did you mean") ?? false }) { return .suggested }
        return errors.contains { $0.help != nil } ? .explained : .refused
    }
}
