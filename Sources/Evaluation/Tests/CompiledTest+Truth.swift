package import AssessmentModel
internal import ExactNumbers
package import ProgramModel
internal import RubricModel

extension CompiledTest {
    /// Whether an entry passes the test.
    ///
    /// - Parameter owner: The entry that an entry belongs to which is not listed.
    package func truth(_ record: RecordIndex, _ context: EvaluationContext, owner: RecordIndex? = nil) -> Truth {
        switch shape {
        case .empty: return .yes
        case .flat(let first):
            var result = Truth.yes
            for index in first..<steps.count {
                let step = steps[index]
                let truth = truth(of: step, record, context, owner)
                switch step.isNegated ? truth.negated : truth {
                case .no: return .no
                case .open: result = .open
                case .yes: break
                }
            }
            return result
        case .nested:
            var step = 0
            return truth(&step, record, context, owner)
        }
    }

    private func truth(
        _ index: inout Int, _ record: RecordIndex, _ context: EvaluationContext, _ owner: RecordIndex? = nil
    ) -> Truth {
        let step = steps[index]
        index += 1
        switch step.operation {
        case .all:
            var result = Truth.yes
            while index < step.end, result != .no { result = min(result, truth(&index, record, context, owner)) }
            index = Int(step.end)
            return result
        case .any:
            var result = Truth.no
            while index < step.end, result != .yes { result = max(result, truth(&index, record, context, owner)) }
            index = Int(step.end)
            return result
        case .not: return truth(&index, record, context, owner).negated
        default:
            let truth = truth(of: step, record, context, owner)
            return step.isNegated ? truth.negated : truth
        }
    }

    /// What a step asks of a field, without regard to whether it is turned round.
    func truth(
        of step: Step, _ record: RecordIndex, _ context: EvaluationContext, _ owner: RecordIndex?
    ) -> Truth {
        let fact = fact(step, record, context, owner)
        let terms = TermSet(bits: step.terms)
        switch step.operation {
        case .anyOf: return fact.isAny(of: terms)
        case .allOf: return fact.isAll(of: terms)
        case .only: return fact.isOnly(of: terms)
        case .isPresent: return fact.isPresent(step)
        case .isRecognized: return fact.isRecognized
        case .named:
            return fact.state == .unknown
                ? .open : Truth(names[Int(step.details)].contains(Int(fact.low)) && fact.state == .stated)
        case .text:
            guard fact.state != .unknown else { return .open }
            return Truth(context.program.text(fact).map(texts[Int(step.details)].contains) ?? false)
        case .compares: return comparison(fact, step)
        case .amount:
            guard fact.state == .stated else { return fact.state == .unknown ? .open : .no }
            let (comparison, unit) = amounts[Int(step.details)]
            return fact.amountRange(in: unit).map { comparison.truth($0) } ?? .open
        case .withinMonths: return recency(fact, months: Int(step.details), context)
        case .isNotPast:
            guard fact.state == .stated else { return fact.state == .unknown ? .open : .yes }
            return context.asOf.map { fact.isNotBefore($0.number) } ?? .open
        case .some: return existence(fact, step, context)
        case .all, .any, .not: return .open
        }
    }

    /// What the file says about the field of a step, at the entry or where its way leads.
    private func fact(
        _ step: Step, _ record: RecordIndex, _ context: EvaluationContext, _ owner: RecordIndex? = nil
    ) -> Fact {
        guard step.way >= 0 else { return context.program.fact(record, Int(step.slot)) }
        var record = record
        for part in ways[Int(step.way)] {
            switch part {
            case .parent:
                guard let parent = context.program.parent(record) ?? owner else { return .unknown }
                record = parent
            case .field(let slot):
                let fact = context.program.fact(record, slot)
                guard fact.state == .stated else { return fact.state == .none ? .none : .unknown }
                record = RecordIndex(fact.low)
            }
        }
        return context.program.fact(record, Int(step.slot))
    }

