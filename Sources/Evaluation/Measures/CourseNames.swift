internal import LocatedYAML
internal import ProgramModel

/// The words that name the courses of a program, each as a small number, so that courses are found without words being built.
struct CourseNames: Sendable {
    private var table = KeyTable()
    /// For each word the courses that it names, by their places among the program's courses.
    private var coursesByName: [[Int32]] = []
    /// For each course the words that name it as they are written: its id, number, title, and other numbers.
    private(set) var written: [[Int32]] = []
    /// For each course its title without what schools print differently; -1 where it has no title.
    private(set) var titles: [Int32] = []
    private var buffer: [UInt8] = []

    /// The word of a title and the word of a number must never meet: a sign stands before each title.
    private static let titleSign: UInt8 = 0x01

    init(_ program: Program) {
        written.reserveCapacity(program.courses.count)
        titles.reserveCapacity(program.courses.count)
        for (place, course) in program.courses.enumerated() {
            var names: [Int32] = []
            for slot in [CourseField.id, CourseField.number, CourseField.title] {
                let bytes = program.bytes(program.fact(course, slot))
                if !bytes.isEmpty { names.append(add(bytes, to: place)) }
            }
            for node in program.items(program.fact(course, CourseField.crossListed)) {
                names.append(add(program.tree.bytes(node), to: place))
            }
            written.append(names)
            let title = program.bytes(program.fact(course, CourseField.title))
            titles.append(title.isEmpty ? -1 : addTitle(title, to: place))
        }
        buffer = []
    }

    private mutating func add(_ bytes: ArraySlice<UInt8>, to place: Int) -> Int32 {
        buffer.removeAll(keepingCapacity: true)
        buffer.append(contentsOf: bytes)
        return intern(place)
    }

    private mutating func addTitle(_ title: ArraySlice<UInt8>, to place: Int) -> Int32 {
        buffer.removeAll(keepingCapacity: true)
        buffer.append(CourseNames.titleSign)
        CourseTitle.appendNormalized(title, to: &buffer)
        return intern(place)
    }

    private mutating func intern(_ place: Int) -> Int32 {
        let number = table.insert(buffer, from: 0, to: buffer.count)
        if Int(number) == coursesByName.count { coursesByName.append([]) }
        if coursesByName[Int(number)].last != Int32(place) { coursesByName[Int(number)].append(Int32(place)) }
        return number
    }

    /// The places of the courses that a word names, by the word's number.
    func courses(withName number: Int32) -> [Int32] {
        coursesByName[Int(number)]
    }

    /// The places of the courses that a word names, as it is written.
    func courses(named bytes: ArraySlice<UInt8>) -> [Int32] {
        let word = Array(bytes)
        return table.find(word, from: 0, to: word.count).map { coursesByName[Int($0)] } ?? []
    }

    /// The places of the courses whose title reads the same as a text.
    func courses(titled bytes: ArraySlice<UInt8>) -> [Int32] {
        var word = [CourseNames.titleSign]
        CourseTitle.appendNormalized(bytes, to: &word)
        return table.find(word, from: 0, to: word.count).map { coursesByName[Int($0)] } ?? []
    }

    /// The places of the courses whose title reads the same as that of the course at a place.
    func courses(titledAs place: Int) -> [Int32] {
        titles[place] < 0 ? [] : coursesByName[Int(titles[place])]
    }

    /// Whether a word, as it is written, names the course at a place.
    func names(_ bytes: ArraySlice<UInt8>, _ place: Int) -> Bool {
        let word = Array(bytes)
        guard let number = table.find(word, from: 0, to: word.count) else { return false }
        return written[place].contains(number)
    }
}
