import Foundation

// Writes programs of study of a realistic size. The same seed gives the same bytes.
//
//   swift run -c release GenerateCorpus FOLDER COUNT [SHAPE]
//
// SHAPE is
//   portfolio      about twenty-five courses in eight stages, partners, agreements, awards and credentials (left out, this one)
//   published      what published programs are like
//   courses=N      a portfolio with N times as many courses
//   titles=N       a portfolio with N times as many courses, all of one title
//   findings=N     a portfolio with N entries in each of five lists that lack what is asked of them

let arguments = CommandLine.arguments.dropFirst()
guard (2...3).contains(arguments.count), let count = Int(arguments[2]) else {
    print("usage: GenerateCorpus FOLDER COUNT [portfolio|published|courses=N|titles=N|findings=N]")
    exit(2)
}
let shape = (arguments.count == 3 ? arguments[3] : "portfolio").split(separator: "=").map(String.init)
let factor = shape.count == 2 ? Int(shape[1]) ?? 1 : 1
let folder = URL(filePath: arguments[1])
try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
for number in 0..<count {
    let seed = UInt64(number)
    let text: String
    switch shape[0] {
    case "portfolio":
        var writer = ProgramWriter(seed: seed)
        text = writer.text(number)
    case "published":
        var writer = PublishedWriter(seed: seed)
        text = writer.text(number)
    case "courses":
        var writer = ProgramWriter(seed: seed, courseFactor: factor)
        text = writer.text(number)
    case "titles":
        var writer = ProgramWriter(seed: seed, courseFactor: factor, title: "Welding")
        text = writer.text(number)
    case "findings":
        var writer = ProgramWriter(seed: seed, lackFactor: factor)
        text = writer.text(number)
    default:
        print("there is no shape \(shape[0])")
        exit(2)
    }
    let name = "program-" + String(repeating: "0", count: 6 - String(number).count) + "\(number).pos.yaml"
    try Data(text.utf8).write(to: folder.appending(path: name))
}
