import AssessmentModel
import Reports
import SourceDiagnostics
import Testing

/// What holds in every report, whatever the programs are.
struct JSONReportTests {
    /// Reports over many kinds of programs: real ones, invented ones, and the excerpts that the rubric gives.
    private static let reports: [(samples: Samples, outcomes: [FileOutcome], report: ReadReport)] =
        [Samples.shipped, Samples.own].compactMap { samples in
            guard let samples else { return nil }
            let mistaken = samples.outcome("mistaken.pos.yaml", "program-of-study: 1\ntitel: Welding\n")
            // One excerpt of four is enough to meet all kinds of findings.
            let excerpts = samples.rubricExamples().enumerated().filter { $0.offset.isMultiple(of: 4) }.map(\.element)
            let outcomes = samples.examples + excerpts + [mistaken]
            guard let report = try? ReadReport(Report(.json, rubric: samples.rubric).whole(outcomes)) else {
                return nil
            }
            return (samples, outcomes, report)
        }

    @Test func thereAreReports() throws {
        #expect(JSONReportTests.reports.count == 2)
        #expect(JSONReportTests.reports.allSatisfy { $0.report.programs.count >= 16 })
        #expect(JSONReportTests.reports.first?.report.programs.count ?? 0 > 100)
    }

    @Test func everythingOfTheRubricIsSaidOnceAndInItsOrder() {
        for (_, _, report) in JSONReportTests.reports {
            for program in report.programs {
                #expect(program.requirements.map(\.id) == report.rubric.requirements.map(\.id))
                #expect(program.requirements.map(\.decides) == report.rubric.requirements.map(\.decides))
                #expect(program.principles.map(\.id) == report.rubric.principles.map(\.id))
                for (said, asked) in zip(program.principles, report.rubric.principles) {
                    #expect(said.criteria.map(\.id) == asked.criteria.map(\.id))
                }
            }
        }
    }

    @Test func everyNumberOfAPlaceLeadsToAPlace() {
        for (_, _, report) in JSONReportTests.reports {
            for program in report.programs {
                for finding in program.findings {
                    let measured = finding.measures.flatMap { $0.evidence + $0.doubts.map(\.place) }
                    let numbers = [finding.place] + measured + (finding.documents ?? [])
                    #expect(numbers.allSatisfy(program.places.indices.contains), "\(program.file): \(finding.id)")
                }
            }
        }
    }

    @Test func everyPlaceStandsOnceAndWithinTheFile() throws {
        for (_, outcomes, report) in JSONReportTests.reports {
            let lengths = outcomes.compactMap { outcome -> Int? in
                guard case .assessed(let assessment) = outcome else { return nil }
                return assessment.source.bytes.split(separator: 0x0A, omittingEmptySubsequences: false).count
            }
            try #require(lengths.count == report.programs.count)
            for (program, lines) in zip(report.programs, lengths) {
                #expect(Set(program.places).count == program.places.count)
                for place in program.places {
                    #expect(place.line >= 1 && place.column >= 1 && place.endLine <= lines)
                    #expect((place.line, place.column) <= (place.endLine, place.endColumn))
                }
            }
        }
    }

