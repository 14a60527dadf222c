internal import AssessmentModel
internal import ExactNumbers
internal import ProgramModel
internal import RubricModel

extension QueryEvaluation {
    /// How many different values a field has.
    func distinct(_ query: CompiledQuery) -> MeasureResult {
        guard let field = query.field, case .distinct(_, let among) = query.query.operation else {
            return MeasureResult(value: MeasuredValue(.zero))
        }
        var result = MeasureResult(value: MeasuredValue(.zero))
        let walk = EntryWalk(query.query.list, in: program)
        var entries: [ValueSet] = []
        for record in walk.listed {
            var truth = query.test.truth(record, context)
            guard truth != .no else { continue }
            switch repetition(record, query) {
            case .none: break
            case .always: continue
            case .possibly: truth = .open
            }
            guard var values = ValueSet(record, field, among, program) else { continue }
            if truth == .open {
                result.doubts.append(contentsOf: query.test.doubts(record, context))
                values.certain = .empty
                values.isThere = false
            } else {
                if values.isThere { result.evidence.append(record) }
                if !values.isCertain { result.doubts.append(doubt(record, field)) }
            }
            entries.append(values)
        }
        let growth = mayGrow(walk.unlisted, query, &result)
        let domain = among?.count ?? ValueSet.domain(field.path.field.type)
        let everyone = bounds(entries, growth: growth, domain: domain)
        guard let reckoning, query.isAboutCourses, query.query.list.nested.isEmpty, query.query.student != .some else {
            result.value = MeasuredValue(everyone)
            return result
        }
        let worst = worst(entries, growth: growth, domain: domain, reckoning)
        result.value = MeasuredValue(query.query.student == .every ? worst : ExactRange(worst.lower, everyone.upper))
        return result
    }

    private func bounds(_ entries: [ValueSet], growth: Bool, domain: Int?) -> ExactRange {
        var certain = DistinctValues.empty
        var possible = DistinctValues.empty
        var unbounded = 0
        var something = 0
        for entry in entries {
            certain.formUnion(entry.certain)
            possible.formUnion(entry.possible)
            if entry.isUnbounded { unbounded += 1 }
            if entry.isThere { something = 1 }
        }
        return bounds(max(certain.count, something), growth ? nil : possible.count + unbounded, domain)
    }

    private func bounds(_ lower: Int, _ upper: Int?, _ domain: Int?) -> ExactRange {
        var upper = upper
        if let domain { upper = min(upper ?? domain, domain) }
        return ExactRange(Rational(lower), upper.map { Rational(max($0, lower)) })
    }

    /// Of more values it is not told which every student meets: each takes a walk through the plan.
    private static let mostValues = 128

    /// How many different values every student meets: those that the worst choice still holds.
    private func worst(_ entries: [ValueSet], growth: Bool, domain: Int?, _ reckoning: PlanReckoning) -> ExactRange {
        let byRecord = Dictionary(entries.map { ($0.record, $0) }) { first, _ in first }
        let all = entries.reduce(into: DistinctValues.empty) { $0.formUnion($1.possible) }.all
        guard all.count <= QueryEvaluation.mostValues else {
            return ExactRange(.zero, growth ? nil : Rational(all.count))
        }
        var lower = 0
        var upper = entries.count(where: \.isUnbounded)
        for value in all {
            let contributions = program.courses.map { course -> ExactRange in
                guard let set = byRecord[course] else { return .zero }
                return ExactRange(
                    set.certain.contains(value) ? .one : .zero, set.possible.contains(value) ? .one : .zero)
            }
            let count = reckoning.sum(contributions, for: .every)
            if count.lower >= .one { lower += 1 }
            if count.upper.map({ $0 >= .one }) ?? true { upper += 1 }
        }
        // A value that is there counts as one, whichever it is.
        let something = program.courses.map { ExactRange(byRecord[$0]?.isThere ?? false ? .one : .zero, .one) }
        if lower == 0, reckoning.sum(something, for: .every).lower >= .one { lower = 1 }
        return bounds(lower, growth ? nil : max(lower, upper), domain)
    }
}
