internal import LocatedYAML
public import ProgramModel
public import SourceDiagnostics

/// A part of a program that is laid over a whole one: what would be so if these facts were stated.
///
/// It is written in the format of programs, and every key and value of it is checked as there. A field that it states takes the place of the
/// program's. Entries of lists that have the same id, stage, name, title, number or code are merged, others are added. `none` empties a list.
public struct ProgramOverlay: Sendable {
    /// The program with the overlay, if both fit together.
    public let program: Program?
    /// What is wrong, and in which text it is.
    public let diagnostics: [Diagnostic]
    /// The text that the diagnostics are about: the overlay, or the program as it would be.
    public let source: SourceText

    /// Lays a text over a program.
    public init(_ overlay: SourceText, over program: Program) {
        let reading = ProgramReading(overlay, isExcerpt: true)
        // What an overlay names may stand in the program: that is seen when both are put together.
        let errors = reading.diagnostics.filter { $0.severity == .error && $0.code != .unknownReference }
        let tree = YAMLReading(overlay).tree
        guard errors.isEmpty, let tree else {
            let isMapping = tree?.nodes.first?.kind == .mapping
            self.init(nil, isMapping ? reading.diagnostics : reading.diagnostics.map(ProgramOverlay.told), overlay)
            return
        }
        var merge = OverlayMerge(overlay, tree, program.source)
        merge.run()
        guard merge.diagnostics.isEmpty else {
            self.init(nil, merge.diagnostics, overlay)
            return
        }
        let merged = ProgramReading(merge.result)
        guard let result = merged.program else {
            // A name that nothing has is shown where it is written: in the overlay.
            let references = reading.diagnostics.filter { $0.code == .unknownReference }
            let isReference = merged.diagnostics.contains { $0.severity == .error && $0.code == .unknownReference }
            if isReference, !references.isEmpty {
                self.init(nil, references, overlay)
            } else {
                self.init(nil, merged.diagnostics, merge.result)
            }
            return
        }
        self.init(result, [], merge.result)
    }

    /// What is wrong with a text that is no mapping, told of a part of a program: nobody starts one as one starts a whole.
    private static func told(_ diagnostic: Diagnostic) -> Diagnostic {
        guard diagnostic.code == .empty || diagnostic.code == .wrongType else { return diagnostic }
        let message = diagnostic.code == .empty ? diagnostic.message : "an overlay is a mapping of keys and values"
        return Diagnostic(
            diagnostic.code, message, severity: diagnostic.severity, at: diagnostic.range,
            help: "Write what would be different, as in `awards: [{title: Welding, level: associate}]`.")
    }

    private init(_ program: Program?, _ diagnostics: [Diagnostic], _ source: SourceText) {
        self.program = program
        self.diagnostics = diagnostics
        self.source = source
    }
}
