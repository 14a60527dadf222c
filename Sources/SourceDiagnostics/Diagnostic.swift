/// Something that a person wrote and that is wrong or deserves a second look: where, what, and what to do.
public struct Diagnostic: Sendable, Hashable {
    /// How much a diagnostic weighs.
    public enum Severity: String, Sendable, Hashable, CaseIterable {
        /// The file cannot be evaluated.
        case error
        /// The file can be evaluated, and something in it looks mistaken.
        case warning
    }

    /// Another place that belongs to the mistake, such as the first of two equal keys.
    public struct Note: Sendable, Hashable {
        /// The place.
        public let range: SourceRange
        /// What is there.
        public let label: String

        /// A place and what is there.
        public init(_ range: SourceRange, _ label: String) {
            self.range = range
            self.label = label
        }
    }

    /// What kind of mistake it is.
    public let code: DiagnosticCode
    /// How much it weighs.
    public let severity: Severity
    /// What is wrong, as one sentence without a full stop.
    public let message: String
    /// Where it is; nothing where the whole file is meant, which could not be opened, say.
    public let range: SourceRange?
    /// A few words beside the marked place.
    public let label: String?
    /// Other places that belong to it.
    public let notes: [Note]
    /// What was expected, or what to do.
    public let help: String?

    /// A diagnostic.
    public init(
        _ code: DiagnosticCode, _ message: String, severity: Severity = .error, at range: SourceRange?,
        label: String? = nil,
        notes: [Note] = [], help: String? = nil
    ) {
        self.code = code
        self.severity = severity
        self.message = message
        self.range = range
        self.label = label
        self.notes = notes
        self.help = help
    }
}

extension [Diagnostic] {
    /// Whether one of them is an error.
    public var containsError: Bool { contains { $0.severity == .error } }

    /// The diagnostics from the top of the file to its end.
    public func sortedByPlace() -> [Diagnostic] {
        guard count > 1 else { return self }
        return enumerated().sorted { left, right in
            let (first, second) = (left.element.range?.start ?? .start, right.element.range?.start ?? .start)
            return first == second ? left.offset < right.offset : first < second
        }.map(\.element)
    }

    /// The first diagnostics, and one that says so where there are too many.
    ///
    /// Warnings give way to errors: a file that has an error must never look as if it had none.
    public func limited(to limit: Int) -> [Diagnostic] {
        guard count >= limit else { return self }
        let errors = Array(filter { $0.severity == .error }.prefix(limit))
        let warnings = filter { $0.severity != .error }.prefix(limit - errors.count)
        return (errors + warnings).sortedByPlace() + [
            Diagnostic(
                .tooManyMistakes, "only the first \(limit) are told", severity: .warning, at: nil,
                help: "Often one mistake causes many: mend the first ones, then run again.")
        ]
    }
}
