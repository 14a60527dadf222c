internal import ProgramModel

extension LongestAwardChain {
    /// Awards and credentials are said to count toward each award that they do not count toward yet, and new ones do.
    func remedies(_ context: EvaluationContext, _ direction: MeasureRemedy.Direction) -> [MeasureRemedy] {
        guard direction == .up else { return [] }
        let program = context.program
        let awards = program.items(program.fact(Program.root, ProgramField.awards)).prefix(8)
        let credentials = program.items(program.fact(Program.root, ProgramField.credentials)).prefix(8)
        var remedies: [MeasureRemedy] = []
        for record in Array(credentials) + Array(awards) {
            let isAward = program.kind(record) == .award
            let old = program.words(record, "counts-toward")
            if isWhole, isAward, !old.isEmpty { remedies.append(.set(record, "all-credits-count", .text("yes"))) }
            for award in awards where award != record {
                guard let name = program.reference(to: award), !old.contains(name) else { continue }
                var changes = [MeasureRemedy.Assignment(record, "counts-toward", .texts(old + [name]))]
                if isWhole, isAward { changes.append(.init(record, "all-credits-count", .text("yes"))) }
                remedies.append(MeasureRemedy(.set(changes)))
            }
        }
        for award in awards {
            guard let name = program.reference(to: award) else { continue }
            let counts: (field: String, value: MeasureRemedy.Value) = ("counts-toward", .texts([name]))
            if credentials.isEmpty {
                remedies.append(
                    MeasureRemedy(
                        .add(
                            Program.root, list: "credentials",
                            [("title", .placeholder("title of the credential")), counts])))
            }
            remedies.append(
                MeasureRemedy(
                    .add(
                        Program.root, list: "awards",
                        [("title", .placeholder("title of the award")), counts]
                            + (isWhole ? [("all-credits-count", .text("yes"))] : []))))
        }
        if awards.isEmpty {
            remedies.append(
                MeasureRemedy(.add(Program.root, list: "awards", [("title", .placeholder("title of the award"))])))
        }
        return remedies
    }
}
