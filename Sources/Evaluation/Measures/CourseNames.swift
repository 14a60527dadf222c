internal import LocatedYAML
internal import ProgramModel

/// The words that name the courses of a program, each as a small number, so that courses are found without words being built.
struct CourseNames: Sendable {
    private var table = KeyTable()
    /// For each word the first and the last link of the courses that it names.
    private var coursesByName: [(first: Int32, last: Int32)] = []
    /// Courses, by their places among the program's courses, each with the next link of the same word; -1 behind the last.
    private var links: [(place: Int32, next: Int32)] = []
    /// The words that name courses as they are written, course by course: id, number, title, and other numbers.
    private var words: [Int32] = []
    /// For each course where its words end.
    private var wordEnds: [Int32] = []
    /// For each course its title without what schools print differently; -1 where it has no title.
    private(set) var titles: [Int32] = []
    private var buffer: [UInt8] = []

    /// The word of a title and the word of a number must never meet: a sign stands before each title.
    private static let titleSign: UInt8 = 0x01

    init(_ program: Program) {
        coursesByName.reserveCapacity(2 * program.courses.count)
        links.reserveCapacity(2 * program.courses.count)
        words.reserveCapacity(program.courses.count)
        wordEnds.reserveCapacity(program.courses.count)
        titles.reserveCapacity(program.courses.count)
        for (place, course) in program.courses.enumerated() {
            for slot in [CourseField.id, CourseField.number, CourseField.title] {
                let bytes = program.bytes(program.fact(course, slot))
                if !bytes.isEmpty { words.append(add(bytes, to: place)) }
            }
            for node in program.items(program.fact(course, CourseField.crossListed)) {
                words.append(add(program.tree.bytes(node), to: place))
            }
            wordEnds.append(Int32(words.count))
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
        let link = Int32(links.count)
        if Int(number) == coursesByName.count {
            coursesByName.append((link, link))
        } else {
            let last = coursesByName[Int(number)].last
            guard links[Int(last)].place != Int32(place) else { return number }
            links[Int(last)].next = link
            coursesByName[Int(number)].last = link
        }
        links.append((Int32(place), -1))
        return number
    }

    /// The places of the courses that a word names, by the word's number.
    func courses(withName number: Int32) -> Courses {
        Courses(links: links, link: coursesByName[Int(number)].first)
    }

    /// The words that name the course at a place as they are written.
    func written(_ place: Int) -> ArraySlice<Int32> {
        words[(place == 0 ? 0 : Int(wordEnds[place - 1]))..<Int(wordEnds[place])]
    }

    /// The places of the courses of one word.
    struct Courses: Sequence, IteratorProtocol {
        fileprivate let links: [(place: Int32, next: Int32)]
        fileprivate var link: Int32

        mutating func next() -> Int32? {
            guard link >= 0 else { return nil }
            let (place, next) = links[Int(link)]
            link = next
            return place
        }
    }

    /// The places of the courses that a word names, as it is written.
    func courses(named bytes: ArraySlice<UInt8>) -> [Int32] {
        let word = Array(bytes)
        return table.find(word, from: 0, to: word.count).map { Array(courses(withName: $0)) } ?? []
    }

    /// The places of the courses whose title reads the same as a text.
    func courses(titled bytes: ArraySlice<UInt8>) -> [Int32] {
        var word = [CourseNames.titleSign]
        CourseTitle.appendNormalized(bytes, to: &word)
        return table.find(word, from: 0, to: word.count).map { Array(courses(withName: $0)) } ?? []
    }

    /// The places of the courses whose title reads the same as that of the course at a place.
    func courses(titledAs place: Int) -> Courses {
        titles[place] < 0 ? Courses(links: [], link: -1) : courses(withName: titles[place])
    }

    /// Whether a word, as it is written, names the course at a place.
    func names(_ bytes: ArraySlice<UInt8>, _ place: Int) -> Bool {
        let word = Array(bytes)
        guard let number = table.find(word, from: 0, to: word.count) else { return false }
        return written(place).contains(number)
    }
}
