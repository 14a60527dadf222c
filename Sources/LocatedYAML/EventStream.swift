private import CLibYAML

/// libyaml's events over bytes in memory. Owns libyaml's parser and the current event, and frees both.
///
/// The only type that touches libyaml. The bytes must outlive it.
@safe struct EventStream: ~Copyable {
    enum Event {
        case streamStart, streamEnd
        case documentStart, documentEnd
        case sequenceStart, mappingStart, containerEnd
        case scalar, alias
    }

    /// What libyaml refused.
    struct Failure: Error {
        /// Whether the bytes themselves are at fault, so that only ``offset`` tells the place.
        let isInBytes: Bool
        let problem: String
        let offset: Int
        let line: Int
        let column: Int
        let context: String?
        let contextLine: Int
        let contextColumn: Int
    }

    /// Where an event starts and ends, counted from 0, columns in code points.
    struct Extent {
        let startLine: UInt32
        let startColumn: UInt32
        let endLine: UInt32
        let endColumn: UInt32
    }

    // libyaml keeps a pointer to its parser, which must therefore never move.
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private let event: UnsafeMutablePointer<yaml_event_t>
    /// How many bytes stand before those that libyaml sees.
    private let skipped: Int
    /// Whether the current event owns memory.
    private var hasMemory = false

    /// Who decodes the bytes before they are scanned.
    enum Decoding: CaseIterable {
        /// libyaml, one character after the other.
        case stepwise
        /// Nobody, where the bytes are known to be what libyaml would make of them; else libyaml.
        case sparedWherePossible
    }

    @unsafe init(_ bytes: UnsafeRawBufferPointer, decoding: Decoding = .sparedWherePossible) {
        // libyaml counts a byte order mark as a column, so that the first key would not stand above the second.
        skipped = unsafe bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        unsafe parser = .allocate(capacity: 1)
        unsafe event = .allocate(capacity: 1)
        unsafe event.initialize(to: yaml_event_t())
        let initialized = unsafe yaml_parser_initialize(parser)
        precondition(initialized == 1, "no memory for a parser")
        unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        let start = unsafe bytes.baseAddress?.advanced(by: skipped).assumingMemoryBound(to: UInt8.self)
        unsafe yaml_parser_set_input_string(parser, start, bytes.count - skipped)
        if decoding == .sparedWherePossible {
            unsafe spareDecoding(UnsafeRawBufferPointer(rebasing: bytes[skipped...]))
        }
    }

    /// Gives libyaml's scanner a whole text at once, as libyaml's reader would have left it: decoded to UTF-8, which it is, with a zero
    /// behind it. A text that the reader would refuse or that is longer than its buffer is left to it.
    ///
    /// The reader is asked for more only where `unread`, which nothing else looks at, is too small, and has nothing to do at the end of a
    /// file.
    @unsafe private func spareDecoding(_ bytes: UnsafeRawBufferPointer) {
        guard unsafe bytes.count < parser.pointee.buffer.end - parser.pointee.buffer.start,
            unsafe PermittedBytes.areAll(bytes), let start = bytes.baseAddress
        else { return }
        unsafe UnsafeMutableRawPointer(parser.pointee.buffer.start).copyMemory(from: start, byteCount: bytes.count)
        unsafe parser.pointee.buffer.last = parser.pointee.buffer.start + bytes.count + 1
        unsafe parser.pointee.buffer.last[-1] = 0
        unsafe parser.pointee.unread = .max
        unsafe parser.pointee.eof = 1
    }

    deinit {
        if hasMemory { unsafe yaml_event_delete(event) }
        unsafe yaml_parser_delete(parser)
        unsafe event.deallocate()
        unsafe parser.deallocate()
    }

    /// Whether the current event owns memory: many are nothing but a place.
    private var ownsMemory: Bool {
        switch unsafe event.pointee.type {
        case YAML_SEQUENCE_START_EVENT:
            unsafe event.pointee.data.sequence_start.anchor != nil || event.pointee.data.sequence_start.tag != nil
        case YAML_MAPPING_START_EVENT:
            unsafe event.pointee.data.mapping_start.anchor != nil || event.pointee.data.mapping_start.tag != nil
        case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: false
        default: true
        }
    }

