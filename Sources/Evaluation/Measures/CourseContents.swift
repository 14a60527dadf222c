internal import LocatedYAML
internal import ProgramModel

/// What the courses of a program teach, as far as catalog codes and stated competencies tell it.
struct CourseContents: Sendable {
    /// What is said of the content of two courses.
    enum Likeness {
        /// One code, or half of the competencies of the shorter list stand in the other.
        case alike
        /// Both state their competencies, and none is the same.
        case different
        /// Nothing that tells.
        case unknown
    }

    /// For each course that states any the competencies without what is printed differently, and its code.
    private let competencies: [Int: Set<String>]
    private let codes: [Int: String]

    init(_ program: Program) {
        var competencies: [Int: Set<String>] = [:]
        var codes: [Int: String] = [:]
        for (place, course) in program.courses.enumerated() {
            let words = program.fact(course, CourseField.competencies)
            if words.state == .stated {
                competencies[place] = Set(program.texts(words).map(CourseTitle.normalized)).subtracting([""])
            }
            if let code = program.text(course, CourseField.code) { codes[place] = code.lowercased() }
        }
        self.competencies = competencies
        self.codes = codes
    }

    /// What is said of the content of the courses at two places.
    func compare(_ first: Int, _ second: Int) -> Likeness {
        if let code = codes[first], code == codes[second] { return .alike }
        guard let left = competencies[first], let right = competencies[second], !left.isEmpty, !right.isEmpty else {
            return .unknown
        }
        let common = left.intersection(right).count
        if common * 2 >= min(left.count, right.count) { return .alike }
        return common == 0 ? .different : .unknown
    }

    /// Pairs of courses of two lists that have a code or a competency in common, so many at the most.
    func pairs(_ school: [Int], _ college: [Int], atMost limit: Int) -> [(school: Int, college: Int)] {
        guard !codes.isEmpty || !competencies.isEmpty else { return [] }
        var places: [String: [Int]] = [:]
        for place in college {
            for word in words(place) { places[word, default: []].append(place) }
        }
        var pairs: [(school: Int, college: Int)] = []
        for place in school where pairs.count < limit {
            for other in Set(words(place).flatMap { places[$0] ?? [] }).sorted() { pairs.append((place, other)) }
        }
        return pairs
    }

    /// The code and the competencies of a course, each with a sign before it so that they never meet.
    private func words(_ place: Int) -> [String] {
        (codes[place].map { ["#\($0)"] } ?? []) + (competencies[place] ?? []).map { "=\($0)" }
    }
}
