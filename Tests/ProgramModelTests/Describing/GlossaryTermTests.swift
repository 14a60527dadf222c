import ProgramModel
import SourceDiagnostics
import Testing

/// The terms of the field are found by every name that people have for them.
struct GlossaryTermTests {
    @Test func everyNameFindsItsTerm() {
        for term in GlossaryTerm.all {
            for name in [term.name] + term.otherNames {
                let spellings = [name, name.lowercased(), name.uppercased(), name.replacing(" ", with: "-")]
                for spelling in spellings {
                    let heads = GlossaryTerm.explanations(of: spelling).map { $0.plain.prefix(term.name.count) }
                    #expect(heads == [term.name[...]], "\(spelling)")
                }
            }
        }
    }

    @Test func termsStandInOrderAndNoneTwice() {
        let names = GlossaryTerm.all.map(\.name)
        let letters = names.map { $0.lowercased().filter { $0.isLetter || $0 == " " } }
        #expect(letters == letters.sorted())
        let everyName = GlossaryTerm.all.flatMap { [$0.name] + $0.otherNames }.map { $0.lowercased() }
        #expect(Set(everyName).count == everyName.count)
    }
}
