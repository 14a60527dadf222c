/// Texts that a file may hold and that must not do anything but stand where they belong.
enum HostileText {
    static let all: [String] = [
        "\u{1B}[31mred\u{1B}[0m\u{7}\u{8}\u{1B}]0;title\u{7}",
        "one\ntwo\r\n  COMPLIANT  three\u{2028}four\u{2029}five\u{85}six\u{B}seven",
        "\nQUALITY: 100.0 of 100\n\n",
        "\u{5D0}\u{5D1}\u{5D2} \u{202E}desrever\u{202C} \u{2066}x\u{2069} \u{200F}",
        String(repeating: "a", count: 500),
        String(repeating: "看護師", count: 60),
        "e" + String(repeating: "\u{301}", count: 200) + " 👩‍⚕️ 🇺🇸",
        "\" \\ / </script> & ' ` {missing x} %n %@ \\u0041 \u{0}",
        "\u{FEFF}\u{200B}\u{FFFD}\u{10FFFF}",
        " \t ",
    ]

    /// Whether a character does something on a terminal other than to be seen.
    static func acts(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }

    /// The text as a value in YAML that is free of hostile characters itself.
    static func quoted(_ text: String) -> String {
        let digits = text.unicodeScalars.map { scalar in
            let hex = String(scalar.value, radix: 16)
            return "\\U" + String(repeating: "0", count: 8 - hex.count) + hex
        }
        return "\"" + digits.joined() + "\""
    }

    /// A program in which a text stands wherever people write what they like.
    static func program(with text: String) -> String {
        let text = quoted(text)
        return """
            program-of-study: 1
            title: \(text)
            status: submission
            description: \(text)
            institutions:
              - {id: ths, name: \(text), type: high-school}
              - {id: lcc, name: College, type: community-college}
            sequence:
              - stage: grade 9
                courses:
                  - {title: \(text), content: cte, prerequisites: [Later]}
                  - {title: Later, content: cte}
              - stage: grade 10
                courses: [{title: Welding I, content: cte}]
              - stage: year 1
                courses:
                  - {number: WLD 101, title: Welding I, content: cte, credits: 3}
                  - {number: WLD 102, title: \(text), content: cte, credits: 3}
            partners: [{name: \(text), kind: business}]
            credentials: [{title: \(text), kind: recognition}]
            agreements: [{kind: articulation, between: [ths, lcc], status: in-force, conditions: [\(text)]}]

            """
    }
}
