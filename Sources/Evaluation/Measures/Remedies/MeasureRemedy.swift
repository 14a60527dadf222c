package import ProgramModel
package import RubricModel

/// Something that can be done to a program so that a measure written in Swift comes nearer to what is asked of it.
///
/// It follows from what the measure found, and is only a proposal: whoever uses it evaluates the program with it.
package struct MeasureRemedy: Sendable {
    /// Which way the measure is to go.
    package enum Direction: Sendable {
        /// It is to grow.
        case up
        /// It is to shrink.
        case down
    }

    /// A value as a file writes it.
    package indirect enum Value: Sendable, Hashable {
        /// Text, a term or a number.
        case text(String)
        /// A list.
        case list([Value])
        /// Words that a person replaces.
        case placeholder(String)
        /// The word for what does not exist.
        case none

        /// A list of texts.
        static func texts(_ texts: [String]) -> Value { .list(texts.map(Value.text)) }
    }

    /// A field of an entry and what it gets.
    package struct Assignment: Sendable, Hashable {
        /// The entry.
        package let record: RecordIndex
        /// The field's name.
        package let field: String
        /// What stands there then.
        package let value: Value

        init(_ record: RecordIndex, _ field: String, _ value: Value) {
            self.record = record
            self.field = field
            self.value = value
        }
    }

    /// What is done.
    package enum Change: Sendable {
        /// Fields get values, all together.
        case set([Assignment])
        /// A list of an entry gets one more entry, with these fields in the order of the format.
        case add(RecordIndex, list: String, [(field: String, value: Value)])
        /// An entry is taken out.
        case remove(RecordIndex)
        /// A course moves to another stage.
        case move(RecordIndex, stage: RecordIndex)
        /// The plan gets a course that passes a test.
        case course(RecordTest)
        /// Lists, or parts of the plan, are said to hold everything, each by itself.
        case complete([String])
    }

    /// What is done.
    package let change: Change

    init(_ change: Change) {
        self.change = change
    }

    /// A field of one entry gets a value.
    static func set(_ record: RecordIndex, _ field: String, _ value: Value) -> MeasureRemedy {
        MeasureRemedy(.set([Assignment(record, field, value)]))
    }

    /// So many entries at most are proposed for each sort of finding: more than that is planned by hand.
    static let most = 24
}

extension MeasureCatalog {
    /// What can be done to a program so that a measure comes nearer to what is asked of it; nothing for a name that is not there.
    package func remedies(
        for name: String, _ direction: MeasureRemedy.Direction, in context: EvaluationContext
    ) -> [MeasureRemedy] {
        measure(named: name)?.remedies(context, direction) ?? []
    }

    /// Whether what several remedies of a measure do adds up.
    package func remediesAddUp(for name: String) -> Bool { measure(named: name)?.remediesAddUp ?? false }
}

extension Program {
    /// The word by which other entries name an entry: its id, else its number, title or name.
    func reference(to record: RecordIndex) -> String? {
        let declaration = kind(record).declaration
        return ["id", "number", "title", "name"].lazy.compactMap { name in
            declaration.slot(named: name).flatMap { self.text(record, $0) }
        }.first
    }

    /// The texts of a list field of an entry.
    func words(_ record: RecordIndex, _ field: String) -> [String] {
        kind(record).declaration.slot(named: field).map { texts(fact(record, $0)) } ?? []
    }

    /// Whether an entry has the only field by which its place in the plan can be told anew: it stands directly in a stage.
    func stage(of course: RecordIndex) -> RecordIndex? {
        parent(course).flatMap { kind($0) == .stage ? $0 : nil }
    }

    /// The stages, in order.
    var stages: [RecordIndex] { Array(items(fact(Program.root, ProgramField.sequence))) }

    /// The stages before and behind that of a course, the nearest first.
    func stages(around course: RecordIndex) -> (before: [RecordIndex], behind: [RecordIndex]) {
        let stages = stages
        guard let stage = stage(of: course), let place = stages.firstIndex(of: stage) else { return ([], []) }
        return (stages[..<place].reversed(), Array(stages[(place + 1)...]))
    }
}
