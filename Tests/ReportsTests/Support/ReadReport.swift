import Foundation

/// A report in JSON, as a program reads it that knows only what the schema says.
struct ReadReport: Decodable {
    let report: Int
    let rubric: Rubric
    let programs: [Program]
    let unevaluated: [Unevaluated]
    let summary: Summary

    struct Rubric: Decodable {
        let id, title, profile: String
        let scale: [String]
        let measures: [Named]
        let requirements: [Requirement]
        let principles: [Principle]

        struct Named: Decodable {
            let id: String
        }
        struct Requirement: Decodable {
            let id: String
            let decides: Bool
        }
        struct Principle: Decodable {
            let id: String
            let weight: Double
            let criteria: [Criterion]
        }
        struct Criterion: Decodable {
            let id: String
            let weight: Double
        }
    }

    struct Program: Decodable {
        let file, title, status, verdict: String
        let notRated: String?
        let score: Range?
        let places: [Place]
        let requirements: [Finding]
        let principles: [Principle]
        let warnings: [Diagnostic]
    }

    struct Principle: Decodable {
        let id: String
        let score: Range?
        let criteria: [Finding]
    }

    /// A requirement or a criterion.
    struct Finding: Decodable {
        let id: String
        let decides: Bool?
        let verdict: String?
        let level: Levels?
        let applies: String?
        let judged: Bool?
        let place: Int
        let measures: [Measure]
        let comparisons: [Comparison]
        let remedy: String?
        let documents: [Int]?
    }

    struct Levels: Decodable {
        let lower, upper: String
    }

    struct Range: Decodable {
        let lower, upper: Double
    }

    struct Measure: Decodable {
        let id: String
        let lower, upper: Double?
        let mayBeMissing: Bool?
        let evidence: [Int]
        let doubts: [Doubt]
    }

    struct Doubt: Decodable {
        let place: Int
        let reason: String
        let field, list, text: String?
    }

    struct Comparison: Decodable {
        let measure, holds: String
        let atLeast, atMost, exactly: Double?
        let between: [Double]?
    }

    struct Place: Decodable, Hashable {
        let path, label: String
        let line, column, endLine, endColumn: Int
    }

    struct Unevaluated: Decodable {
        let file: String
        let diagnostics: [Diagnostic]
    }

    struct Diagnostic: Decodable {
        let code, severity, message: String
        let line: Int?
    }

    struct Summary: Decodable {
        let programs, compliant, notCompliant, undetermined, unevaluated: Int
    }

    init(_ text: String) throws {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .custom { path in
            // "end-line" is called endLine here.
            let words = (path.last?.stringValue ?? "").split(separator: "-")
            return Key(stringValue: words.prefix(1).joined() + words.dropFirst().map(\.capitalized).joined())
        }
        self = try decoder.decode(ReadReport.self, from: Data(text.utf8))
    }

    private struct Key: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }
}
