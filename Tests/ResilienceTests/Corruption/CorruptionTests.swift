import AssessmentModel
import Evaluation
import Foundation
import LocatedYAML
import ProgramModel
import RubricModel
import SourceDiagnostics
import TestSupport
import Testing

/// Every slip of a hand in every example: none breaks the reader, what is refused is refused where it stands, and what is read says what
/// is written.
///
/// What a file means is what its facts are. A slip that leaves a program which could have been meant cannot be told from a change that
/// was meant; but no such slip makes a verdict better by itself: only by taking a statement away, or by another text or name, which
/// only their author can tell from the right one.
struct CorruptionTests {
    /// With this variable every slip in every file is made, which takes some minutes; without it, so many as are quick.
    private static let isWhole = ProcessInfo.processInfo.environment["POSRUBRIC_SWEEP"] == "all"

    static let files: [String] = ((try? Repository.names("Examples")) ?? []).flatMap { folder in
        ((try? Repository.names("Examples/\(folder)")) ?? []).filter { $0.hasSuffix(".pos.yaml") }
            .map { "Examples/\(folder)/\($0)" }
    }

    private static let evaluator: Evaluator? = {
        let text = (try? Repository.text("Rubrics/illinois-perkins-iv.yaml")) ?? ""
        let reading = RubricReading(
            SourceText(name: "rubric", content: text), namedMeasures: MeasureCatalog.standard.declarations,
            isForEvaluationOnly: true)
        return reading.rubric.flatMap { rubric in rubric.profile(nil).map { Evaluator(rubric, profile: $0) } }
    }()

    @Test func thereAreFiles() {
        #expect(CorruptionTests.files.count >= 18)
    }

    @Test(arguments: files)
    func aSlipIsRefusedOrSaysWhatIsWritten(_ file: String) throws {
        let text = try Repository.text(file)
        let original = ProgramReading(SourceText(name: file, content: text))
        let program = try #require(original.program)
        let outline = program.outline
        let told = Set(original.diagnostics.map(\.message))
        let before = try #require(CorruptionTests.evaluator).assess(program)
        let isSmall = text.utf8.count < 1_000 || CorruptionTests.isWhole
        let step = isSmall ? 1 : text.utf8.count < 10_000 ? 11 : 31
        for (number, edit) in SingleEdit.all(of: text).enumerated() where number % step == 0 {
            let source = SourceText(name: file, content: edit.applied(to: text))
            let reading = ProgramReading(source)
            guard let changed = reading.program else {
                #expect(reading.diagnostics.containsError, "\(edit)")
                #expect(reading.diagnostics.contains { $0.range != nil || $0.code == .empty }, "\(edit)")
                continue
            }
            let after = changed.outline
            guard after != outline, Set(reading.diagnostics.map(\.message)).isSubset(of: told) else { continue }
            guard isSmall || number % (step * 5) == 0 else { continue }
            let better = try Improvement(from: before, to: #require(CorruptionTests.evaluator).assess(changed))
            guard !better.isEmpty else { continue }
            let difference = FactDifference(outline, after)
            #expect(
                difference.takesAway || difference.changesWords
                    || !program.writtenPlaces.isSubset(of: changed.writtenPlaces),
                "\(file): \(edit) makes \(better.ids) better: \(difference)")
        }
    }
}

/// What one assessment rates better than another one.
private struct Improvement {
    let ids: [String]

    init(from old: Assessment, to new: Assessment) {
        func rank(_ verdict: Verdict) -> Int {
            switch verdict {
            case .notMet: 0
            case .undetermined: 1
            case .met, .notApplicable: 2
            }
        }
        var ids: [String] = []
        for (old, new) in zip(old.requirements, new.requirements) where rank(new.verdict) > rank(old.verdict) {
            ids.append("requirement \(new.requirement)")
        }
        for (old, new) in zip(old.principles.flatMap(\.criteria), new.principles.flatMap(\.criteria)) {
            if let low = old.level?.lowerBound, let high = new.level?.lowerBound, high > low {
                ids.append("criterion \(new.criterion)")
            }
        }
        self.ids = ids
    }

    var isEmpty: Bool { ids.isEmpty }
}

/// How the facts of two programs differ.
private struct FactDifference: CustomStringConvertible {
    /// Whether something is no longer stated.
    let takesAway: Bool
    /// Whether a text reads otherwise, and everything else is as it was.
    let changesWords: Bool
    let description: String

    private static let wordFields: Set<String> = Set(
        RecordKind.allCases.flatMap(\.declaration.fields).filter { field in
            switch field.type {
            case .text, .texts, .code, .codes, .name, .references: true
            default: false
            }
        }.map(\.name))

    init(_ before: [String], _ after: [String]) {
        func facts(_ lines: [String]) -> [String: String] {
            Dictionary(
                lines.map { line in
                    let parts = line.split(separator: ": ", maxSplits: 1)
                    return (String(parts[0]), parts.count > 1 ? String(parts[1]) : "")
                }, uniquingKeysWith: { $0 + $1 })
        }
        func isStated(_ text: String?) -> Bool {
            guard let text else { return false }
            return !["unknown", "none", "unknown, open", "none, open"].contains(text)
        }
        func sections(_ text: String?) -> TermSet {
            TermSet(bits: text.flatMap { UInt64($0.prefix { $0.isNumber }) } ?? 0)
        }
        let (old, new) = (facts(before), facts(after))
        // Without its status a submission is a draft again, as the format says.
        let losesStatus = old["status"] != new["status"]
        // A list that is no longer called complete may hold more than it says.
        let losesSections = !sections(old["complete"]).isSubset(of: sections(new["complete"]))
        takesAway = losesStatus || losesSections || old.contains { isStated($0.value) && !isStated(new[$0.key]) }
        let changed = Set(old.keys).union(new.keys).filter { old[$0] != new[$0] }
        changesWords =
            old.count == new.count
            && changed.contains {
                FactDifference.wordFields.contains($0.split(separator: ".").last.map(String.init) ?? "")
            }
        description = changed.sorted().prefix(4).map { "\($0): \(old[$0] ?? "-") -> \(new[$0] ?? "-")" }
            .joined(separator: "; ")
    }
}
