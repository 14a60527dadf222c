public import SourceDiagnostics

/// One thing that a program must have.
public struct Requirement: Sendable {
    /// How it is decided.
    public enum Expectation: Sendable {
        /// By a condition.
        case condition(Condition)
        /// By a person, who is told what it takes.
        case judged(String)
    }

    /// Its name, which never changes.
    public let id: String
    /// What holds when it is met: "Starts no later than grade 9".
    public internal(set) var title: String
    /// The class, by its place among the rubric's classes.
    public internal(set) var requirementClass: Int
    /// Why it is asked for.
    public internal(set) var why: String
    /// What it rests on.
    public internal(set) var citations: [Citation]
    /// Where it applies; everywhere if nothing is said.
    public internal(set) var appliesWhen: Condition?
    /// How it is decided.
    public internal(set) var expectation: Expectation
    /// Further measures to show.
    public internal(set) var shown: [Int]
    /// What to do where it is not met.
    public internal(set) var remedy: Remedy
    /// Programs that show it.
    public internal(set) var examples: [RubricExample]
    /// Where the rubric says it.
    public internal(set) var range: SourceRange
}

/// A class of requirements, such as the limbs of a definition in the law.
public struct RequirementClass: Sendable {
    /// Its name.
    public let id: String
    /// What its requirements have in common.
    public let title: String
}

/// A choice of the requirements that decide compliance. All others are evaluated and shown too.
public struct Profile: Sendable {
    /// Its name.
    public let id: String
    /// What it stands for.
    public let title: String
    /// What decides, as the rubric writes it.
    let selection: Selection
    /// The requirements that decide, by their places.
    public internal(set) var deciding: Set<Int>
    /// Whether it is used where none is named.
    public let isDefault: Bool
    /// Whether it is that of the rubric that is extended, whose examples show it.
    var isInherited = false

    /// Whether every requirement decides because nothing is chosen.
    var isEverything: Bool { selection.classes == nil && selection.also.isEmpty && selection.except.isEmpty }

    /// Whether examples of the whole ought to show it: it chooses, and no other rubric shows it.
    public var wantsExamples: Bool { !isEverything && !isInherited }

    /// A choice of requirements by their classes and ids.
    struct Selection: Sendable {
        /// The classes whose requirements decide; nothing where all do.
        let classes: [String]?
        /// Further requirements.
        let also: [String]
        /// Requirements that do not decide.
        let except: [String]

        /// The choice of everything.
        static let all = Selection(classes: nil, also: [], except: [])

        /// The requirements that are chosen, by their places.
        func places(_ requirements: [Requirement], _ names: [RequirementClass]) -> Set<Int> {
            Set(
                requirements.indices.filter { place in
                    let requirement = requirements[place]
                    if except.contains(requirement.id) { return false }
                    return also.contains(requirement.id)
                        || classes?.contains(names[requirement.requirementClass].id) ?? true
                })
        }
    }
}
