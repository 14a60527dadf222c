/// Where on the way a student is: `grade 9`, `grades 11-12`, `high school`, `year 1 fall`, `semester 3`, `college`, `bridge`.
struct StageTime: Equatable {
    /// The number of the side in ``Vocabulary/side``.
    let side: Int
    var grades: ClosedRange<Int>?
    var years: ClosedRange<Int>?
    var semesters: ClosedRange<Int>?
    var quarters: ClosedRange<Int>?
    /// The number of the season in ``Vocabulary/season``.
    var season: Int?

    static let secondary = 0
    static let postsecondary = 1
    static let adult = 2

    /// Reads a stage. Years 13 to 16, as some documents print them, are the first to fourth after high school.
    init?(_ bytes: ArraySlice<UInt8>) {
        var cursor = TextCursor(bytes)
        let start = cursor
        switch cursor.word() {
        case "grade", "grades":
            guard let range = GradeRange(at: &cursor) else { return nil }
            side = StageTime.secondary
            grades = range.low...range.high
        case "":
            guard let range = GradeRange(at: &cursor), ["grade", "grades"].contains(cursor.word()) else { return nil }
            side = StageTime.secondary
            grades = range.low...range.high
        case "middle" where cursor.word() == "school":
            side = StageTime.secondary
            grades = 6...8
        case "junior" where cursor.word() == "high":
            side = StageTime.secondary
            grades = 7...8
        case "high" where cursor.word() == "school":
            side = StageTime.secondary
            grades = 9...12
        case "year", "years":
            guard let numbers = StageTime.numbers(at: &cursor) else { return nil }
            let shift = numbers.lowerBound >= 13 ? 12 : 0
            side = StageTime.postsecondary
            years = (numbers.lowerBound - shift)...(numbers.upperBound - shift)
        case "semester", "semesters":
            guard let numbers = StageTime.numbers(at: &cursor) else { return nil }
            side = StageTime.postsecondary
            semesters = numbers
        case "quarter", "quarters":
            guard let numbers = StageTime.numbers(at: &cursor) else { return nil }
            side = StageTime.postsecondary
            quarters = numbers
        case "college", "university", "postsecondary":
            side = StageTime.postsecondary
        case "apprenticeship":
            side = StageTime.postsecondary
            let behind = cursor
            if cursor.word() == "year" {
                guard let numbers = StageTime.numbers(at: &cursor) else { return nil }
                years = numbers
            } else {
                cursor = behind
            }
        case "bridge": side = StageTime.adult
        case "adult":
            side = StageTime.adult
            let behind = cursor
            if cursor.word() != "education" { cursor = behind }
        case let word where Vocabulary.season.number(named: word) != nil:
            side = StageTime.postsecondary
            cursor = start
        default: return nil
        }
        guard readTerm(&cursor), cursor.isAtEnd(), isPossible else { return nil }
    }

    /// Reads what may follow: a season, or a semester or quarter of the year.
    private mutating func readTerm(_ cursor: inout TextCursor) -> Bool {
        if cursor.isAtEnd() { return true }
        let word = cursor.word()
        if let number = Vocabulary.season.number(named: word) {
            season = number
            if let years, years.count == 1 {
                if word == "fall" { semesters = (2 * years.lowerBound - 1)...(2 * years.lowerBound - 1) }
                if word == "spring" { semesters = (2 * years.lowerBound)...(2 * years.lowerBound) }
            }
            return true
        }
        guard let number = cursor.wholeNumber() else { return false }
        switch word {
        case "semester" where (1...2).contains(number):
            if let years, years.count == 1 {
                let semester = 2 * (years.lowerBound - 1) + number
                semesters = semester...semester
            }
            return true
        case "quarter" where (1...4).contains(number):
            if let years, years.count == 1, number <= 3 {
                let quarter = 3 * (years.lowerBound - 1) + number
                quarters = quarter...quarter
            }
            return true
        case "trimester" where (1...3).contains(number), "term" where (1...4).contains(number): return true
        default: return false
        }
    }

    private var isPossible: Bool {
        (years.map { $0.lowerBound >= 1 && $0.upperBound <= 8 } ?? true)
            && (semesters.map { $0.lowerBound >= 1 && $0.upperBound <= 16 } ?? true)
            && (quarters.map { $0.lowerBound >= 1 && $0.upperBound <= 24 } ?? true)
    }

    private static func numbers(at cursor: inout TextCursor) -> ClosedRange<Int>? {
        guard let low = cursor.wholeNumber() else { return nil }
        guard cursor.takeDash() else { return low...low }
        guard let high = cursor.wholeNumber(), high >= low else { return nil }
        return low...high
    }
}
