import Testing

/// None of the kept inputs breaks its reader again.
struct KeptInputsTests {
    @Test(arguments: FuzzedReader.allCases)
    func areReadOrRefused(_ reader: FuzzedReader) throws {
        let inputs = try reader.keptInputs()
        #expect(inputs.count > 100)
        for input in inputs { try reader.check(input) }
    }
}