    @Test func rangesRunFromTheirLowerToTheirUpperEnd() {
        for (_, _, report) in JSONReportTests.reports {
            let scale = report.rubric.scale
            for program in report.programs {
                for score in [program.score] + program.principles.map(\.score) {
                    guard let score else { continue }
                    #expect(0 <= score.lower && score.lower <= score.upper && score.upper <= 100)
                }
                for finding in program.findings {
                    for measure in finding.measures {
                        // An upper end without a lower one would be a value of something that is not there.
                        #expect(measure.lower != nil || measure.upper == nil)
                        if let lower = measure.lower, let upper = measure.upper { #expect(lower <= upper) }
                    }
                    guard let level = finding.level else { continue }
                    let places = (scale.firstIndex(of: level.lower), scale.firstIndex(of: level.upper))
                    if let low = places.0, let high = places.1 {
                        #expect(low <= high)
                    } else {
                        Issue.record("\(level) is not of the scale")
                    }
                }
            }
        }
    }

    @Test func aMeasureIsOpenExactlyWhereItSaysWhy() {
        for (_, _, report) in JSONReportTests.reports {
            for program in report.programs {
                for measure in program.findings.flatMap(\.measures) {
                    let isMissing = measure.lower == nil && measure.upper == nil
                    // A third is known and still has two ends, rounded apart in the fourth decimal.
                    let isKnown = (measure.upper ?? .infinity) - (measure.lower ?? 0) < 0.000_11
                    let isOpen = !isMissing && (!isKnown || measure.mayBeMissing == true)
                    #expect(isOpen == !measure.doubts.isEmpty, "\(program.file): \(measure.id)")
                    for doubt in measure.doubts { #expect(doubt.saysWhatItsReasonIsAbout, "\(doubt)") }
                }
            }
        }
    }

    @Test func comparisonsSayWhyAVerdictIsWhatItIs() {
        for (_, _, report) in JSONReportTests.reports {
            for program in report.programs {
                for finding in program.findings {
                    #expect(finding.comparisons.allSatisfy { Set(finding.measures.map(\.id)).contains($0.measure) })
                    #expect(finding.comparisons.allSatisfy { $0.demands == 1 })
                }
                for requirement in program.requirements where requirement.judged != true {
                    let holds = Set(requirement.comparisons.map(\.holds))
                    switch requirement.verdict {
                    case "not-met": #expect(holds.contains("no"), "\(program.file): \(requirement.id)")
                    case "undetermined": #expect(holds.contains("undetermined"), "\(program.file): \(requirement.id)")
                    default: #expect(holds.isEmpty, "\(program.file): \(requirement.id)")
                    }
                    // There is something to do exactly where something is left to do.
                    let isSettled = requirement.verdict == "met" || requirement.verdict == "not-applicable"
                    #expect((requirement.remedy == nil) == isSettled, "\(program.file): \(requirement.id)")
                }
            }
        }
    }

    @Test func theVerdictFollowsFromTheRequirementsThatDecide() {
        for (_, _, report) in JSONReportTests.reports {
            for program in report.programs {
                let deciding = Set(program.requirements.filter { $0.decides == true }.compactMap(\.verdict))
                let verdict =
                    deciding.contains("not-met")
                    ? "not-compliant" : deciding.contains("undetermined") ? "undetermined" : "compliant"
                #expect(program.verdict == (program.notRated == nil ? verdict : "undetermined"), "\(program.file)")
            }
        }
    }

    /// Whoever has the report can do the arithmetic again: levels are worth equal steps, and means are weighted.
    @Test func scoresFollowFromLevelsAndWeights() throws {
        for (_, _, report) in JSONReportTests.reports {
            let scale = report.rubric.scale
            for program in report.programs {
                var principles = WeightedMeans()
                for (said, asked) in zip(program.principles, report.rubric.principles) {
                    var criteria = WeightedMeans()
                    for (finding, criterion) in zip(said.criteria, asked.criteria) {
                        guard let level = finding.level else { continue }
                        let ends = [level.lower, level.upper].compactMap(scale.firstIndex)
                        try #require(ends.count == 2)
                        let values = ends.map { 100 * Double($0) / Double(scale.count - 1) }
                        criteria.add(
                            (values[0], values[1]), criterion.weight, mayBeMissing: finding.applies != "yes")
                    }
                    #expect(criteria.agree(with: said.score), "\(program.file): \(said.id)")
                    guard let score = said.score else { continue }
                    principles.add((score.lower, score.upper), asked.weight, mayBeMissing: criteria.mayBeMissing)
                }
                #expect(principles.agree(with: program.score), "\(program.file)")
            }
        }
    }

    @Test func theSummaryCountsWhatIsSaid() {
        for (_, outcomes, report) in JSONReportTests.reports {
            let count = { (verdict: String) in report.programs.count { $0.verdict == verdict } }
            #expect(report.report == 1)
            #expect(report.summary.programs == report.programs.count)
            #expect(report.summary.compliant == count("compliant"))
            #expect(report.summary.notCompliant == count("not-compliant"))
            #expect(report.summary.undetermined == count("undetermined"))
            #expect(report.summary.unevaluated == report.unevaluated.count)
            #expect(report.programs.count + report.unevaluated.count == outcomes.count)
            #expect(report.unevaluated.allSatisfy { $0.diagnostics.contains { $0.severity == "error" } })
            #expect(report.programs.flatMap(\.warnings).allSatisfy { $0.severity == "warning" })
        }
    }

    @Test func isTheSameHoweverTheFilesAreDivided() throws {
        let samples = try #require(Samples.own)
        let mistaken = samples.outcome("mistaken.pos.yaml", "titel: Welding\n")
        let outcomes = [mistaken] + (samples.examples) + [mistaken]
        for format in ReportFormat.allCases {
            let report = Report(format, rubric: samples.rubric)
            let whole = report.whole(outcomes, filesInAPart: outcomes.count)
            for count in [1, 2, 3, 7] { #expect(report.whole(outcomes, filesInAPart: count) == whole) }
        }
    }

    @Test func nothingIsAReportToo() throws {
        let samples = try #require(Samples.shipped)
        let report = try ReadReport(Report(.json, rubric: samples.rubric).whole([]))
        #expect(report.programs.isEmpty && report.unevaluated.isEmpty)
        #expect(report.summary.programs == 0)
    }

    // MARK: Hostile text

    @Test(arguments: HostileText.all)
    func hostileTextIsKeptAsItIs(_ text: String) throws {
        let samples = try #require(Samples.shipped)
        let json = Report(.json, rubric: samples.rubric).whole([
            samples.outcome("a\(text)b.pos.yaml", HostileText.program(with: text))
        ])
        let program = try #require(try ReadReport(json).programs.first)
        #expect(program.file == "a\(text)b.pos.yaml")
        #expect(program.title.unicodeScalars.elementsEqual(text.unicodeScalars))
        #expect(program.places.contains { $0.label.unicodeScalars.elementsEqual(text.unicodeScalars) })
    }

    @Test(arguments: HostileText.all)
    func hostileTextStartsNoLine(_ text: String) throws {
        let samples = try #require(Samples.shipped)
        let report = { (text: String) in
            Report(.json, rubric: samples.rubric).whole([
                samples.outcome("a\(text)b.pos.yaml", HostileText.program(with: text)),
                samples.outcome("c\(text)d.pos.yaml", "program-of-study: 1\n\(HostileText.quoted(text)): x\n"),
            ])
        }
        let json = report(text)
        #expect(!json.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
        #expect(json.split(separator: "\n").count == report("harmless").split(separator: "\n").count)
        #expect(try ReadReport(json).unevaluated.first?.file == "c\(text)d.pos.yaml")
    }
}

extension ReadReport.Program {
    /// All requirements and criteria.
    fileprivate var findings: [ReadReport.Finding] { requirements + principles.flatMap(\.criteria) }
}

extension ReadReport.Doubt {
    fileprivate var saysWhatItsReasonIsAbout: Bool {
        let said = (field != nil, list != nil, text != nil)
        return switch reason {
        case "not-stated", "uncertain": said == (true, false, false)
        case "may-grow": said == (false, true, false)
        case "suspicion": said == (false, false, true)
        case "choice", "no-day": said == (false, false, false)
        default: false
        }
    }
}

extension ReadReport.Comparison {
    /// How many things are asked.
    fileprivate var demands: Int {
        [atLeast != nil, atMost != nil, exactly != nil, between != nil].count { $0 }
    }
}

/// The least and the greatest weighted mean of values that are ranges, some of which may not count, found by trying every choice.
private struct WeightedMeans {
    private var certain: [(range: (lower: Double, upper: Double), weight: Double)] = []
    private var possible: [(range: (lower: Double, upper: Double), weight: Double)] = []

    var mayBeMissing: Bool { certain.isEmpty }

    mutating func add(_ range: (Double, Double), _ weight: Double, mayBeMissing: Bool) {
        if mayBeMissing { possible.append((range, weight)) } else { certain.append((range, weight)) }
    }

    func agree(with score: ReadReport.Range?) -> Bool {
        var ends: (lower: Double, upper: Double)?
        for choice in 0..<(1 << possible.count) {
            let counted = certain + possible.indices.filter { choice & (1 << $0) != 0 }.map { possible[$0] }
            let weight = counted.reduce(0) { $0 + $1.weight }
            guard weight > 0 else { continue }
            let lower = counted.reduce(0) { $0 + $1.range.lower * $1.weight } / weight
            let upper = counted.reduce(0) { $0 + $1.range.upper * $1.weight } / weight
            ends = (min(ends?.lower ?? lower, lower), max(ends?.upper ?? upper, upper))
        }
        guard let ends, let score else { return ends == nil && score == nil }
        // Four decimals are shown.
        return abs(ends.lower - score.lower) < 0.000_3 && abs(ends.upper - score.upper) < 0.000_3
    }
}
