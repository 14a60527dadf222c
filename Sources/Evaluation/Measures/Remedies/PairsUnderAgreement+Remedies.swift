internal import AssessmentModel
internal import ProgramModel

extension PairsUnderAgreement {
    /// For each pair without an agreement a new one, one between all of them, and what the agreements that are there lack.
    func remedies(_ context: EvaluationContext, _ direction: MeasureRemedy.Direction) -> [MeasureRemedy] {
        guard direction == .up else { return [] }
        let program = context.program
        let agreements = program.items(program.fact(Program.root, ProgramField.agreements))
        let pairs = uncovered(context)
        var parties: [RecordIndex] = []
        for institution in pairs.flatMap({ [$0.school, $0.college] }) where !parties.contains(institution) {
            parties.append(institution)
        }
        var remedies = [MeasureRemedy(.complete(["agreements"])), MeasureRemedy(.complete(["institutions"]))]
        for agreement in agreements.prefix(MeasureRemedy.most) {
            remedies.append(
                MeasureRemedy(
                    .set(
                        terms(context).filter { $0.field != "kind" }.map {
                            MeasureRemedy.Assignment(agreement, $0.field, $0.value)
                        })))
            let names = program.words(agreement, "between")
            let all = names + parties.compactMap { program.reference(to: $0) }.filter { !names.contains($0) }
            if all.count > names.count {
                remedies.append(.set(agreement, "between", .texts(all)))
            }
        }
        for pair in pairs { remedies.append(agreement(of: [pair.school, pair.college], context)) }
        if pairs.count > 1 { remedies.append(agreement(of: parties, context)) }
        return remedies
    }

    /// A new agreement of some institutions.
    private func agreement(of parties: [RecordIndex], _ context: EvaluationContext) -> MeasureRemedy {
        var fields = terms(context)
        let names = parties.compactMap { context.program.reference(to: $0) }
        fields.insert(("between", .texts(names)), at: 1)
        return MeasureRemedy(.add(Program.root, list: "agreements", fields))
    }

    /// What an agreement must say, in the order of the format.
    private func terms(_ context: EvaluationContext) -> [(field: String, value: MeasureRemedy.Value)] {
        var fields: [(field: String, value: MeasureRemedy.Value)] = [
            ("kind", .text(kinds[0])), ("status", .text("in-force")),
        ]
        guard isRecent else { return fields }
        if let day = context.asOf { fields.append(("approved", .text(day.text))) }
        fields.append(("conditions", .list([.placeholder("mark, deadline or limit")])))
        return fields
    }
}
