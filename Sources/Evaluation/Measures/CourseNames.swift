internal import LocatedYAML
internal import ProgramModel

/// The words that name the courses of a program, each as a small number, so that courses are found without words being built.
final class CourseNames {
    private let table: KeyTable
    /// For each word the first link of the courses that it names.
    private let coursesByName: [CourseNameWriter.Ends]
    private let links: [CourseNameWriter.Link]
    /// The words that name courses as they are written, course by course: id, number, title, and other numbers.
    private let words: [Int32]
    /// For each course where its words end.
    private let wordEnds: [Int32]
    /// For each course its title without what schools print differently; -1 where it has no title.
    let titles: [Int32]

    init(_ program: Program) {
        var writer = CourseNameWriter(program.courses.count)
        let tree = program.tree
        let slots = (CourseField.id, CourseField.number, CourseField.title, CourseField.crossListed)
        for (place, course) in program.courses.enumerated() {
            let title = program.fact(course, slots.2)
            writer.add(program.fact(course, slots.0), of: place, in: tree)
            writer.add(program.fact(course, slots.1), of: place, in: tree)
            writer.add(title, of: place, in: tree)
            for node in program.items(program.fact(course, slots.3)) { writer.add(node, of: place, in: tree) }
            writer.end(program.bytes(title), of: place)
        }
        table = writer.table
        coursesByName = writer.coursesByName
        links = writer.links
        words = writer.words
        wordEnds = writer.wordEnds
        titles = writer.titles
    }

    /// The word of a title and the word of a number must never meet: a sign stands before each title.
    fileprivate static let titleSign: UInt8 = 0x01

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
        fileprivate let links: [CourseNameWriter.Link]
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

/// Gathers the words that name courses.
private struct CourseNameWriter {
    /// The first and the last link of the courses that a word names.
    typealias Ends = (first: Int32, last: Int32)
    /// A course, by its place among the program's courses, with the next link of the same word; -1 behind the last.
    typealias Link = (place: Int32, next: Int32)

    private(set) var table = KeyTable()
    private(set) var coursesByName: [Ends] = []
    private(set) var links: [Link] = []
    private(set) var words: [Int32] = []
    private(set) var wordEnds: [Int32] = []
    private(set) var titles: [Int32] = []
    private var buffer: [UInt8] = []

    init(_ count: Int) {
        coursesByName.reserveCapacity(2 * count)
        links.reserveCapacity(2 * count)
        words.reserveCapacity(count)
        wordEnds.reserveCapacity(count)
        titles.reserveCapacity(count)
    }

    /// Adds a word that names a course, where the file has it.
    mutating func add(_ fact: Fact, of place: Int, in tree: YAMLTree) {
        guard fact.state == .stated, fact.node >= 0, !tree.isEmpty(fact.node) else { return }
        add(fact.node, of: place, in: tree)
    }

    mutating func add(_ node: NodeIndex, of place: Int, in tree: YAMLTree) {
        words.append(intern(tree.insert(node, into: &table), place))
    }

    /// Ends the words of a course with its title.
    mutating func end(_ title: ArraySlice<UInt8>, of place: Int) {
        wordEnds.append(Int32(words.count))
        guard !title.isEmpty else { return titles.append(-1) }
        buffer.removeAll(keepingCapacity: true)
        buffer.append(CourseNames.titleSign)
        CourseTitle.appendNormalized(title, to: &buffer)
        titles.append(intern(table.insert(buffer, from: 0, to: buffer.count), place))
    }

    /// Lets a word name a course.
    private mutating func intern(_ number: Int32, _ place: Int) -> Int32 {
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
}
