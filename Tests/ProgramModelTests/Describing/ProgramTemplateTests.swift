import ProgramModel
import Testing

struct ProgramTemplateTests {
    @Test func readsBackWithoutADiagnostic() throws {
        let written = Written(file: ProgramTemplate.text)
        #expect(written.told.isEmpty)
        #expect(try written.program().isDraft)
    }

    @Test func showsTheFieldsThatItIsToShow() {
        for field in RecordKind.program.declaration.fields {
            #expect(ProgramTemplate.text.contains("\n\(field.name):") == field.isInTemplate, "\(field.name)")
        }
    }

    /// Nothing of the template may pass for a fact: what a person has not filled in is not known.
    @Test func statesNothingThatNobodyFilledIn() throws {
        let program = try Written(file: ProgramTemplate.text).program()
        for (slot, field) in RecordKind.program.declaration.fields.enumerated() {
            let fact = program.fact(Program.root, slot)
            switch field.type {
            case .number, .choice, .name, .date, .code, .codes, .flag:
                #expect(fact.state != .stated || ["program-of-study", "status", "document-kind"].contains(field.name))
            default: continue
            }
        }
    }

    @Test func everyLineIsCommented() {
        for line in ProgramTemplate.text.split(separator: "\n") where !line.hasPrefix(" ") && !line.hasPrefix("#") {
            #expect(line.contains("  # "), "\(line)")
        }
    }
}
