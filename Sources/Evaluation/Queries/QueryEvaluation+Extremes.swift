internal import AssessmentModel
internal import ExactNumbers
internal import ProgramModel
internal import RubricModel

extension QueryEvaluation {
    /// The smallest or largest value of a field. The largest is the smallest of the negative values, turned round again.
    func extreme(_ query: CompiledQuery, _ findings: inout Findings) -> MeasuredValue {
        guard let field = query.field, let kind = query.values else { return .missing }
        let isLargest = query.operation == .largest
        let walk = walk(query)
        let start = findings.doubts.count
        var candidates: [Candidate] = []
        for record in walk.listed {
            let truth = query.test.truth(record, context)
            guard truth != .no, let candidate = Candidate(record, field.fact(record, program), kind, truth, isLargest)
            else { continue }
            candidates.append(candidate)
            if !candidate.isCertain {
                if truth == .open {
                    query.test.addDoubts(record, context, to: &findings)
                } else {
                    field.addDoubt(record, program, to: &findings)
                }
            }
        }
        var unlisted: [Candidate] = []
        for (record, list) in walk.unlisted {
            guard query.test.truth(record, context) != .no,
                let candidate = Candidate(record, field.fact(record, program), kind, .open, isLargest)
            else { continue }
            unlisted.append(candidate)
            findings.mayGrow(list)
        }
        let best = range(candidates, unlisted)
        var values = best
        if query.isOfCourses, query.student != .some, let reckoning {
            let worst = worst(candidates, unlisted, reckoning)
            values =
                query.student == .every
                ? worst
                : Bounds(
                    lower: best.lower, upper: worst.upper, mayBeMissing: worst.mayBeMissing)
        }
        // What was counted are the entries that have the value, or may have it.
        if let least = values.upper ?? values.lower {
            for candidate in candidates where candidate.isCertain && (candidate.low ?? least) <= least {
                findings.count(candidate.record)
            }
        }
        // An entry whose value cannot be smaller than what is certain keeps nothing open.
        if let certain = best.upper, !best.mayBeMissing {
            let idle = Set(candidates.filter { $0.low.map { $0 >= certain } ?? false }.map(\.record))
            let noneGrows = unlisted.allSatisfy { $0.low.map { $0 >= certain } ?? false }
            findings.removeDoubts(since: start) { idle.contains($0.record) || noneGrows && $0.reason == .mayGrow }
        }
        return values.measured(isLargest)
    }

    /// An entry that may have the smallest value, with what its value may be; nothing stands for no limit.
    private struct Candidate {
        let record: RecordIndex
        let low: Rational?
        let high: Rational?
        /// Whether the entry certainly counts and certainly has a value.
        let isThere: Bool

        var isCertain: Bool { isThere && low != nil && low == high }

        init?(_ record: RecordIndex, _ fact: Fact, _ kind: ValueKind, _ truth: Truth, _ isLargest: Bool) {
            var low: Rational?
            var high: Rational?
            var hasValue = true
            switch (fact.state, kind) {
            case (.none, _): return nil
            case (.unknown, .number(let limits, _)):
                (low, high) = (Rational(limits.lowerBound), Rational(limits.upperBound))
            case (.unknown, .terms):
                // The only terms that have an order are grades.
                (low, high) = (Rational(GradeRange.all.lowerBound), Rational(GradeRange.all.upperBound))
            case (.unknown, _): (low, high) = (nil, nil)
            case (.stated, .terms):
                guard let first = fact.certainTerms.first, let last = fact.certainTerms.last else { return nil }
                let value = Rational((isLargest ? last : first) + GradeRange.all.lowerBound)
                (low, high) = (value, value)
            case (.stated, _):
                low = fact.numberRange.lower
                high = fact.numberRange.upper
            }
            if fact.state == .unknown { hasValue = false }
            self.record = record
            self.low = isLargest ? high.map(\.negated) : low
            self.high = isLargest ? low.map(\.negated) : high
            isThere = truth == .yes && hasValue
        }
    }

    /// What the smallest value may be.
    private struct Bounds {
        /// The least that it may be; nothing where nothing limits it.
        var lower: Rational?
        /// The greatest that it may be; nothing where nothing limits it.
        var upper: Rational?
        var mayBeMissing: Bool
        /// Whether nothing may have a value.
        var isMissing = false

        func measured(_ isLargest: Bool) -> MeasuredValue {
            guard !isMissing else { return .missing }
            if isLargest {
                // Values of fields are bounded below by zero or by their declared limit; no value is below that.
                let least = upper.map(\.negated) ?? .zero
                return MeasuredValue(ExactRange(least, lower.map(\.negated)), mayBeMissing: mayBeMissing)
            }
            return MeasuredValue(ExactRange(lower ?? .zero, upper), mayBeMissing: mayBeMissing)
        }
    }

    private func range(_ candidates: [Candidate], _ unlisted: [Candidate]) -> Bounds {
        let all = candidates + unlisted
        guard !all.isEmpty else { return Bounds(lower: nil, upper: nil, mayBeMissing: true, isMissing: true) }
        let lower = all.contains { $0.low == nil } ? nil : all.compactMap(\.low).min()
        let certain = candidates.filter(\.isThere)
        let upper =
            certain.isEmpty
            ? (all.contains { $0.high == nil } ? nil : all.compactMap(\.high).max()) : certain.compactMap(\.high).min()
        return Bounds(lower: lower, upper: upper, mayBeMissing: certain.isEmpty)
    }

    /// What the smallest value of the student may be who fares worst.
    private func worst(_ candidates: [Candidate], _ unlisted: [Candidate], _ reckoning: PlanReckoning) -> Bounds {
        let best = range(candidates, unlisted)
        guard !best.isMissing else { return best }
        var byCourse: [RecordIndex: Candidate] = [:]
        for candidate in candidates { byCourse[candidate.record] = candidate }
        let low = reckoning.worstSmallest(program.courses.map { byCourse[$0].flatMap(\.low) }, isUpper: false)
        let high = reckoning.worstSmallest(
            program.courses.map { course in byCourse[course].flatMap { $0.isThere ? $0.high : nil } }, isUpper: true)
        let least = unlisted.isEmpty ? low ?? best.lower : best.lower
        let greatest = high ?? [best.upper, candidates.compactMap(\.high).max()].compactMap(\.self).max()
        return Bounds(
            lower: least, upper: greatest, mayBeMissing: high == nil, isMissing: unlisted.isEmpty && low == nil)
    }
}
