internal import AssessmentModel
internal import ExactNumbers
internal import LocatedYAML
internal import ProgramModel

extension RubricReader {
    /// What an example is an example of.
    enum ExampleKind: String {
        case requirement, criterion, principle, rubric

        /// What is said of a program: the key of the outcome, and the other one where there are two.
        fileprivate var keys: [String] {
            switch self {
            case .requirement: ["verdict"]
            case .criterion: ["level", "verdict"]
            case .principle: ["score"]
            case .rubric: ["verdict", "score"]
            }
        }

        /// What else an example of it can say.
        fileprivate var further: [String] { self == .rubric ? ["profile"] : [] }

        fileprivate var article: String {
            switch self {
            case .requirement: "a requirement has a verdict"
            case .criterion: "a criterion has a level"
            case .principle: "a principle has a score"
            case .rubric: "the whole has a verdict and a score"
            }
        }
    }

    /// Reads examples; variants of one follow it as examples of their own.
    mutating func readExamples(_ node: NodeIndex?, _ kind: ExampleKind) -> [RubricExample] {
        var examples: [RubricExample] = []
        for item in items(node, "examples") {
            let keys = ["verdict", "level", "score", "program", "note", "variants"]
            let what = "an example"
            guard let map = ClosedMapping(item, what, keys: keys + kind.further, &self) else { continue }
            let expected = readExpected(map, kind, what)
            let profile = readProfileName(map)
            let program = requiredText(map, "program", what)
            if let expected {
                examples.append(
                    RubricExample(
                        expected: expected, profile: profile, program: program, change: nil,
                        note: optionalText(map, "note"), range: tree.range(map.node)))
            }
            for variant in items(map["variants"], "variants") {
                if let variant = readVariant(variant, of: program, under: profile, kind) { examples.append(variant) }
            }
        }
        return examples
    }

    /// Reads a variant: the program of an example with one stretch of its text replaced.
    private mutating func readVariant(
        _ node: NodeIndex, of program: String, under profile: String?, _ kind: ExampleKind
    ) -> RubricExample? {
        let what = "a variant"
        let keys = ["verdict", "level", "score", "replace", "by", "note"]
        guard let map = ClosedMapping(node, what, keys: keys + kind.further, &self) else { return nil }
        let expected = readExpected(map, kind, what)
        let profile = readProfileName(map) ?? profile
        let old = requiredText(map, "replace", what)
        guard let byNode = map.required("by", what, &self), let new = text(byNode), let expected, !old.isEmpty else {
            return nil
        }
        let count = program.ranges(of: old).count
        guard count == 1 else {
            report(
                .badValue,
                count == 0 ? "the program does not say `\(old)`" : "the program says `\(old)` \(count) times",
                at: map["replace"] ?? node, help: "`replace` is a stretch of the program that stands in it once.")
            return nil
        }
        return RubricExample(
            expected: expected, profile: profile, program: program.replacing(old, with: new),
            change: .init(old: old, new: new), note: optionalText(map, "note"), range: tree.range(map.node))
    }

    /// The profile under which a verdict on the whole is expected.
    private mutating func readProfileName(_ map: ClosedMapping) -> String? {
        guard let node = map["profile"] else { return nil }
        if map["score"] != nil {
            report(.wrongUse, "a score is the same under every profile", at: map.key("profile"))
        }
        return place(node, among: profileNames, "profile").map { profileNames[$0] }
    }

    private mutating func readExpected(
        _ map: ClosedMapping, _ kind: ExampleKind, _ what: String
    ) -> RubricExample.Expected? {
        let given = ["verdict", "level", "score"].filter { map[$0] != nil }
        guard given.count == 1, let key = given.first, let node = map[key] else {
            let wanted = kind.keys.map { "`\($0)`" }.joined(separator: " or ")
            report(.missingField, "\(what) needs either \(wanted)", at: map.first)
            return nil
        }
        guard kind.keys.contains(key) else {
            report(.wrongUse, "\(kind.article), and no \(key)", at: map.key(key))
            return nil
        }
        switch (key, kind) {
        case ("score", _): return readScores(node)
        case ("level", _): return readLevels(node)
        case (_, .rubric): return readName(node, "verdict", OverallVerdict.self).map(RubricExample.Expected.overall)
        default:
            guard let verdict = readName(node, "verdict", Verdict.self) else { return nil }
            if kind == .criterion, verdict != .notApplicable {
                report(
                    .wrongUse, "a criterion has a level, and no verdict", at: map.key("verdict"),
                    help: "`verdict: not-applicable` is for programs to which it does not apply.")
            }
            return .verdict(verdict)
        }
    }

    private mutating func readName<Name: RawRepresentable<String> & CaseIterable>(
        _ node: NodeIndex, _ key: String, _ type: Name.Type
    ) -> Name? {
        guard let name = text(node) else { return nil }
        if let value = Name(rawValue: name) { return value }
        reportUnknown(
            .badValue, "`\(key)` cannot be `\(name)`", name, at: node, among: Name.allCases.map(\.rawValue))
        return nil
    }

    private mutating func readLevels(_ node: NodeIndex) -> RubricExample.Expected? {
        let places = items(node, "levels").compactMap { place($0, among: scale, "level") }
        guard let low = places.first, let high = places.last, places.count <= 2, low <= high else {
            report(.badValue, "`level` is one level, or the lowest and the highest of a range", at: node)
            return nil
        }
        return .level(low, high)
    }

    private mutating func readScores(_ node: NodeIndex) -> RubricExample.Expected? {
        let scores = items(node, "scores").compactMap { number($0) }
        guard let low = scores.first, let high = scores.last, scores.count <= 2, low <= high, low >= .zero,
            high <= Rational(100)
        else {
            report(
                .badValue, "`score` is a number from 0 to 100, or the least and the greatest of a range", at: node)
            return nil
        }
        return .score(low, high)
    }
}
