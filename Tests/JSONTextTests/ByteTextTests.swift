import JSONText
import Testing

/// Text that is put together from pieces is the pieces one behind the other.
struct ByteTextTests {
    @Test func piecesStandBehindOneAnother() {
        var text = ByteText()
        #expect(text.isEmpty)
        text.add("é: ")
        text.add([0x31, 0x2C])
        text.add(text: "…")
        text.add(-5)
        text.addJSON("a\"b")
        text.addJSON(nil)
        #expect(String(decoding: text.bytes, as: UTF8.self) == #"é: 1,…-5"a\"b"null"#)
        #expect(text.count == text.bytes.count)
        #expect(!text.isEmpty)
    }

    @Test func emptyPiecesAddNothing() {
        var text = ByteText()
        text.add("")
        text.add([])
        text.add(text: "")
        #expect(text.isEmpty)
        #expect(text.bytes.isEmpty)
    }

    @Test func numbersReadAsSwiftWritesThem() {
        var numbers = [Int.min, Int.min + 1, Int.max, Int.max - 1]
        var power = 1
        for _ in 0..<19 {
            for number in [power - 1, power, power + 1] { numbers += [number, -number] }
            power = power.multipliedReportingOverflow(by: 10).partialValue
        }
        for number in numbers {
            var text = ByteText()
            text.add(number)
            #expect(String(decoding: text.bytes, as: UTF8.self) == String(number))
        }
    }

    @Test func aCopyIsNotWrittenOver() {
        var text = ByteText()
        text.add("same")
        var copy = text
        text.add(" here")
        copy.add(text: " there")
        #expect(String(decoding: text.bytes, as: UTF8.self) == "same here")
        #expect(String(decoding: copy.bytes, as: UTF8.self) == "same there")
    }

    @Test func longTextStaysWhole() {
        var text = ByteText()
        var expected = ""
        for number in 0..<5_000 {
            text.add(number)
            text.addJSON("ü\n")
            expected += "\(number)\"ü\\n\""
        }
        #expect(String(decoding: text.bytes, as: UTF8.self) == expected)
    }

    @Test func aTableAddsTheTextOfItsNumber() {
        let words = ["zero", "", "two", "…"]
        let table = ByteTable(count: words.count) { number, text in text.add(text: words[number]) }
        var text = ByteText()
        for number in [3, 0, 1, 2, 0] {
            table.add(number, to: &text)
            text.add("|")
        }
        #expect(String(decoding: text.bytes, as: UTF8.self) == "…|zero||two|zero|")
    }
}
