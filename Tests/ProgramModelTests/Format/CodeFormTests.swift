import TestSupport
import Testing

@testable import ProgramModel

struct CodeFormTests {
    @Test(arguments: [CodeForm.cip, .soc])
    func theExpressionOfTheSchemaMeansTheSame(_ form: CodeForm) throws {
        let expression = try Regex(form.pattern)
        var generator = SeededGenerator(seed: 51)
        let signs = Array("0123456789.-x ".utf8)
        var matching = 0
        for _ in 0..<1_500 {
            var code = Array((generator.chance(50) ? form.example : form.example + ".11").utf8)
            for _ in 0..<Int.random(in: 0...2, using: &generator) {
                let place = Int.random(in: 0..<code.count, using: &generator)
                switch Int.random(in: 0...2, using: &generator) {
                case 0: code[place] = signs.randomElement(using: &generator) ?? 0x30
                case 1: code.remove(at: place)
                default: code.insert(signs.randomElement(using: &generator) ?? 0x30, at: place)
                }
            }
            let text = String(decoding: code, as: UTF8.self)
            #expect(form.matches(code) == (text.wholeMatch(of: expression) != nil), "\(text)")
            if form.matches(code) { matching += 1 }
        }
        #expect(form.matches(form.example.utf8))
        #expect(matching > 100 && matching < 1_400)
    }
}
