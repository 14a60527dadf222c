import LocatedYAML
import SourceDiagnostics
import Testing

/// Each limit lets pass what is just within it and refuses what is just beyond.
struct ReadingLimitsTests {
    private func codes(_ content: String, _ limits: ReadingLimits = ReadingLimits()) -> [DiagnosticCode] {
        YAMLReading(SourceText(name: "a", content: content), limits: limits).diagnostics.map(\.code)
    }

    @Test func bytes() {
        for content in ["a: b", "a: é"] {
            let size = content.utf8.count
            #expect(codes(content, ReadingLimits(bytes: size)).isEmpty)
            #expect(codes(content, ReadingLimits(bytes: size - 1)) == [.tooLarge])
        }
    }

    @Test func depth() {
        let limits = ReadingLimits(depth: 5)
        func lists(_ depth: Int) -> String {
            String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        }
        func mappings(_ depth: Int) -> String {
            (0..<depth).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
        }
        #expect(codes(lists(5), limits).isEmpty)
        #expect(codes(lists(6), limits) == [.tooDeep])
        #expect(codes(mappings(5), limits).isEmpty)
        #expect(codes(mappings(6), limits) == [.tooDeep])
        #expect(codes(lists(64)).isEmpty)
        #expect(codes(lists(65)) == [.tooDeep])
        #expect(codes(String(repeating: "- ", count: 5_000)) == [.tooDeep])
        #expect(codes(String(repeating: "{a: ", count: 5_000)) == [.tooDeep])
    }

    @Test func valuesWithEveryAliasCountedAsWhatItStandsFor() {
        // A list of four with itself makes five values, and every alias its own and five more.
        let content = "a: &x [1, 2, 3, 4]\nb: *x\nc: *x\n"
        let values = 1 + 3 + 5 + 6 + 6
        #expect(codes(content, ReadingLimits(expandedNodes: values)).isEmpty)
        #expect(codes(content, ReadingLimits(expandedNodes: values - 1)) == [.tooManyValues])
    }

    @Test func keys() {
        let content = "a: {b: 1, c: 1}\nd: {b: 1, a: 1}\n"
        #expect(codes(content, ReadingLimits(keys: 4)).isEmpty)
        #expect(codes(content, ReadingLimits(keys: 3)) == [.tooManyValues])
    }

    @Test func diagnostics() {
        let content = String(repeating: "a: 1\n", count: 10)
        #expect(codes(content).count == 9)
        #expect(codes(content, ReadingLimits(diagnostics: 4)).count == 4)
    }
}
