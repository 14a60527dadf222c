import Foundation
import Testing

/// A report in JSON, as somebody reads it who knows nothing of the code that wrote it.
struct JSONReport {
    /// The whole report.
    let root: NSDictionary
    /// What it says of each program.
    let programs: [NSDictionary]
    /// The names of the files that could not be evaluated.
    let unevaluated: [String]

    init(_ text: String) throws {
        root = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? NSDictionary)
        programs = try #require(root["programs"] as? [NSDictionary])
        unevaluated = try #require(root["unevaluated"] as? [NSDictionary]).compactMap { $0["file"] as? String }
    }
}
