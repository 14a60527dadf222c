public import SourceDiagnostics

extension DiagnosticCode {
    /// The text is not YAML.
    public static let syntax = DiagnosticCode("yaml-syntax")
    /// The bytes are not UTF-8, or hold characters that YAML does not allow.
    public static let notUTF8 = DiagnosticCode("not-utf-8")
    /// The file is larger than what is read.
    public static let tooLarge = DiagnosticCode("too-large")
    /// Lists and mappings stand too deep in one another.
    public static let tooDeep = DiagnosticCode("too-deep")
    /// The file holds too many values, or its aliases stand for too many.
    public static let tooManyValues = DiagnosticCode("too-many-values")
    /// The file holds nothing.
    public static let empty = DiagnosticCode("empty-file")
    /// The file holds more than one document.
    public static let severalDocuments = DiagnosticCode("several-documents")
    /// A key stands twice in one mapping.
    public static let duplicateKey = DiagnosticCode("duplicate-key")
    /// A key is a list or a mapping.
    public static let keyNotText = DiagnosticCode("key-not-text")
    /// An alias names an anchor that is not there.
    public static let unknownAnchor = DiagnosticCode("unknown-anchor")
    /// A tag, which has no meaning here.
    public static let tag = DiagnosticCode("tag")
}
