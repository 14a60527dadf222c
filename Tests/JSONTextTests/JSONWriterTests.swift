import Foundation
import JSONText
import Testing

/// What is written is JSON: Foundation reads the same from it.
struct JSONWriterTests {
    /// What Foundation reads from some bytes.
    private func read(_ bytes: [UInt8]) throws -> Any {
        try JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)
    }

    /// Scalars of every kind: all that take one byte, and the first and last of every length and block with rules of its own. The byte
    /// order mark is left out: Foundation drops it when it reads.
    static let scalars: [ClosedRange<UInt32>] = [
        0...0x17F, 0x7FE...0x801, 0x2026...0x202E, 0x2066...0x2069, 0xD7FE...0xD7FF, 0xE000...0xE001,
        0xFDD0...0xFDD1, 0xFEFE...0xFEFE, 0xFF00...0xFF01, 0xFFFC...0x1_0002, 0x1_F600...0x1_F602, 0xE_0001...0xE_0002,
        0x10_FFFD...0x10_FFFF,
    ]

    @Test(arguments: scalars)
    func everyScalarComesBack(_ range: ClosedRange<UInt32>) throws {
        for scalar in range.compactMap(Unicode.Scalar.init) {
            for text in ["\(scalar)", "a\(scalar)b", "\"\(scalar)\\"] {
                var writer = JSONWriter()
                writer.array { $0.string(text) }
                let strings = try #require(try read(writer.bytes) as? [String])
                // Compared by scalars: equality of strings takes different scalars for the same letter.
                #expect(strings.map { Array($0.unicodeScalars) } == [Array(text.unicodeScalars)])
                var text2 = ByteText()
                text2.addJSON(text)
                #expect(text2.bytes == Array(writer.bytes.dropFirst().dropLast()))
            }
        }
    }

    @Test func onlyWhatMustBeEscapedIs() {
        var writer = JSONWriter()
        writer.string("\"\\/\n\t\r\u{1}\u{1F}\u{7F}é…")
        #expect(String(decoding: writer.bytes, as: UTF8.self) == #""\"\\/\n\t\r\u0001\u001f\#u{7F}é…""#)
    }

    @Test func writesOneLine() {
        #expect(
            String(decoding: JSONWriterTests.document(isIndented: false).bytes, as: UTF8.self) == #"""
                {"text":"a \"b\"","none":null,"number":-7,"whole":9223372036854775807,"yes":true,"no":false,"decimal":12.50,"empty":{},"list":[],"names":["x",""],"nested":[[1,[2]],{"deep":{"key":[null]}},3],"last":0}
                """#)
    }

    @Test func writesALineForEachValue() {
        #expect(
            String(decoding: JSONWriterTests.document(isIndented: true).bytes, as: UTF8.self) == #"""
                {
                  "text": "a \"b\"",
                  "none": null,
                  "number": -7,
                  "whole": 9223372036854775807,
                  "yes": true,
                  "no": false,
                  "decimal": 12.50,
                  "empty": {},
                  "list": [],
                  "names": [
                    "x",
                    ""
                  ],
                  "nested": [
                    [
                      1,
                      [
                        2
                      ]
                    ],
                    {
                      "deep": {
                        "key": [
                          null
                        ]
                      }
                    },
                    3
                  ],
                  "last": 0
                }
                """#)
    }

    @Test func bothReadTheSame() throws {
        let flat = try read(JSONWriterTests.document(isIndented: false).bytes) as? NSDictionary
        #expect(flat == (try read(JSONWriterTests.document(isIndented: true).bytes) as? NSDictionary))
        #expect(flat?.count == 12)
    }

    @Test(arguments: [" ", "a ", "key: ", ", ", "{", "[", ":"])
    func textIsNeverTakenForStructure(_ text: String) throws {
        for isIndented in [false, true] {
            var writer = JSONWriter(isIndented: isIndented)
            writer.object { writer in
                writer.key(text)
                writer.array([text, text])
                writer.key("then")
                writer.string(text)
            }
            let object = try #require(try read(writer.bytes) as? [String: Any])
            #expect(object[text] as? [String] == [text, text])
            #expect(object["then"] as? String == text)
        }
    }

    /// One of everything.
    private static func document(isIndented: Bool) -> JSONWriter {
        var writer = JSONWriter(isIndented: isIndented)
        writer.object { writer in
            writer.key("text")
            writer.string("a \"b\"")
            writer.key("none")
            writer.string(String?.none)
            writer.key("number")
            writer.number(-7)
            writer.key("whole")
            writer.number(.max)
            writer.key("yes")
            writer.bool(true)
            writer.key("no")
            writer.bool(false)
            writer.key("decimal")
            writer.verbatim("12.50")
            writer.key("empty")
            writer.object { _ in }
            writer.key("list")
            writer.array { _ in }
            writer.key("names")
            writer.array(["x", ""])
            writer.key("nested")
            writer.array { writer in
                writer.array { writer in
                    writer.number(1)
                    writer.array { $0.number(2) }
                }
                writer.object { writer in
                    writer.key(["de", "ep"].joined())
                    writer.object { writer in
                        writer.key("key")
                        writer.array { $0.null() }
                    }
                }
                writer.number(3)
            }
            writer.key("last")
            writer.number(0)
        }
        return writer
    }
}
