import AssessmentModel
import Evaluation
import ProgramModel
import RubricModel
import SourceDiagnostics
import TestSupport
import Testing

/// A random rubric over the levels of awards and a random program with a few of them: small enough that every choice of edits can be
/// tried.
///
/// Edits are: an award is added with some level, its level is stated or changed, it is taken out, and a draft says that its list is
/// complete. Each has an effort. What a program says is known by how many awards of each level it has, how many of no stated level, and
/// whether more may come.
struct SmallCase: Sendable {
    /// Levels that rubrics tell apart, and one that they never name.
    static let levels = ["certificate", "associate", "bachelor", "diploma"]

    /// What is asked.
    indirect enum Formula: Sendable {
        case compare(Int, String, Int, Int)
        case all([Formula]), any([Formula])
        case not(Formula)
    }

    /// How many awards of each level there are, behind them how many of no stated level.
    struct State: Hashable, Sendable {
        var counts: [Int]
        var isOpen: Bool
    }

    /// A criterion with a condition for each of its two levels above the lowest.
    struct Ladder: Sendable {
        let weight: Int
        let levels: [Formula]
    }

    /// What is to be reached.
    enum Wanted: Sendable {
        case compliance
        /// The next level of a criterion.
        case nextLevel(Int)
        /// A score, in percent.
        case score(Int)
    }

    let sets: [[Int]]
    let formulas: [Formula]
    let ladders: [Ladder]
    let wanted: Wanted
    let state: State
    let efforts: (awards: Int, state: Int, complete: Int)
    /// Whether the program writes a list of no awards.
    let writesEmptyList: Bool

    init(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        sets = (0..<3).map { _ in
            let chosen = (0..<3).filter { _ in random.chance(55) }
            return chosen.isEmpty ? [Int.random(in: 0..<3, using: &random)] : chosen
        }
        formulas = (0..<Int.random(in: 1...3, using: &random)).map { _ in SmallCase.formula(depth: 2, &random) }
        var counts = Array(repeating: 0, count: 5)
        for _ in 0..<Int.random(in: 0...3, using: &random) { counts[Int.random(in: 0..<5, using: &random)] += 1 }
        state = State(counts: counts, isOpen: random.chance(50))
        efforts =
            random.chance(40)
            ? (1, 1, 1)
            : (
                Int.random(in: 1...4, using: &random), Int.random(in: 1...3, using: &random),
                Int.random(in: 1...3, using: &random)
            )
        writesEmptyList = random.chance(50)
        ladders = (0..<Int.random(in: 2...4, using: &random)).map { _ in
            Ladder(
                weight: Int.random(in: 1...3, using: &random),
                levels: (0..<2).map { _ in SmallCase.formula(depth: 1, &random) })
        }
        switch seed % 3 {
        case 0: wanted = .compliance
        case 1: wanted = .nextLevel(Int.random(in: 0..<ladders.count, using: &random))
        default: wanted = .score(Int.random(in: 1...100, using: &random))
        }
    }

    private static func formula(depth: Int, _ random: inout SeededGenerator) -> Formula {
        if depth == 0 || random.chance(40) {
            let kind = ["at-least", "at-most", "exactly", "between"].randomElement(using: &random) ?? "at-least"
            let low = Int.random(in: 0...2, using: &random)
            return .compare(
                Int.random(in: 0..<3, using: &random), kind, low, low + Int.random(in: 0...1, using: &random))
        }
        if random.chance(15) { return .not(formula(depth: depth - 1, &random)) }
        let parts = (0..<2).map { _ in formula(depth: depth - 1, &random) }
        return random.chance(50) ? .all(parts) : .any(parts)
    }

    // MARK: As texts

    var rubric: String {
        let measures = sets.enumerated().map { number, set in
            let names = set.map { SmallCase.levels[$0] }.joined(separator: ", ")
            return "  m\(number): {title: awards \(number), count: awards, where: {level: [\(names)]}}\n"
        }.joined()
        let requirements = formulas.enumerated().map { number, formula in
            """
              - id: r\(number)
                title: Requirement \(number)
                class: limb
                why: Somebody asks.
                cites: [{source: act, force: shall}]
                expect: \(SmallCase.text(formula))
                remedy: Do it.

            """
        }.joined()
        return """
            rubric: 1
            id: small
            version: 1.0.0
            title: Small
            sources: {act: {title: The Act}}
            classes: {limb: a limb}
            scale: [low, some, high]
            efforts: {awards: \(efforts.awards), state: \(efforts.state), complete: \(efforts.complete)}
            measures:
            \(measures)requirements:
            \(requirements)principles:
              - id: quality
                title: Quality
                statement: Programs are good.
                weight: 1
                criteria:
            \(criteria)
            """
    }

