import Foundation

// Writes programs of study of a realistic size and shape: about twenty-five courses in eight stages, partners, agreements, awards and
// credentials. The same seed gives the same bytes.
//
//   swift run -c release GenerateCorpus FOLDER COUNT

guard CommandLine.arguments.count == 3, let count = Int(CommandLine.arguments[2]) else {
    print("usage: GenerateCorpus FOLDER COUNT")
    exit(2)
}
let folder = URL(filePath: CommandLine.arguments[1])
try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
for number in 0..<count {
    var corpus = ProgramWriter(seed: UInt64(number))
    let name = "program-" + String(repeating: "0", count: 6 - String(number).count) + "\(number).pos.yaml"
    try Data(corpus.text(number).utf8).write(to: folder.appending(path: name))
}
