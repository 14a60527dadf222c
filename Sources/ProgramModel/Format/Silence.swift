/// What it means when a file says nothing about a field.
///
/// An empty value (`credits:` and nothing behind it, or `~`) is an unknown fact, but for fields that are only written where they have
/// something to say: there it says nothing.
public enum Silence: Sendable, Hashable {
    /// The file is not complete without the field: silence is a mistake.
    case mistake
    /// The fact is not known, in a draft and in a submission.
    case unknown
    /// In a submission there is none; in a draft the fact is not known yet.
    case none
    /// There is none, in a draft as in a submission: the field is only written where it has something to say.
    case absent
    /// A value that is meant unless another is written, in a draft as in a submission.
    case meaning(String)
}
