/// Findings that are known from before and accepted: they are shown, and do not let a run fail.
///
/// A finding is known again by its file, its requirement or criterion and what it is about, never by its line or its words.
public struct Baseline: Sendable, Hashable {
    /// The id of the rubric that the findings belong to.
    public let rubric: String
    /// What is known, by file.
    public let programs: [BaselineProgram]

    /// A baseline; programs of which nothing is known are left out.
    public init(rubric: String, programs: [BaselineProgram]) {
        self.rubric = rubric
        self.programs = programs.filter { !$0.isEmpty }.sorted { $0.file < $1.file }
    }

    /// What is known of a file, seen from the folder of the baseline.
    public func program(_ file: String) -> BaselineProgram? {
        var low = 0
        var high = programs.count
        while low < high {
            let middle = (low + high) / 2
            if programs[middle].file < file { low = middle + 1 } else { high = middle }
        }
        return low < programs.count && programs[low].file == file ? programs[low] : nil
    }
}
