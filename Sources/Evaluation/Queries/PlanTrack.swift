internal import ProgramModel

/// The choices of a plan as the students of one track meet them, laid out once so that what they bring is reckoned in whole numbers.
struct PlanTrack {
    /// What a group takes of its options.
    enum Kind {
        case all
        case choose(least: Int, most: Int)
        /// A choice by credits among few options: the selections that can be made, as bits.
        case select(CreditSelections)
        /// A choice by credits among so many options that not every selection is looked at.
        case fill(least: Int64, most: Int64?)
    }

    /// Something to choose: a course, by its place, or another group.
    struct Option {
        let course: Int32
        let group: Int32
        let credits: CreditSpan
    }

    struct Group {
        let kind: Kind
        let options: Range<Int>
    }

    /// Courses outside of choices, and courses that the students of the track do not meet.
    static let free: Int32 = -1
    static let unmet: Int32 = -2

    private(set) var groups: [Group] = []
    private(set) var options: [Option] = []
    /// For each course the outermost choice that it stands in.
    private(set) var outermost: [Int32]

    init(_ shape: PlanShape, track: Int) {
        outermost = Array(repeating: PlanTrack.unmet, count: shape.mayBeOptional.count)
        _ = add(from: 0, to: shape.plan.items.count, isInChoice: false, shape, shape.tracks[track])
    }

    /// Lays out a row of items, and returns them as options.
    private mutating func add(
        from start: Int, to end: Int, isInChoice: Bool, _ shape: PlanShape, _ isMet: [Bool]
    ) -> [Option] {
        var row: [Option] = []
        var item = start
        while item < end {
            let itemEnd = Int(shape.plan.items[item].end)
            let kind = shape.plan.items[item].kind
            if case .course(let place) = kind {
                if isMet[place] {
                    outermost[place] = PlanTrack.free
                    row.append(Option(course: Int32(place), group: -1, credits: shape.credits[place]))
                }
            } else {
                let isChoice = kind != .all
                let inner = add(
                    from: item + 1, to: itemEnd, isInChoice: isInChoice || isChoice, shape, isMet)
                if isInChoice || isChoice {
                    let group = Int32(groups.count)
                    groups.append(
                        Group(kind: PlanTrack.kind(kind, inner), options: options.count..<options.count + inner.count))
                    options += inner
                    row.append(Option(course: -1, group: group, credits: PlanTrack.credits(kind, inner)))
                    if !isInChoice {
                        for place in PlanTrack.courses(in: item..<itemEnd, shape) where isMet[place] {
                            outermost[place] = group
                        }
                    }
                }
            }
            item = itemEnd
        }
        return row
    }

    private static func courses(in items: Range<Int>, _ shape: PlanShape) -> [Int] {
        items.compactMap { if case .course(let place) = shape.plan.items[$0].kind { place } else { nil } }
    }

    private static func credits(_ kind: Plan.Item.Kind, _ inner: [Option]) -> CreditSpan {
        let all = inner.reduce(CreditSpan.zero) { $0.plus($1.credits) }
        return switch kind {
        case .course, .all: all
        case .choose: CreditSpan(least: 0, most: all.most)
        case .chooseCredits(let least, _): CreditSpan(least: least, most: CreditSpan.unlimited)
        }
    }

    private static func kind(_ kind: Plan.Item.Kind, _ inner: [Option]) -> Kind {
        switch kind {
        case .course, .all: return .all
        case .choose(let least, let most):
            return .choose(least: min(least, inner.count), most: min(most ?? inner.count, inner.count))
        case .chooseCredits(let least, let most):
            guard inner.count <= Sums.mostOptions else { return .fill(least: least, most: most) }
            return .select(CreditSelections(inner.map(\.credits), least: least, most: most))
        }
    }
}
