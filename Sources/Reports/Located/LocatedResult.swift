internal import AssessmentModel
internal import SourceDiagnostics

/// What is said of one requirement, one criterion or one mistake, for programs that show it at its place in the file.
struct LocatedResult: Sendable {
    /// How it came out, in the words of SARIF 2.1.0 (section 3.27.9).
    enum Kind: String, Sendable {
        case pass, fail, open, review, notApplicable, informational
    }

    /// How much it weighs.
    enum Severity: String, Sendable {
        /// It decides: a requirement that is not met, or a file that cannot be evaluated.
        case error
        /// It may still decide.
        case warning
        /// It is worth knowing.
        case note
        case none
    }

    /// What it is about.
    enum Subject: Sendable, Hashable {
        /// A requirement, by its place in the rubric.
        case requirement(Int)
        /// A criterion, by the places of its principle and of itself there.
        case criterion(principle: Int, criterion: Int)
        /// Something in the file that is mistaken or deserves a look.
        case diagnostic(Diagnostic.Severity)
        /// What a reviewer wants to know.
        case request
        /// A step of a plan, or a change between two assessments.
        case item
    }

    let subject: Subject
    /// The id of the requirement or criterion, or the code of the mistake.
    let id: String
    let kind: Kind
    let severity: Severity
    /// Where it is; nothing where the whole file is meant.
    let range: SourceRange?
    /// The way to the place from the top of the document.
    let path: String
    /// What people call what stands there.
    let label: String
    /// What is said in one line: "Not met: Starts no later than ninth grade".
    let headline: String
    /// What was found or is open, a sentence each.
    let details: [String]
    /// What to do.
    let remedy: String?
    /// A waiver that is in force.
    let waiver: AppliedWaiver?
    /// How it stands to what was found before, where that is known.
    let baseline: BaselineState?
    /// Whether people said something of it: a reviewer, or who granted a waiver.
    var isDiscussed = false
    /// What is to be written at its place.
    var snippet: String?
    /// How many results before it in the file say the same of the same.
    var repetition = 0

    /// What makes it the same one in a later run, as sixteen hexadecimal digits: what it is about and the element that it stands at, and
    /// never its line. An element is known by the way to it without the numbers of entries, which change when another entry is put before
    /// it, and by its name.
    var fingerprint: String {
        let way = label.isEmpty || label == path ? path : path.filter { !$0.isNumber }
        let what =
            switch subject {
            case .diagnostic, .request, .item: headline
            case .requirement, .criterion: ""
            }
        return TextDigest.hexadecimal("\(id)\u{0}\(way)\u{0}\(label)\u{0}\(what)\u{0}\(repetition)")
    }

    /// Why it does not count for the gates, though it is what it is: "Waived" or "Known"; nothing where it counts.
    var exception: String? {
        if waiver != nil, !isSettled { return "Waived" }
        return baseline == .unchanged || baseline == .updated ? "Known" : nil
    }

    /// Whether it is what it should be, or nothing is asked.
    var isSettled: Bool { kind == .pass || kind == .notApplicable }

    /// Whether somebody has to look at it: it is not what it should be, or not known to be.
    var isOutstanding: Bool {
        switch kind {
        case .fail, .open, .review: true
        case .pass, .notApplicable, .informational: false
        }
    }

    /// Everything that is said, in sentences with a break between them.
    func message(separator: String) -> String {
        ([headline] + details + (remedy.map { ["What to do: \($0)"] } ?? [])).map(LocatedResult.ended).joined(
            separator: separator)
    }

    /// Everything that is said, and what is to be written behind it on lines of its own.
    var messageWithSnippet: String {
        message(separator: " ") + (snippet.map { "\nWrite:\n\($0)" } ?? "")
    }

    /// A sentence with its full stop.
    private static func ended(_ sentence: String) -> String {
        guard let last = sentence.last, !".!?".contains(last) else { return sentence }
        return sentence + "."
    }
}