    private var criteria: String {
        ladders.enumerated().map { number, ladder in
            """
                  - id: c\(number)
                    title: Criterion \(number)
                    weight: \(ladder.weight)
                    why: Somebody asks.
                    cites: [{source: act, force: describes}]
                    levels:
                      some: \(SmallCase.text(ladder.levels[0]))
                      high: \(SmallCase.text(ladder.levels[1]))
                    remedy: Do it.

            """
        }.joined()
    }

    private static func text(_ formula: Formula) -> String {
        switch formula {
        case .compare(let measure, "between", let low, let high): "{m\(measure): {between: [\(low), \(high)]}}"
        case .compare(let measure, let kind, let low, _): "{m\(measure): {\(kind): \(low)}}"
        case .all(let parts): "{all: [\(parts.map(text).joined(separator: ", "))]}"
        case .any(let parts): "{any: [\(parts.map(text).joined(separator: ", "))]}"
        case .not(let part): "{not: \(text(part))}"
        }
    }

    var program: String {
        var text = "program-of-study: 1\ntitle: Small\nstatus: \(state.isOpen ? "draft" : "submission")\n"
        let awards = state.counts.enumerated().flatMap { level, count in
            (0..<count).map { number in
                let stated = level < 4 ? ", level: \(SmallCase.levels[level])" : ""
                return "  - {title: Award \(level) \(number)\(stated)}\n"
            }
        }
        if !awards.isEmpty { text += "awards:\n" + awards.joined() } else if writesEmptyList { text += "awards: []\n" }
        return text
    }

    // MARK: Every choice

    /// The certain level of a criterion.
    private func level(_ ladder: Ladder, _ state: State) -> Int {
        ladder.levels.prefix { truth($0, state) == .yes }.count
    }

    /// Whether what is wanted certainly holds.
    private func isEnough(_ state: State) -> Bool {
        switch wanted {
        case .compliance: return formulas.allSatisfy { truth($0, state) == .yes }
        case .nextLevel(let number):
            let ladder = ladders[number]
            return level(ladder, state) >= min(2, level(ladder, self.state) + 1)
        case .score(let percent):
            let weights = ladders.reduce(0) { $0 + $1.weight }
            let points = ladders.reduce(0) { $0 + $1.weight * level($1, state) }
            return points * 50 >= percent * weights
        }
    }

    /// The least cost of edits after which what is wanted certainly holds, found by trying all of them; nothing where none do.
    func leastCost() -> Int? {
        var best: [State: Int] = [state: 0]
        var waiting: [Int: [State]] = [0: [state]]
        for cost in 0...60 {
            var list = waiting[cost] ?? []
            var index = 0
            while index < list.count {
                let next = list[index]
                index += 1
                guard best[next] == cost else { continue }
                if isEnough(next) { return cost }
                for (state, effort) in edits(next) where best[state].map({ $0 > cost + effort }) ?? true {
                    best[state] = cost + effort
                    if effort == 0 { list.append(state) } else { waiting[cost + effort, default: []].append(state) }
                }
            }
        }
        return nil
    }

    private func edits(_ state: State) -> [(State, Int)] {
        var result: [(State, Int)] = []
        func add(_ effort: Int, _ change: (inout State) -> Void) {
            var next = state
            change(&next)
            result.append((next, effort))
        }
        let total = state.counts.reduce(0, +)
        // What a draft has too is only stated.
        let addition = self.state.isOpen ? efforts.state : efforts.awards
        if total < 8 { for level in 0..<4 { add(addition) { $0.counts[level] += 1 } } }
        for level in 0..<5 where state.counts[level] > 0 {
            add(efforts.awards) { $0.counts[level] -= 1 }
            for other in 0..<4 where other != level {
                add(level == 4 ? efforts.state : efforts.awards) {
                    $0.counts[level] -= 1
                    $0.counts[other] += 1
                }
            }
        }
        if state.isOpen { add(efforts.complete) { $0.isOpen = false } }
        return result
    }

    /// Kleene's logic over the counts, written down without the engine.
    private func truth(_ formula: Formula, _ state: State) -> Truth {
        switch formula {
        case .not(let part): return truth(part, state).negated
        case .all(let parts): return parts.map { truth($0, state) }.min() ?? .yes
        case .any(let parts): return parts.map { truth($0, state) }.max() ?? .no
        case .compare(let measure, let kind, let low, let high):
            let least = sets[measure].reduce(0) { $0 + state.counts[$1] }
            let most = state.isOpen ? Int.max : least + state.counts[4]
            func atLeast(_ limit: Int) -> Truth { least >= limit ? .yes : most < limit ? .no : .open }
            func atMost(_ limit: Int) -> Truth { most <= limit ? .yes : least > limit ? .no : .open }
            switch kind {
            case "at-least": return atLeast(low)
            case "at-most": return atMost(low)
            case "exactly": return atLeast(low).and(atMost(low))
            default: return atLeast(low).and(atMost(high))
            }
        }
    }
}
