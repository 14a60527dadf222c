internal import AssessmentModel
internal import ExactNumbers
internal import ProgramModel
internal import RubricModel

extension QueryEvaluation {
    /// How many of a hundred entries that pass the test pass another too. Of nothing there is no share.
    func share(_ query: CompiledQuery, _ findings: inout Findings) -> MeasuredValue {
        let walk = walk(query)
        var tally = ShareTally()
        for record in walk.listed {
            if findings.isEnough(program) { return .missing }
            var counts = query.test.truth(record, context)
            switch repetition(record, query) {
            case .none: break
            case .always: continue
            case .possibly: counts = counts.and(.open)
            }
            guard counts != .no else { continue }
            let passes = query.having.truth(record, context)
            tally.add(counts, passes)
            if counts == .open { query.test.addDoubts(record, context, to: &findings) }
            if passes == .open { query.having.addDoubts(record, context, to: &findings) }
            if counts == .yes, passes == .yes { findings.count(record) }
        }
        guard mayGrow(walk.unlisted, query, &findings) else { return tally.value }
        return MeasuredValue(ExactRange(.zero, Rational(100)), mayBeMissing: !tally.isCertain)
    }
}

/// Counts for a share: of entries that certainly or possibly count, how many certainly or possibly pass.
struct ShareTally {
    /// How many entries pass, may pass, or fail.
    private struct Counts {
        var passing = 0
        var open = 0
        var failing = 0

        mutating func add(_ more: (passing: Int, open: Int, failing: Int)) {
            passing += more.passing
            open += more.open
            failing += more.failing
        }

        mutating func add(_ passes: Truth) {
            switch passes {
            case .yes: passing += 1
            case .open: open += 1
            case .no: failing += 1
            }
        }
    }

    private var counting = Counts()
    private var possible = Counts()

    mutating func add(_ counts: Truth, _ passes: Truth) {
        if counts == .yes { counting.add(passes) } else { possible.add(passes) }
    }

    /// Adds numbers of entries that certainly, and possibly, count, of which some pass, may pass, and fail.
    mutating func add(
        counting: (passing: Int, open: Int, failing: Int), possible: (passing: Int, open: Int, failing: Int)
    ) {
        self.counting.add(counting)
        self.possible.add(possible)
    }

    /// Whether something certainly counts, so that there certainly is a share.
    var isCertain: Bool { counting.passing + counting.open + counting.failing > 0 }

    /// The share: the least if all that is open fails and all possible failures count, the greatest the other way round.
    var value: MeasuredValue {
        let leastPassing = counting.passing
        let mostFailing = counting.open + counting.failing + possible.open + possible.failing
        let mostPassing = counting.passing + counting.open + possible.passing + possible.open
        let leastFailing = counting.failing
        guard mostFailing + leastPassing > 0 || mostPassing + leastFailing > 0 else { return .missing }
        let least = leastPassing + mostFailing == 0 ? Rational(100) : ratio(leastPassing, leastPassing + mostFailing)
        let most = mostPassing + leastFailing == 0 ? .zero : ratio(mostPassing, mostPassing + leastFailing)
        return MeasuredValue(ExactRange(least, most), mayBeMissing: !isCertain)
    }

    private func ratio(_ part: Int, _ whole: Int) -> Rational {
        Rational(Int64(part) * 100, over: Int64(whole))
    }
}