    /// The next event.
    mutating func next() throws(Failure) -> Event {
        if hasMemory { unsafe yaml_event_delete(event) }
        guard unsafe yaml_parser_parse(parser, event) == 1 else {
            hasMemory = false
            throw failure()
        }
        hasMemory = ownsMemory
        switch unsafe event.pointee.type {
        case YAML_STREAM_START_EVENT: return .streamStart
        case YAML_DOCUMENT_START_EVENT: return .documentStart
        case YAML_DOCUMENT_END_EVENT: return .documentEnd
        case YAML_SEQUENCE_START_EVENT: return .sequenceStart
        case YAML_MAPPING_START_EVENT: return .mappingStart
        case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: return .containerEnd
        case YAML_SCALAR_EVENT: return .scalar
        case YAML_ALIAS_EVENT: return .alias
        default: return .streamEnd
        }
    }

    private func failure() -> Failure {
        unsafe Failure(
            isInBytes: parser.pointee.error == YAML_READER_ERROR,
            problem: parser.pointee.problem.map { unsafe String(cString: $0) } ?? "no memory",
            offset: parser.pointee.problem_offset + skipped,
            line: Int(parser.pointee.problem_mark.line), column: Int(parser.pointee.problem_mark.column),
            context: parser.pointee.context.map { unsafe String(cString: $0) },
            contextLine: Int(parser.pointee.context_mark.line), contextColumn: Int(parser.pointee.context_mark.column))
    }

    /// Where the current event stands.
    var extent: Extent {
        unsafe Extent(
            startLine: UInt32(truncatingIfNeeded: event.pointee.start_mark.line),
            startColumn: UInt32(truncatingIfNeeded: event.pointee.start_mark.column),
            endLine: UInt32(truncatingIfNeeded: event.pointee.end_mark.line),
            endColumn: UInt32(truncatingIfNeeded: event.pointee.end_mark.column))
    }

    /// Adds the text of the current scalar to a row.
    func appendText(to text: inout Row<UInt8>) {
        let scalar = unsafe event.pointee.data.scalar
        unsafe text.append(contentsOf: UnsafeBufferPointer(start: scalar.value, count: scalar.length))
    }

    /// How the current scalar is written.
    var scalarStyle: YAMLNode.ScalarStyle {
        switch unsafe event.pointee.data.scalar.style {
        case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
        case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
        case YAML_LITERAL_SCALAR_STYLE: .literal
        case YAML_FOLDED_SCALAR_STYLE: .folded
        default: .plain
        }
    }

    /// Whether a mapping starts here.
    var isMappingStart: Bool {
        unsafe event.pointee.type == YAML_MAPPING_START_EVENT
    }

    /// Whether the list or mapping that starts here is written in brackets or braces.
    var isFlowStyle: Bool {
        unsafe event.pointee.type == YAML_SEQUENCE_START_EVENT
            ? event.pointee.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE
            : event.pointee.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE
    }

    /// Whether the current scalar has an anchor or a tag.
    var hasProperties: Bool {
        let scalar = unsafe event.pointee.data.scalar
        return unsafe scalar.anchor != nil || scalar.tag != nil
    }

    /// The anchor that the current event defines, or that the current alias names.
    var anchor: String? {
        switch unsafe event.pointee.type {
        case YAML_ALIAS_EVENT: unsafe EventStream.string(event.pointee.data.alias.anchor)
        case YAML_SCALAR_EVENT: unsafe EventStream.string(event.pointee.data.scalar.anchor)
        case YAML_SEQUENCE_START_EVENT: unsafe EventStream.string(event.pointee.data.sequence_start.anchor)
        case YAML_MAPPING_START_EVENT: unsafe EventStream.string(event.pointee.data.mapping_start.anchor)
        default: nil
        }
    }

    /// The tag that the current event carries.
    var tag: String? {
        switch unsafe event.pointee.type {
        case YAML_SCALAR_EVENT: unsafe EventStream.string(event.pointee.data.scalar.tag)
        case YAML_SEQUENCE_START_EVENT: unsafe EventStream.string(event.pointee.data.sequence_start.tag)
        case YAML_MAPPING_START_EVENT: unsafe EventStream.string(event.pointee.data.mapping_start.tag)
        default: nil
        }
    }

    private static func string(_ letters: UnsafeMutablePointer<yaml_char_t>?) -> String? {
        unsafe letters.map { unsafe String(cString: $0) }
    }
}
