extension ChosenSteps {
    /// One action for each use of some classes, such that no two touch the same value; nothing where there are none.
    init?(_ uses: [Int], of classes: [ActionClass]) {
        let wanted = uses.indices.flatMap { place in Array(repeating: place, count: uses[place]) }
        var picking = Picking(wanted: wanted, classes: classes)
        guard picking.pick() else { return nil }
        steps = picking.steps
    }

    /// Picks members of classes one after the other, and goes back where none is left.
    private struct Picking {
        let wanted: [Int]
        let classes: [ActionClass]
        private(set) var steps: [Step] = []
        private var tries = 0

        /// How often it goes on before it gives up.
        private static let mostTries = 2_000

        init(wanted: [Int], classes: [ActionClass]) {
            self.wanted = wanted
            self.classes = classes
        }

        /// - Parameters:
        ///   - place: The use that is picked for.
        ///   - first: The first member that may be picked: those before it belong to earlier uses of the class.
        ///   - number: How often the member that can be repeated was picked already.
        mutating func pick(_ place: Int = 0, from first: Int = 0, repeated number: Int = 0) -> Bool {
            guard place < wanted.count else { return true }
            tries += 1
            guard tries <= Picking.mostTries else { return false }
            let members = classes[wanted[place]].members
            let isSameNext = place + 1 < wanted.count && wanted[place + 1] == wanted[place]
            for index in members.indices.dropFirst(first) {
                let isRepeatable = members[index].count == 1 && members[index][0].isRepeatable
                let count = isRepeatable ? number + 1 : 1
                let added = members[index].map { Step(action: $0, number: count) }
                let edits = added.flatMap(\.edits)
                guard
                    !steps.contains(where: { old in old.edits.contains { edit in edits.contains { $0.excludes(edit) } }
                    })
                else { continue }
                steps += added
                let isFound =
                    isSameNext
                    ? pick(place + 1, from: isRepeatable ? index : index + 1, repeated: isRepeatable ? count : 0)
                    : pick(place + 1)
                if isFound { return true }
                steps.removeLast(added.count)
            }
            return false
        }
    }
}
