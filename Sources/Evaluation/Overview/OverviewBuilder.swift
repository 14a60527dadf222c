internal import AssessmentModel
internal import ProgramModel
internal import SourceDiagnostics

/// Introduces a program to people.
enum OverviewBuilder {
    static func overview(of program: Program, map: PathwayMap) -> ProgramOverview {
        let words = EntryWords(program: program)
        let root = Program.root
        return ProgramOverview(
            description: words.text(root, "description"),
            institutions: words.entries(root, "institutions").compactMap { institution in
                words.text(institution, "name").map { .init(name: $0, type: words.term(institution, "type")) }
            },
            cluster: words.name(root, "cluster", in: .cluster),
            careerPathway: words.name(root, "pathway", in: .pathway), schoolYear: words.text(root, "school-year"),
            occupations: words.entries(root, "occupations").compactMap { words.text($0, "title") },
            fileDigest: FileDigest.hexadecimal(program.source.bytes), map: map)
    }
}
