internal import AssessmentModel

/// A fact that the file does not state, with all the places where it is asked for.
struct Gap {
    /// What is not known.
    enum Subject: Hashable {
        /// A field or list of the format, and what it says.
        case field(String, help: String)
        /// Something that a sentence says best.
        case sentence(String)
    }

    let subject: Subject
    let reason: Doubt.Reason
    private(set) var places: [PlaceNumber] = []

    /// How many places are named.
    static let mostPlaces = 8

    /// All gaps of an assessment, in the order in which its measures met them.
    static func all(in assessment: Assessment) -> [Gap] {
        var gaps: [Gap] = []
        var numbers: [Key: Int] = [:]
        var seen: Set<Doubt> = []
        for doubt in assessment.doubts where seen.insert(doubt).inserted {
            guard let subject = subject(doubt, in: assessment) else { continue }
            let key = Key(subject: subject, reason: doubt.reason)
            let number = numbers[key] ?? gaps.count
            if number == gaps.count {
                gaps.append(Gap(subject: subject, reason: doubt.reason))
                numbers[key] = number
            }
            if !gaps[number].places.contains(doubt.place) { gaps[number].places.append(doubt.place) }
        }
        return gaps
    }

    private struct Key: Hashable {
        let subject: Subject
        let reason: Doubt.Reason
    }

    private static func subject(_ doubt: Doubt, in assessment: Assessment) -> Subject? {
        switch doubt.reason {
        case .notStated, .uncertain, .mayGrow:
            let number = Int(doubt.subject)
            let help = assessment.rubric.fieldHelp
            return .field(
                assessment.rubric.fields[number], help: help.indices.contains(number) ? help[number] : "")
        case .choice: return .sentence("it depends on what a student chooses")
        case .noDay: return .sentence("the day by which dates are judged is not given")
        case .suspicion: return .sentence(assessment.subject(of: doubt))
        }
    }

    /// What is missing, and how often.
    var words: String {
        switch reason {
        case .notStated: places.count == 1 ? "not stated" : "not stated in \(PlainWords.count(places.count, "place"))"
        case .uncertain: places.count == 1 ? "known as a range only" : "known as a range only in \(places.count) places"
        case .mayGrow: "may not be listed in full"
        case .choice, .noDay, .suspicion: ""
        }
    }
}
