/// Grades of school: `9`, `11-12`, `grade 9`, `9th`.
public struct GradeRange: Equatable {
    let low: Int
    let high: Int

    init?(_ bytes: ArraySlice<UInt8>) {
        var cursor = TextCursor(bytes)
        let start = cursor
        let word = cursor.word()
        if word != "grade", word != "grades" { cursor = start }
        guard let range = GradeRange(at: &cursor) else { return nil }
        let rest = cursor.word()
        guard rest.isEmpty || rest == "grade" || rest == "grades", cursor.isAtEnd() else { return nil }
        self = range
    }

    /// Reads one grade, or one grade and another behind a dash.
    init?(at cursor: inout TextCursor) {
        guard let low = GradeRange.grade(at: &cursor) else { return nil }
        var high = low
        if cursor.takeDash() {
            guard let upper = GradeRange.grade(at: &cursor), upper >= low else { return nil }
            high = upper
        }
        self.low = low
        self.high = high
    }

    private static func grade(at cursor: inout TextCursor) -> Int? {
        guard let number = cursor.wholeNumber(), GradeRange.all.contains(number) else { return nil }
        let start = cursor
        let ending = cursor.word()
        if ending != "th" { cursor = start }
        return number
    }

    /// The grades that a file can speak of.
    public static let all = 5...12

    /// The grades as terms of ``Vocabulary/grades``.
    var terms: TermSet {
        (low...high).reduce(.empty) { $0.union(TermSet($1 - GradeRange.all.lowerBound)) }
    }
}
