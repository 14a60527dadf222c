import Testing

/// None of the kept inputs breaks its reader again.
struct KeptInputsTests {
    @Test(arguments: FuzzedReader.allCases)
    func areReadOrRefused(_ reader: FuzzedReader) throws {
        let inputs = try reader.keptInputs()
        #expect(inputs.count > 100)
        let evaluator = try FuzzedReader.evaluator()
        for input in inputs { reader.check(input, for: evaluator) }
    }
}
