import Testing

@testable import ProgramModel

struct VocabularyTests {
    /// Every vocabulary of the format with the field that uses it.
    private static let all = RecordKind.allCases.flatMap { kind in
        kind.declaration.fields.compactMap { field in
            field.type.vocabulary.map { ("\(kind.declaration.name).\(field.name)", $0) }
        }
    }

    @Test func thereAreVocabularies() {
        #expect(VocabularyTests.all.count > 50)
    }

    @Test func noWordMeansTwoTerms() {
        for (field, vocabulary) in VocabularyTests.all {
            for (number, term) in vocabulary.terms.enumerated() {
                for word in [term.name] + term.aliases {
                    #expect(vocabulary.number(named: word) == number, "\(field): \(word)")
                }
            }
        }
    }

    @Test func caseSpacesAndUnderscoresDoNotCount() {
        for (field, vocabulary) in VocabularyTests.all {
            for (number, term) in vocabulary.terms.enumerated() {
                for sign in [" ", "_", "-"] {
                    let word = term.name.uppercased().replacing("-", with: sign)
                    #expect(vocabulary.number(named: word) == number, "\(field): \(word)")
                }
            }
        }
    }

    @Test func everyTermSaysInASentenceWhatItStandsFor() {
        for (field, vocabulary) in VocabularyTests.all {
            for term in vocabulary.terms {
                #expect(term.help.hasSuffix(".") || term.help.hasSuffix("..."), "\(field): \(term.name)")
                #expect(term.help.first?.isUppercase == true || term.help.first?.isNumber == true)
            }
        }
    }

    @Test func noTermIsAWordForUnknownOrNone() {
        for (field, vocabulary) in VocabularyTests.all {
            for word in ["unknown", "none", "null", "~", ""] {
                #expect(vocabulary.number(named: word) == nil, "\(field): \(word)")
            }
        }
    }
}
