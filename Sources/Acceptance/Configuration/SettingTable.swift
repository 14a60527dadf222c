/// Values for some of the settings, in a row: a run starts with several such tables, and to hash a name for the first time takes as long as
/// all of them together.
public struct SettingTable<Value> {
    @usableFromInline var values: [Value?]

    /// A table without values.
    @inlinable public init() {
        values = Array(repeating: nil, count: SettingName.allCases.count)
    }

    /// The value of a setting; nothing where there is none.
    @inlinable public subscript(_ name: SettingName) -> Value? {
        get { values[name.place] }
        set { values[name.place] = newValue }
    }

    /// The values of both tables, where both have one that of the other.
    @inlinable public func merging(_ other: SettingTable) -> SettingTable {
        var merged = self
        for place in values.indices where other.values[place] != nil { merged.values[place] = other.values[place] }
        return merged
    }
}

extension SettingTable: Sendable where Value: Sendable {}

extension SettingTable: ExpressibleByDictionaryLiteral {
    /// A table of some values.
    public init(dictionaryLiteral elements: (SettingName, Value)...) {
        self.init()
        for (name, value) in elements { self[name] = value }
    }
}

extension SettingName {
    /// The place among all cases.
    @usableFromInline var place: Int {
        switch self {
        case .rubric: 0
        case .profile: 1
        case .asOf: 2
        case .failOn: 3
        case .minimumScore: 4
        case .minimumLevel: 5
        case .baseline: 6
        case .review: 7
        case .waivers: 8
        }
    }
}
