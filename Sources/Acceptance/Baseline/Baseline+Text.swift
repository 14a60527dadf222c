internal import ExactNumbers
internal import JSONText

extension Baseline {
    /// The baseline as a file: the same findings give the same bytes, one line for each, so that a change of it can be read.
    public var text: String {
        var lines = [
            "# Findings that are known and accepted: they are shown, and do not let `posrubric evaluate` fail.",
            "# `posrubric baseline` writes this file; it takes out what is mended, and adds nothing unless it is told to.",
            "baseline: 1", "rubric: \(Baseline.quoted(rubric))", programs.isEmpty ? "programs: []" : "programs:",
        ]
        for program in programs {
            lines.append("  - file: \(Baseline.quoted(program.file))")
            if !program.scores.isEmpty {
                let scores = program.scores.map { score in
                    "\(Baseline.quoted(score.name)): \(score.certain.shortDecimal(rounding: .down))"
                }
                lines.append("    scores: {\(scores.joined(separator: ", "))}")
            }
            if !program.entries.isEmpty { lines.append("    findings:") }
            for entry in program.entries {
                let at = entry.elements.map { Baseline.quoted($0.text) }.joined(separator: ", ")
                lines.append(
                    "      - {id: \(Baseline.quoted(entry.id)), is: \(Baseline.quoted(entry.standing)), at: [\(at)]}")
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// The text without quotes where it is a plain word, else as JSON writes it, which is YAML too.
    private static func quoted(_ text: String) -> String {
        let isWord =
            text.utf8.first.map { (0x61...0x7A).contains($0) } ?? false
            && text.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
            && text != "null"
        if isWord { return text }
        var bytes: [UInt8] = []
        JSONWriter.append(text, to: &bytes)
        // What JSON lets stand and YAML does not, or takes for the end of a line.
        return String(decoding: bytes, as: UTF8.self).unicodeScalars.map { letter in
            switch letter.value {
            case 0x7F...0x9F: "\\x" + String(letter.value, radix: 16)
            case 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: "\\u" + String(letter.value, radix: 16)
            default: String(letter)
            }
        }.joined()
    }
}
