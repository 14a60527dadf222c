/// The name of a program's page in the folder of a report: readable, the same on every machine, and no other file's.
struct PageName {
    /// The path in the folder, which is also the address from the page over all programs.
    let path: String

    init(file: String) {
        path = "programs/" + PageName.name(of: file) + ".html"
    }

    /// A path with dots in place of its slashes. Where another path could come to the same, a digest of this one follows.
    static func name(of file: String) -> String {
        var stem = file[...]
        for ending in [".pos.yaml", ".pos.yml", ".yaml", ".yml"] where stem.hasSuffix(ending) {
            stem = stem.dropLast(ending.count)
            break
        }
        var words: [UInt8] = []
        var isExact = stem.utf8.count <= longest && file.hasSuffix(".pos.yaml")
        for byte in stem.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
                words.append(byte)
            case UInt8(ascii: "/"): words.append(UInt8(ascii: "."))
            default:
                isExact = false
                if let last = words.last, last != UInt8(ascii: "-") { words.append(UInt8(ascii: "-")) }
            }
        }
        // A name that starts with a dot is hidden in folders and by servers.
        let visible = words.suffix(longest).drop { $0 == UInt8(ascii: ".") }
        let name = String(decoding: visible, as: UTF8.self)
        return isExact && visible.count == words.count ? name : name + "-" + digest(file)
    }

    private static let longest = 80

    /// FNV-1a in 64 bits: short, and the same everywhere. Two of a million paths meet once in 37 million cases.
    private static func digest(_ text: String) -> String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
