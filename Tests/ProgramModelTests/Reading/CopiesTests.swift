import ProgramModel
import SourceDiagnostics
import Testing

/// An entry that was copied is told, for it would count twice.
struct CopiesTests {
    @Test(
        arguments: [
            ("awards:\n  - {title: A, level: associate}\n  - {title: A, level: associate}", ["same-entry 6:5"]),
            ("awards:\n  - {title: A, level: associate}\n  - title: A\n    level: associate", ["same-entry 6:5"]),
            ("partners: [Forge, Mill, Forge]", ["same-entry 4:25"]),
            ("partners: [Forge, Forge, Forge]", ["same-entry 4:19", "same-entry 4:26"]),
            ("partners:\n  - &mill {name: Mill}\n  - *mill", ["same-entry 5:5"]),
            ("agreements:\n  - {status: in-force}\n  - {status: in-force}", ["same-entry 6:5"]),
            ("advisory: {members: [{name: Ann}, {name: Ann}]}", ["same-entry 4:35"]),
        ])
    func aCopyIsTold(_ lines: String, _ told: [String]) {
        let written = Written(lines)
        #expect(written.told == told)
        #expect(written.reading.diagnostics.allSatisfy { $0.severity == .warning && $0.notes.count == 1 })
    }

    @Test(
        arguments: [
            "awards:\n  - {title: A, level: associate}\n  - {title: A, level: certificate}",
            "awards:\n  - {title: A, level: associate}\n  - {title: A}",
            "partners: [Forge, forge]",
            "partners: [{name: none}, {name: \"none\"}]",
            "advisory: {members: [{sector: industry}, {sector: industry}]}",
        ])
    func whatDiffersInAnythingIsNoCopy(_ lines: String) {
        #expect(Written(lines).told.filter { $0.hasPrefix("same-entry") } == [])
    }

    /// Three electives are three courses.
    @Test func coursesMayStandTwice() {
        let courses = "sequence:\n  - stage: grade 9\n    academic: [{any: Elective}, {any: Elective}, Art, Art]"
        #expect(Written(courses).told == [])
    }
}
