internal import ExactNumbers

/// All programs of a run, seen together.
public struct Portfolio: Sendable {
    /// The rubric of all of them.
    public let rubric: RubricSummary
    /// The programs that were evaluated, in the order of their files.
    public let programs: [PortfolioEntry]
    /// The files that could not be evaluated.
    public let refused: [PortfolioEntry]

    /// A portfolio of files.
    public init(_ entries: [PortfolioEntry], rubric: RubricSummary) {
        self.rubric = rubric
        programs = entries.filter { $0.verdict != nil }
        refused = entries.filter { $0.verdict == nil }
    }

    // MARK: Groups

    /// Programs that have something in common.
    public struct Group: Sendable {
        /// What they have in common; nothing for those of which the file does not say.
        public let name: String?
        /// The programs, by their places among all.
        public let programs: [Int]
    }

    /// The programs by what they have in common, by name; last those of which it is not known. One with several names is in each of them.
    public func groups(by names: (PortfolioEntry) -> [String]) -> [Group] {
        var members: [String: [Int]] = [:]
        var others: [Int] = []
        for (place, program) in programs.enumerated() {
            let names = names(program)
            if names.isEmpty { others.append(place) }
            for name in names where members[name]?.last != place { members[name, default: []].append(place) }
        }
        let known = members.keys.sorted().map { Group(name: $0, programs: members[$0] ?? []) }
        return known + (others.isEmpty ? [] : [Group(name: nil, programs: others)])
    }

    /// How many of some programs came to a verdict.
    public func count(_ verdict: OverallVerdict, among places: some Sequence<Int>) -> Int {
        places.reduce(into: 0) { count, place in if programs[place].verdict == verdict { count += 1 } }
    }

    /// The mean of scores, from the mean of what is certain to the mean of what is possible, in tenths of a point.
    public func mean(_ scores: some Sequence<PortfolioEntry.Score?>) -> (lower: Int, upper: Int)? {
        var (lower, upper, count) = (0, 0, 0)
        for case let score? in scores {
            lower += Int(score.lower)
            upper += Int(score.upper)
            count += 1
        }
        return count > 0 ? (lower / count, (upper + count - 1) / count) : nil
    }

    /// The mean of the levels of a criterion that are certain, in tenths of a level; nothing where it applies to none.
    public func meanLevel(ofCriterion criterion: Int, among places: [Int]) -> Int? {
        var (sum, count) = (0, 0)
        for place in places {
            guard let levels = programs[place].levels[criterion] else { continue }
            sum += Int(levels.lower)
            count += 1
        }
        return count > 0 ? 10 * sum / count : nil
    }

    /// How many programs have a score of a principle in each of so many equal parts of the scale, by what is certain.
    public func distribution(ofPrinciple principle: Int, parts: Int) -> [Int] {
        var counts = Array(repeating: 0, count: parts)
        for program in programs {
            guard let score = program.principles[principle] else { continue }
            counts[min(parts - 1, Int(score.lower) * parts / 1_000)] += 1
        }
        return counts
    }

    // MARK: Requirements

    /// How many programs came to which verdict on a requirement.
    public struct RequirementCount: Sendable {
        /// The requirement, by its place among the rubric's requirements.
        public let requirement: Int
        /// Programs that do not meet it.
        public let notMet: Int
        /// Programs of which it is not known.
        public let undetermined: Int
    }

    /// The requirements that decide compliance and that some program does not certainly meet, the most frequent first.
    public var shortfalls: [RequirementCount] {
        let counts = rubric.requirements.indices.filter { rubric.requirements[$0].decides }.map { place in
            RequirementCount(
                requirement: place, notMet: programs.count { $0.verdicts[place] == .notMet },
                undetermined: programs.count { $0.verdicts[place] == .undetermined })
        }
        return counts.filter { $0.notMet + $0.undetermined > 0 }
            .sorted { ($0.notMet, $0.undetermined, -$0.requirement) > ($1.notMet, $1.undetermined, -$1.requirement) }
    }
}
