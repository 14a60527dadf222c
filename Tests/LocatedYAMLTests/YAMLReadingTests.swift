import LocatedYAML
import SourceDiagnostics
import Testing

struct YAMLReadingTests {
    private func read(_ content: String, limits: ReadingLimits = ReadingLimits()) -> YAMLReading {
        YAMLReading(SourceText(name: "a.yaml", content: content), limits: limits)
    }

    /// Every node with its range, for comparison with what a person counts.
    private func outline(_ content: String) -> [String] {
        guard let tree = read(content).tree else { return [] }
        return tree.nodes.indices.map { index in
            let node = NodeIndex(index)
            let range = tree.range(node)
            let text = tree.nodes[index].kind == .scalar ? tree.string(node) : "\(tree.nodes[index].kind)"
            return "\(text) \(range.start.line):\(range.start.column)-\(range.end.line):\(range.end.column)"
        }
    }

    @Test func everyNodeKnowsItsRange() {
        #expect(
            outline("title: Biology\ncourses:\n  - {a: 1, b: \"x y\"}\n  - é: [1,\n     2]\nlast:\n") == [
                "mapping 1:1-6:6", "title 1:1-1:6", "Biology 1:8-1:15", "courses 2:1-2:8", "sequence 3:3-5:8",
                "mapping 3:5-3:21", "a 3:6-3:7", "1 3:9-3:10", "b 3:12-3:13", "x y 3:15-3:20", "mapping 4:5-5:8",
                "é 4:5-4:6",
                "sequence 4:8-5:8", "1 4:9-4:10", "2 5:6-5:7", "last 6:1-6:5", " 6:6-6:6",
            ])
    }

    @Test func blockTextEndsBehindItsLastLine() {
        #expect(
            outline("a: |\n  one\n  two\nb: >-\n  x\n") == [
                "mapping 1:1-6:1", "a 1:1-1:2", "one\ntwo\n 1:4-4:1", "b 4:1-4:2", "x 4:4-6:1",
            ])
    }

    @Test func textKeepsWhatItSays() throws {
        let tree = try #require(read("a: 01.0000\nb: no\nc: 2012-01-01\nd: ~\ne: null\nf: '~'\ng: ''\n").tree)
        let children = Array(tree.children(0))
        #expect(
            children.map(tree.string) == [
                "a", "01.0000", "b", "no", "c", "2012-01-01", "d", "~", "e", "null", "f", "~", "g", "",
            ])
        #expect(children.map(tree.isNull) == [7, 9].reduce(into: Array(repeating: false, count: 14)) { $0[$1] = true })
    }

    @Test func aliasesStandForTheirAnchors() throws {
        let tree = try #require(read("a: &x [1, 2]\nb: *x\n").tree)
        let children = Array(tree.children(0))
        #expect(tree.resolved(children[3]) == children[1])
        #expect(tree.range(children[3]).start == SourcePosition(line: 2, column: 4))
    }

    @Test(
        arguments: [
            ("a: [1, 2\nb: 3\n", "yaml-syntax", 2, 2), ("a: b: c\n", "yaml-syntax", 1, 5),
            ("a:\n\tb: c\n", "yaml-syntax", 2, 1),
            ("a: @home\n", "yaml-syntax", 1, 4), ("a: \"open\n", "yaml-syntax", 1, 4),
            ("a: 1\n b: 2\n", "yaml-syntax", 2, 3),
            ("a: 1\nb: 2\na: 3\n", "duplicate-key", 3, 1), ("a: 1\n---\nb: 2\n", "several-documents", 2, 1),
            ("? [a, b]\n: 1\n", "key-not-text", 1, 3), ("? {a: b}\n: 1\n", "key-not-text", 1, 3),
            ("{a: b}: 1\n", "key-not-text", 1, 1),
            ("a: *x\n", "unknown-anchor", 1, 4), ("a: &x [*x]\n", "unknown-anchor", 1, 8), ("a: !own 1\n", "tag", 1, 4),
            ("a: \u{1}\n", "not-utf-8", 1, 4), ("a: 1\nb: \u{7F}é\u{1}", "not-utf-8", 2, 4),
            ("", "empty-file", nil, nil),
            ("# only a comment\n", "empty-file", nil, nil),
        ] as [(String, String, Int?, Int?)])
    func mistakesAreToldWithTheirPlace(_ content: String, _ code: String, _ line: Int?, _ column: Int?) throws {
        let first = try #require(read(content).diagnostics.first)
        #expect(first.code.name == code)
        #expect(first.range?.start.line == line)
        #expect(first.range?.start.column == column)
        #expect(first.help != nil || first.code == .duplicateKey)
    }

    @Test func bytesThatAreNotUTF8AreFound() throws {
        let bytes = Array("ä: b\nc: ".utf8) + [0xC3, 0x28] + Array("\n".utf8)
        let diagnostic = try #require(YAMLReading(SourceText(name: "", bytes: bytes)).diagnostics.first)
        #expect(diagnostic.code == .notUTF8)
        #expect(diagnostic.range?.start == SourcePosition(line: 2, column: 4))
        let foreign = YAMLReading(SourceText(name: "", bytes: [0xFF, 0xFE, 0x61, 0]))
        #expect(foreign.diagnostics.map(\.code) == [.notUTF8])
        #expect(foreign.tree == nil)
    }

    /// What is no UTF-8 by the Unicode Standard, table 3-7: cut off, too long, beyond the last code point, halves of pairs.
    @Test(
        arguments: [
            [0x80], [0xBF], [0xC0, 0xAF], [0xC1, 0x81], [0xC3], [0xE0, 0x80, 0xAF], [0xE2, 0x82], [0xED, 0xA0, 0x80],
            [0xF0, 0x80, 0x80, 0x80], [0xF0, 0x9F, 0x99], [0xF4, 0x90, 0x80, 0x80], [0xF8, 0x88, 0x80, 0x80, 0x80],
            [0xFF],
            [0xE9, 0x63], [0x00], [0x1B], [0x7F, 0x00], [0xEF, 0xBF, 0xBE],
        ] as [[UInt8]])
    func noSequenceThatIsNotUTF8Passes(_ bytes: [UInt8]) throws {
        for (before, behind) in [("a: b\nc: \"", "\"\n"), ("a: b\nc: ü", ""), ("a: b\n# ", "\nc: d\n")] {
            let source = SourceText(name: "a", bytes: Array(before.utf8) + bytes + Array(behind.utf8))
            let diagnostic = try #require(YAMLReading(source).diagnostics.first)
            #expect(diagnostic.code == .notUTF8)
            #expect(diagnostic.range?.start.line == 2)
            #expect(String(decoding: bytes, as: UTF8.self).unicodeScalars.contains { !$0.isASCII || $0.value < 0x20 })
        }
    }

    @Test func whatIsUTF8IsKept() throws {
        for text in [
            "é", "\u{7FF}", "\u{800}", "\u{D7FF}", "\u{E000}", "\u{FFFD}", "\u{10000}", "\u{10FFFD}", "\u{A0}",
        ] {
            let tree = try #require(read("a: \"\(text)x\"\n").tree, "\(text.unicodeScalars.map(\.value))")
            #expect(tree.string(2) == text + "x")
            #expect(tree.range(2).end == SourcePosition(line: 1, column: 8))
        }
    }

    /// Editors of Windows put the mark before every file that they save as UTF-8.
    @Test func aByteOrderMarkIsNoPartOfTheText() {
        #expect(outline("\u{FEFF}a: 1\n") != [])
        for content in ["a: 1\nb: 2\n", "- a\n- b\n", "a:\n  b: c\n"] {
            #expect(outline("\u{FEFF}" + content) == outline(content))
        }
    }

    @Test func aSecondDocumentIsRefusedWhereItStarts() {
        for content in ["a: 1\n---\n", "--- a\n--- b\n", "a: 1\n...\n---\nb: 1\n"] {
            #expect(read(content).diagnostics.map(\.code) == [.severalDocuments])
        }
        for content in ["---\na: 1\n", "a: 1\n...\n", "%YAML 1.1\n---\na: 1\n...\n"] {
            #expect(read(content).diagnostics.isEmpty)
        }
    }

    @Test func aKeyThatStandsThreeTimesIsToldTwice() {
        let told = read("a: 1\nb: 2\n\"a\": 3\n'a': 4\nA: 5\n").diagnostics
        #expect(told.map(\.code) == [.duplicateKey, .duplicateKey])
        #expect(told.map(\.range?.start.line) == [3, 4])
        #expect(told.map(\.notes.first?.range.start.line) == [1, 3])
    }

    @Test func allMistakesOfAFileAreTold() {
        let reading = read("a: 1\na: 2\nb: {c: 1, c: 2}\n? [x]\n: 1\nd: *none\ne: [1\n")
        #expect(
            reading.diagnostics.map(\.code.name) == [
                "duplicate-key", "duplicate-key", "key-not-text", "unknown-anchor", "yaml-syntax",
            ])
        #expect(reading.tree?.isTruncated == true)
    }

    @Test func nestedMappingsDoNotDisturbTheSearchForDuplicates() {
        #expect(read("a: {a: {a: 1, b: 2}, b: 1}\nb: {a: 1}\nc: 1\n").diagnostics.isEmpty)
        #expect(read("a: {b: 1}\nb: 1\na: 2\n").diagnostics.map(\.code) == [.duplicateKey])
    }

    @Test func limitsHold() {
        let deep = read(String(repeating: "[", count: 100_000))
        #expect(deep.diagnostics.map(\.code) == [.tooDeep])
        let large = read(String(repeating: "a", count: 100), limits: ReadingLimits(bytes: 99))
        #expect(large.diagnostics.map(\.code) == [.tooLarge])
        let many = read((0...10_001).map { "k\($0): 1\n" }.joined())
        #expect(many.diagnostics.map(\.code) == [.tooManyValues])
        let bomb =
            "a: &a [1, 1]\n"
            + ("b"..."z").map { letter in
                let before = String(UnicodeScalar(letter.unicodeScalars.first.map { $0.value - 1 } ?? 0) ?? "a")
                return "\(letter): &\(letter) [*\(before), *\(before)]\n"
            }.joined()
        #expect(read(bomb).diagnostics.map(\.code) == [.tooManyValues])
    }

    @Test func aCutOffFileKeepsWhatCameBefore() throws {
        let tree = try #require(read("a: 1\nb: [x, {c: d\n").tree)
        #expect(tree.isTruncated)
        #expect(tree.nodes[0].subtreeEnd == NodeIndex(tree.nodes.count))
        #expect(Array(tree.children(0)).map(tree.string).prefix(3) == ["a", "1", "b"])
    }
}

extension ClosedRange<String> {
    /// The letters from one to another.
    fileprivate func map<Result>(_ transform: (String) -> Result) -> [Result] {
        guard let low = lowerBound.unicodeScalars.first, let high = upperBound.unicodeScalars.first else { return [] }
        return (low.value...high.value).compactMap(UnicodeScalar.init).map { transform(String($0)) }
    }
}
