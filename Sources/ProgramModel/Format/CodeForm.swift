/// The form of a code. Codes are text: their leading zeros are part of them.
public enum CodeForm: String, Sendable, Hashable, CaseIterable {
    /// A program in the Classification of Instructional Programs: `NN.NNNN`, with two more digits where a state adds them.
    case cip
    /// An occupation in the Standard Occupational Classification: `NN-NNNN`, or `NN-NNNN.NN` as O*NET extends it.
    case soc

    /// An example of the form.
    public var example: String {
        switch self {
        case .cip: "51.3902"
        case .soc: "29-1141"
        }
    }

    /// The form as a regular expression, for the JSON Schema.
    public var pattern: String {
        switch self {
        case .cip: #"^\d{2}\.\d{4}(\d{2})?$"#
        case .soc: #"^\d{2}-\d{4}(\.\d{2})?$"#
        }
    }

    /// Whether a text has the form.
    func matches(_ text: some Collection<UInt8>) -> Bool {
        let shapes: [String] =
            switch self {
            case .cip: ["00.0000", "00.000000"]
            case .soc: ["00-0000", "00-0000.00"]
            }
        return shapes.contains { shape in
            shape.utf8.count == text.count
                && zip(shape.utf8, text).allSatisfy { sign, byte in
                    sign == UInt8(ascii: "0") ? (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) : sign == byte
                }
        }
    }
}
