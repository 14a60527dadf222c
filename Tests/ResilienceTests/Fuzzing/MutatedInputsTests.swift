import TestSupport
import Testing

/// A short run of what `Fuzzing/run` does for hours, over inputs that nobody has seen but that are the same in each run.
struct MutatedInputsTests {
    @Test(arguments: FuzzedReader.allCases)
    func areReadOrRefused(_ reader: FuzzedReader) throws {
        var mutation = Mutation(of: try reader.keptInputs(), seed: 1)
        let evaluator = try FuzzedReader.evaluator()
        for _ in 0..<3_000 { reader.check(mutation.next(), for: evaluator) }
    }
}
