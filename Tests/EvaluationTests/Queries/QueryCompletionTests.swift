import AssessmentModel
import ExactNumbers
import TestSupport
import Testing

@testable import Evaluation

/// What a query answers is exactly what is possible: the least and the greatest of what it would answer if all facts were known.
struct QueryCompletionTests {
    /// An activity of which some facts are not stated. Hours may be stated as a range.
    private struct Activity {
        var kind: String?
        var hours: ClosedRange<Int>?
        var required: Bool?

        var yaml: String {
            var fields: [String] = ["note: Activity"]
            if let kind { fields.append("kind: \(kind)") }
            if let hours {
                fields.append(
                    "hours: " + (hours.count == 1 ? "\(hours.lowerBound)" : "\(hours.lowerBound)-\(hours.upperBound)"))
            }
            if let required { fields.append("required: \(required ? "yes" : "no")") }
            return "  - {\(fields.joined(separator: ", "))}\n"
        }

        /// The activity as it may be, of each kind of possibility one.
        var worlds: [World] {
            let kinds: [String?] = kind.map { [$0] } ?? [nil, "internship", "clinical", "visit", "mentoring"]
            let times: [Int?] =
                hours.map { [$0.lowerBound, $0.upperBound] } ?? [nil, 0, QueryCompletionTests.mostHours]
            let requirements: [Bool?] = required.map { [$0] } ?? [nil, true, false]
            return kinds.flatMap { kind in
                Set(times).flatMap { hours in
                    requirements.map { World(kind: kind, hours: hours, isRequired: $0 ?? false) }
                }
            }
        }
    }

    /// An activity of which all is known; nothing where there is no kind or no hours.
    private struct World {
        let kind: String?
        let hours: Int?
        let isRequired: Bool
    }

    /// The limit of the field.
    private static let mostHours = 20_000

    /// Each measure with what it is where all is known.
    private static let measures: [(yaml: String, value: @Sendable ([World]) -> Rational?)] = [
        ("count: work-based-learning", { Rational($0.count) }),
        ("count: work-based-learning, where: {kind: internship}", { Rational($0.count { $0.kind == "internship" }) }),
        (
            "count: work-based-learning, where: {any: [{kind: [clinical, visit]}, {required: yes}]}",
            { Rational($0.count { $0.isRequired || $0.kind == "clinical" || $0.kind == "visit" }) }
        ),
        (
            "count: work-based-learning, where: {not: {all: [{kind: clinical}, {hours: {at-least: 40}}]}}",
            { Rational($0.count { !($0.kind == "clinical" && ($0.hours ?? -1) >= 40) }) }
        ),
        (
            "sum: work-based-learning.hours, where: {required: yes}",
            { Rational($0.filter(\.isRequired).compactMap(\.hours).reduce(0, +)) }
        ),
        (
            "smallest: work-based-learning.hours, where: {required: yes}",
            { $0.filter(\.isRequired).compactMap(\.hours).min().map { Rational($0) } }
        ),
        ("largest: work-based-learning.hours", { $0.compactMap(\.hours).max().map { Rational($0) } }),
        (
            "distinct: work-based-learning.kind, where: {required: yes}",
            { Rational(Set($0.filter(\.isRequired).compactMap(\.kind)).count) }
        ),
        (
            "distinct: work-based-learning.kind, among: [internship, clinical]",
            { Rational(Set($0.compactMap(\.kind)).intersection(["internship", "clinical"]).count) }
        ),
        (
            "share: work-based-learning, where: {kind: internship}, having: {required: yes}",
            {
                let counting = $0.filter { $0.kind == "internship" }
                let passing = counting.count(where: \.isRequired)
                return counting.isEmpty ? nil : Rational(Int64(passing * 100), over: Int64(counting.count))
            }
        ),
    ]

    @Test func answersAreExactlyWhatIsPossible() throws {
        var random = SeededGenerator(seed: 41)
        let yaml = QueryCompletionTests.measures.map(\.yaml)
        let evaluator = try MarkedProgram.evaluator(yaml)
        let withoutEvidence = try MarkedProgram.evaluator(yaml, detail: .verdicts)
        var checked = 0
        for _ in 0..<300 {
            let activities = (0..<Int.random(in: 0...3, using: &random)).map { _ in
                QueryCompletionTests.activity(&random)
            }
            var worlds: [[World]] = [[]]
            for activity in activities { worlds = worlds.flatMap { world in activity.worlds.map { world + [$0] } } }
            guard worlds.count <= 4_000 else { continue }
            if worlds.count > 1 { checked += 1 }
            let list = activities.isEmpty ? "work-based-learning: []\n" : "work-based-learning:\n"
            let text =
                "program-of-study: 1\ntitle: Small\nstatus: submission\n\(list)" + activities.map(\.yaml).joined()
            let program = try MarkedProgram.read(text)
            let assessment = evaluator.assess(program)
            let values = withoutEvidence.assess(program).measures.map(\.value)
            #expect(values == assessment.measures.map(\.value), "\(text)")
            for (measure, found) in zip(QueryCompletionTests.measures, assessment.measures) {
                let expected = QueryCompletionTests.hull(
                    worlds.map(measure.value), ofSums: measure.yaml.hasPrefix("sum"))
                #expect(found.value == expected, "\(measure.yaml)\n\(text)")
            }
        }
        #expect(checked > 150)
    }

    /// The range of some values, of which some may be none.
    private static func hull(_ values: [Rational?], ofSums: Bool) -> MeasuredValue {
        let numbers = values.compactMap(\.self)
        guard let least = numbers.min(), let most = numbers.max() else { return .missing }
        // A sum with hours that are not known has no limit.
        let isUnlimited = ofSums && most >= Rational(mostHours)
        return MeasuredValue(ExactRange(least, isUnlimited ? nil : most), mayBeMissing: numbers.count < values.count)
    }

    private static func activity(_ random: inout SeededGenerator) -> Activity {
        let low = Int.random(in: 0...6, using: &random) * 10
        return Activity(
            kind: random.chance(70) ? ["internship", "clinical", "visit"].randomElement(using: &random) : nil,
            hours: random.chance(70) ? low...(random.chance(30) ? low + 20 : low) : nil,
            required: random.chance(65) ? random.chance(60) : nil)
    }
}
