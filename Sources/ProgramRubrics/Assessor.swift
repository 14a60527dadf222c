public import AssessmentModel
internal import Evaluation
public import Planning
public import ProgramModel
public import Reviews
internal import RubricModel
public import SourceDiagnostics

/// The whole road, from the text of a program to a report, by one rubric under one of its profiles.
///
/// An assessor is made once and used for any number of programs, from any number of tasks. It reads no file, no clock and no environment:
/// texts come in, values and texts go out.
public struct Assessor: Sendable {
    private let evaluator: Evaluator
    private let planner: Planner
    /// The rubric that it assesses by, as reports see it.
    public var rubric: RubricSummary { evaluator.summary }

    /// An assessor by a built-in rubric.
    ///
    /// - Parameters:
    ///   - name: The rubric's name, one of ``BuiltInRubrics/names``.
    ///   - profile: Which requirements decide compliance; the rubric's default if left out.
    public init(rubric name: String = "illinois-perkins-iv", profile: String? = nil) throws(RefusedFile) {
        guard let source = BuiltInRubrics.named(name) else {
            let near = SpellingSuggestion.nearest(to: name, among: BuiltInRubrics.names)
            throw RefusedFile(
                source: SourceText(name: name, bytes: []),
                diagnostics: [
                    Diagnostic(
                        .unknownName,
                        "no built-in rubric is called `\(name)`" + (near.map { "; did you mean `\($0)`?" } ?? ""),
                        at: nil,
                        help: "Built in: \(BuiltInRubrics.names.joined(separator: ", ")).")
                ])
        }
        guard let rubric = BuiltInRubrics.snapshot(named: name) else {
            try self.init(source, profile: profile)
            return
        }
        try self.init(rubric, source, profile)
    }

    /// An assessor by a rubric of one's own.
    ///
    /// - Parameters:
    ///   - source: The text of the rubric.
    ///   - profile: Which requirements decide compliance; the rubric's default if left out.
    ///   - base: Finds the rubric that this one extends, by the name that it gives; left out, among those that are built in.
    public init(
        _ source: SourceText, profile: String? = nil,
        base: (_ name: String, _ source: SourceText) -> SourceText? = { name, _ in BuiltInRubrics.named(name) }
    ) throws(RefusedFile) {
        let reading = RubricReading(source, namedMeasures: MeasureCatalog.standard.declarations, base: base)
        guard let rubric = reading.rubric else {
            throw RefusedFile(source: source, diagnostics: reading.diagnostics)
        }
        try self.init(rubric, source, profile)
    }

    private init(_ rubric: Rubric, _ source: SourceText, _ profile: String?) throws(RefusedFile) {
        guard let chosen = rubric.profile(profile) else {
            let names = rubric.profiles.map(\.id)
            let near = SpellingSuggestion.nearest(to: profile ?? "", among: names)
            throw RefusedFile(
                source: source,
                diagnostics: [
                    Diagnostic(
                        .unknownName,
                        "the rubric `\(rubric.id)` has no profile `\(profile ?? "")`"
                            + (near.map { "; did you mean `\($0)`?" } ?? ""), at: nil,
                        help: "It has: \(names.joined(separator: ", ")).")
                ])
        }
        let plain = Evaluator(rubric, profile: chosen)
        evaluator = plain.describingPrograms(where: true)
        planner = Planner(rubric, plain)
    }

    // MARK: The road

    /// Reads and assesses a program.
    ///
    /// - Parameters:
    ///   - source: The text of the program.
    ///   - day: The day by which dates are judged; left out, the day that the program names, if it names one.
    ///   - people: What people say of it: reviews and waivers.
    /// - Throws: What is wrong with the text, each mistake with its place.
    public func assess(
        _ source: SourceText, asOf day: CalendarDate? = nil, with people: Deliberation? = nil
    ) throws(RefusedFile) -> Assessment {
        let reading = ProgramReading(source)
        guard let program = reading.program else {
            throw RefusedFile(source: source, diagnostics: reading.diagnostics)
        }
        let assessment = evaluator.assess(program, asOf: day, warnings: reading.diagnostics)
        return people?.applied(to: assessment) ?? assessment
    }

    /// Reads a program and plans the cheapest changes that reach a target.
    ///
    /// - Parameters:
    ///   - source: The text of the program.
    ///   - target: What is to be reached; left out, compliance.
    ///   - day: The day by which dates are judged; left out, the day that the program names, if it names one.
    ///   - people: What people say of it. What reviewers decided counts as decided, also of the program with the steps; what is waived needs
    ///     no step.
    /// - Throws: What is wrong with the text, each mistake with its place.
    public func plan(
        _ source: SourceText, target: PlanTarget = .compliance, asOf day: CalendarDate? = nil,
        with people: Deliberation? = nil
    ) throws(RefusedFile) -> ImprovementPlan {
        let reading = ProgramReading(source)
        guard let program = reading.program else {
            throw RefusedFile(source: source, diagnostics: reading.diagnostics)
        }
        let held = people?.held(on: source) ?? { $0 }
        return planner.plan(program, target: target, asOf: day, people: held).plan
    }

    /// Reads reviews and waivers, checked against the rubric.
    ///
    /// - Parameters:
    ///   - reviews: The texts of reviews.
    ///   - waivers: The texts of files of waivers.
    ///   - day: The day by which waivers are judged; without one, none of them counts.
    /// - Throws: What is wrong with the first text that has a mistake, or with a review by somebody who would count twice.
    public func deliberation(
        reviews: [SourceText] = [], waivers: [SourceText] = [], asOf day: CalendarDate? = nil
    ) throws(RefusedFile) -> Deliberation {
        var read: [Review] = []
        for source in reviews {
            let reading = ReviewReading(source, rubric: rubric)
            guard let review = reading.review else {
                throw RefusedFile(source: source, diagnostics: reading.diagnostics)
            }
            read.append(review)
        }
        var granted: [Waiver] = []
        for source in waivers {
            let reading = WaiverReading(source, rubric: rubric)
            guard let waivers = reading.waivers else {
                throw RefusedFile(source: source, diagnostics: reading.diagnostics)
            }
            granted += waivers
        }
        let panel = ReviewPanel(read)
        if let double = panel.doubles.first {
            throw RefusedFile(source: double.source, diagnostics: [double.diagnostic])
        }
        return Deliberation(panel, WaiverList(granted, on: day))
    }
}
