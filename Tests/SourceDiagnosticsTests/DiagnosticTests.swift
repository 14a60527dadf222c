import SourceDiagnostics
import Testing

struct DiagnosticTests {
    private func diagnostic(_ line: Int, _ severity: Diagnostic.Severity) -> Diagnostic {
        let place = SourcePosition(line: line, column: 1)
        return Diagnostic(DiagnosticCode("x"), "\(line)", severity: severity, at: SourceRange(place, place))
    }

    @Test func fewDiagnosticsStayAsTheyAre() {
        let few = [diagnostic(1, .warning), diagnostic(2, .error)]
        #expect(few.limited(to: 3) == few)
    }

    @Test(arguments: 3...9)
    func aLimitNeverHidesThatThereIsAnError(_ place: Int) {
        let many = (1...9).map { diagnostic($0, $0 == place ? .error : .warning) }
        let first = many.limited(to: 3)
        #expect(first.count == 4)
        #expect(first.containsError)
        #expect(first.last?.code.name == "too-many-mistakes")
        #expect(first.dropLast().map(\.message) == ["1", "2", "\(place)"])
    }

    @Test func onePlaceKeepsTheOrderInWhichItsMistakesWereFound() {
        let mixed = [diagnostic(3, .error), diagnostic(1, .error), diagnostic(3, .warning), diagnostic(1, .warning)]
        #expect(mixed.sortedByPlace() == [mixed[1], mixed[3], mixed[0], mixed[2]])
    }
}
