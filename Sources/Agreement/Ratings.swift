/// What several people made of several things, in categories with numbers from 0; not everybody need judge everything.
public struct Ratings: Sendable, Hashable {
    /// How many categories there are.
    public let categories: Int
    /// How many of them can be given.
    let possible: Int
    /// For each thing what each person says of it; nothing where somebody does not judge it.
    public let values: [[Int?]]
    /// For each thing how many people put it into each category.
    let counts: [[Int]]

    /// Ratings; `possible` says how many of the categories can be given, where not all can.
    ///
    /// - Precondition: Every value is at least 0 and less than `categories`, and every row has as many values.
    public init(_ values: [[Int?]], categories: Int, possible: Int? = nil) {
        self.categories = categories
        self.possible = possible ?? categories
        self.values = values
        counts = values.map { row in
            var counts = Array(repeating: 0, count: categories)
            for value in row { if let value { counts[value] += 1 } }
            return counts
        }
    }

    /// How many people there are.
    public var raters: Int { values.first?.count ?? 0 }

    /// How many things two people or more judged.
    public var comparedUnits: Int { counts.count { $0.reduce(0, +) > 1 } }

    /// How many judgments there are.
    public var judgments: Int { counts.reduce(0) { $0 + $1.reduce(0, +) } }

    /// The same ratings of other things: those with these numbers, in this order, each as often as it stands there.
    func resampled(_ units: [Int]) -> Ratings {
        Ratings(
            categories: categories, possible: possible, values: units.map { values[$0] },
            counts: units.map { counts[$0] })
    }

    private init(categories: Int, possible: Int, values: [[Int?]], counts: [[Int]]) {
        self.categories = categories
        self.possible = possible
        self.values = values
        self.counts = counts
    }
}
