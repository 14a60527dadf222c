internal import ProgramModel

/// What can be set in a configuration file or in the environment, so that nobody has to write it in every call.
///
/// Declared once: file, environment, schema, messages and help are made from here. The names are those of the options.
public enum SettingName: String, Sendable, Hashable, CaseIterable {
    /// The rubric, by name or as a file.
    case rubric
    /// Which requirements decide.
    case profile
    /// The day by which dates are judged.
    case asOf = "as-of"
    /// Which verdicts are outside of the gate.
    case failOn = "fail-on"
    /// The scores that are asked for.
    case minimumScore = "min-score"
    /// The level that every criterion must reach.
    case minimumLevel = "min-level"
    /// The file of the findings that are known.
    case baseline
    /// Reviews by people.
    case review
    /// Exceptions that somebody approved.
    case waivers

    /// One line of help.
    public var help: String {
        switch self {
        case .rubric: "The rubric: a built-in one by its name, or a rubric file."
        case .profile: "The profile of the rubric: which requirements decide compliance."
        case .asOf: "The day by which dates are judged, as in 2012-03-01."
        case .failOn: "Which verdicts fail a run: \(FailureGate.allCases.map(\.rawValue).joined(separator: ", "))."
        case .minimumScore: "The score from 0 to 100 that a program must certainly have, as a whole or by principle."
        case .minimumLevel: "The level that a program must certainly reach in every criterion."
        case .review: "A review, a folder of reviews, or a list of them."
        case .waivers: "A file of waivers, or a list of them. Waivers need a day to be judged by."
        case .baseline: "The file of the findings that are known and do not fail a run."
        }
    }

    /// The name of the variable in the environment: `POSRUBRIC_FAIL_ON`.
    public var variable: String {
        SettingName.variablePrefix + rawValue.uppercased().replacing("-", with: "_")
    }

    /// What the names of all variables start with.
    public static let variablePrefix = "POSRUBRIC_"

    /// Whether its text may be the path of a file.
    public var mayBePath: Bool { [.rubric, .baseline, .review, .waivers].contains(self) }

    /// Whether it can have several values.
    var takesSeveral: Bool { [.minimumScore, .review, .waivers].contains(self) }

    /// What is wrong with a text, as far as it can be said without the rubric; nothing where nothing is.
    ///
    /// - Parameter called: What the setting is called where the text stands.
    public func mistake(in text: String, called: String) -> String? {
        switch self {
        case .failOn where FailureGate(rawValue: text) == nil:
            "\(called) cannot be `\(text)`"
        case .minimumScore where MinimumScore(text) == nil:
            "\(called) takes a number from 0 to 100, alone or for a principle, and not `\(text)`"
        case .asOf where CalendarDate(text) == nil:
            "\(called) takes a day as year-month-day, as in 2012-03-01, and not `\(text)`"
        default: nil
        }
    }

    /// The words that it takes; nothing where they are not known without the rubric.
    public var words: [String] { self == .failOn ? FailureGate.allCases.map(\.rawValue) : [] }
}