    private func comparison(_ fact: Fact, _ step: Step) -> Truth {
        let comparison = comparisons[Int(step.details)]
        if step.isListOfEntries {
            switch fact.state {
            case .unknown: return comparison.truth(ExactRange(.zero, nil))
            case .none: return comparison.truth(.zero)
            case .stated:
                return comparison.truth(
                    ExactRange(Rational(Int(fact.high)), fact.isOpen ? nil : Rational(Int(fact.high))))
            }
        }
        if step.isSetOfTerms {
            switch fact.state {
            case .unknown: return comparison.truth(ExactRange(.zero, nil))
            case .none: return comparison.truth(.zero)
            case .stated:
                return comparison.truth(
                    ExactRange(Rational(fact.certainTerms.count), Rational(fact.possibleTerms(of: .empty).count)))
            }
        }
        switch fact.state {
        case .unknown: return .open
        case .none: return .no
        case .stated: return comparison.truth(fact.numberRange)
        }
    }

    private func recency(_ fact: Fact, months: Int, _ context: EvaluationContext) -> Truth {
        guard fact.state == .stated else { return fact.state == .unknown ? .open : .no }
        guard let today = context.asOf else { return .open }
        return fact.isBetween(today.monthsBefore(months).number, today.number)
    }

    private func existence(_ fact: Fact, _ step: Step, _ context: EvaluationContext) -> Truth {
        let test = inner[Int(step.details)]
        var result = Truth.no
        if fact.state == .stated {
            let records = step.isSingleEntry ? [RecordIndex(fact.low)][...] : context.program.items(fact)
            for record in records {
                result = max(result, test.truth(record, context))
                if result == .yes { return .yes }
            }
        }
        if fact.state == .unknown || (fact.state == .stated && fact.isOpen) {
            let unlisted = Program.unlisted(innerKinds[Int(step.details)])
            if test.truth(unlisted, context) != .no { result = max(result, .open) }
        }
        return result
    }

    // MARK: Entries of which nothing is known

    /// What the test says of an entry of which nothing is known: only whether it asks for anything at all.
    var truthOfUnknown: Truth {
        var step = 0
        return steps.isEmpty ? .yes : truthOfUnknown(&step)
    }

    private func truthOfUnknown(_ index: inout Int) -> Truth {
        let step = steps[index]
        index += 1
        switch step.operation {
        case .all:
            var result = Truth.yes
            while index < step.end { result = min(result, truthOfUnknown(&index)) }
            return result
        case .any:
            var result = Truth.no
            while index < step.end { result = max(result, truthOfUnknown(&index)) }
            return result
        case .not: return truthOfUnknown(&index).negated
        default: return .open
        }
    }

    // MARK: Doubts

    /// Adds the facts that keep the test open for an entry.
    func addDoubts(_ record: RecordIndex, _ context: EvaluationContext, to findings: inout Findings) {
        if findings.first.doubt != nil { return }
        switch shape {
        case .empty: return
        case .flat(let first):
            for index in first..<steps.count where truth(of: steps[index], record, context, nil) == .open {
                addDoubt(steps[index], record, context, to: &findings)
            }
        case .nested:
            var index = 0
            collect(&index, record, context, into: &findings)
        }
    }

    private func collect(
        _ index: inout Int, _ record: RecordIndex, _ context: EvaluationContext, into findings: inout Findings
    ) {
        let step = steps[index]
        var probe = index
        let isOpen = truth(&probe, record, context) == .open
        index += 1
        if isOpen {
            switch step.operation {
            case .all, .any, .not: while index < step.end { collect(&index, record, context, into: &findings) }
            default: addDoubt(step, record, context, to: &findings)
            }
        }
        index = Int(step.end)
    }

    /// Adds what keeps a step open.
    private func addDoubt(
        _ step: Step, _ record: RecordIndex, _ context: EvaluationContext, to findings: inout Findings
    ) {
        let fact = fact(step, record, context)
        if step.operation == .withinMonths || step.operation == .isNotPast, fact.state == .stated, context.asOf == nil {
            return findings.noDay(record, fact.node)
        }
        let reach = FieldReach(steps: step.way < 0 ? [] : ways[Int(step.way)], slot: Int(step.slot))
        reach.addDoubt(record, context.program, to: &findings)
    }
}
