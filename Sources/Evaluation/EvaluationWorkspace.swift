/// What evaluations write on, kept from one program to the next, so that a program costs next to no memory of its own.
///
/// It is for one evaluation at a time. Nothing of what stands on it says anything about the next program.
public final class EvaluationWorkspace {
    var words = WordBook()
    var sheets = SheetMemory()

    /// A workspace on which nothing was written.
    public init() {}
}
