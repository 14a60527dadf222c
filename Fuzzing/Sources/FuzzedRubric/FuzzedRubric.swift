public import Evaluation
import Foundation
import RubricModel
import SourceDiagnostics

/// What programs, reviews and baselines are read for.
public let evaluator: Evaluator = {
    let path = URL(filePath: #filePath).appending(path: "../../../rubric.yaml").standardized.path
    guard let content = FileManager.default.contents(atPath: path) else { fatalError("there is no \(path)") }
    let source = SourceText(name: path, bytes: Array(content))
    let reading = RubricReading(source, namedMeasures: MeasureCatalog.standard.declarations)
    guard let rubric = reading.rubric, let profile = rubric.profile(nil) else {
        fatalError(reading.diagnostics.map(\.message).joined(separator: "\n"))
    }
    return Evaluator(rubric, profile: profile)
}()
