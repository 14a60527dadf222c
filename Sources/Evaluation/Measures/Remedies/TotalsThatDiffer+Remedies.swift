internal import AssessmentModel
internal import ExactNumbers
internal import ProgramModel
internal import RubricModel

extension TotalsThatDiffer {
    /// Each total that is not certainly right becomes what the courses add up to, where that is known, or is taken out.
    func remedies(_ context: EvaluationContext, _ direction: MeasureRemedy.Direction) -> [MeasureRemedy] {
        guard direction == .down else { return [] }
        let program = context.program
        let totals = program.items(program.fact(Program.root, ProgramField.printedTotals))
        guard !totals.isEmpty else { return [MeasureRemedy(.complete(["printed-totals"]))] }
        let parts = partsOfPlan(program)
        var remedies = [MeasureRemedy(.complete(["printed-totals"])), MeasureRemedy(.complete(["courses"]))]
        for total in totals.prefix(MeasureRemedy.most) {
            guard let name = program.text(total, PrintedTotalField.scope) else { continue }
            let amount = program.fact(total, PrintedTotalField.total)
            guard let (part, side) = subject(name, amount, parts, program) else { continue }
            var findings = Findings()
            let sums = sums(amount, part, side, context, &findings)
            // A choice leaves several sums that are right; the least of them is written.
            let (least, most) = (sums.least.range, sums.most.range)
            if least.isCertain, most.isCertain, amount.state == .stated, agrees(amount, least, most) != .yes {
                let unit = amount.unit.written
                let number = least.lower.shortDecimal(rounding: .up)
                remedies.append(.set(total, "total", .text(unit.map { "\(number) \($0)" } ?? number)))
            }
            if agrees(amount, least, most) != .yes { remedies.append(MeasureRemedy(.remove(total))) }
        }
        return remedies
    }
}
