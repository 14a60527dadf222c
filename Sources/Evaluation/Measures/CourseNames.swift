internal import LocatedYAML
internal import ProgramModel

/// The words that name the courses of a program, each as a small number, so that courses are found without words being built.
final class CourseNames {
    private let workspace: EvaluationWorkspace
    /// For each word the first link of the courses that it names.
    private let coursesByName: [CourseNameWriter.Ends]
    private let links: [CourseNameWriter.Link]
    /// The words that name courses as they are written, course by course: id, number, title, and other numbers.
    private let words: [Int32]
    /// For each course where its words end.
    private let wordEnds: [Int32]
    /// For each course its title without what schools print differently; -1 where it has no title.
    let titles: [Int32]

    init(_ program: Program, _ workspace: EvaluationWorkspace) {
        var writer = CourseNameWriter(program.courses.count)
        writer.add(program, &workspace.words)
        self.workspace = workspace
        coursesByName = writer.coursesByName
        links = writer.links
        words = writer.words
        wordEnds = writer.wordEnds
        titles = writer.titles
    }

    /// The places of the courses that a word names, by the word's number.
    func courses(withName number: Int32) -> Courses {
        Courses(links: links, link: coursesByName[Int(number)].first)
    }

    private func courses(withName number: Int32?) -> Courses {
        number.map(courses(withName:)) ?? Courses(links: [], link: -1)
    }

    /// Goes through the places of the courses whose title reads the same as that of the course at a place.
    @inline(__always)
    func forEach(titledAs place: Int, _ body: (Int) -> Void) {
        if titles[place] >= 0 { forEach(withName: titles[place], body) }
    }

    /// Goes through the places of the courses that have a written word in common with the course at a place.
    @inline(__always)
    func forEach(namedAs place: Int, _ body: (Int) -> Void) {
        var word = place == 0 ? 0 : Int(wordEnds[place - 1])
        while word < Int(wordEnds[place]) {
            forEach(withName: words[word], body)
            word += 1
        }
    }

    @inline(__always)
    private func forEach(withName number: Int32, _ body: (Int) -> Void) {
        var link = coursesByName[Int(number)].first
        while link >= 0 {
            body(Int(links[Int(link)].place))
            link = links[Int(link)].next
        }
    }

    /// The words that name the course at a place as they are written.
    func written(_ place: Int) -> ArraySlice<Int32> {
        words[(place == 0 ? 0 : Int(wordEnds[place - 1]))..<Int(wordEnds[place])]
    }

    /// The places of the courses of one word.
    struct Courses: Sequence, IteratorProtocol {
        fileprivate let links: [CourseNameWriter.Link]
        fileprivate var link: Int32

        var isEmpty: Bool { link < 0 }

        /// Whether there are more than so many.
        func isLonger(than count: Int) -> Bool {
            var (rest, left) = (self, count)
            while left >= 0, rest.next() != nil { left -= 1 }
            return left < 0
        }

        mutating func next() -> Int32? {
            guard link >= 0 else { return nil }
            let (place, next) = links[Int(link)]
            link = next
            return place
        }
    }

    /// The places of the courses that a scalar's text names, as it is written.
    func courses(named node: NodeIndex, in tree: YAMLTree) -> Courses {
        courses(withName: workspace.words.find(word: node, in: tree))
    }

    /// The places of the courses that a text means: those that it names as it is written, else those whose title reads the same.
    func courses(meantBy text: ArraySlice<UInt8>) -> Courses {
        let named = courses(withName: workspace.words.find(word: text))
        return named.isEmpty ? courses(withName: workspace.words.find(title: text)) : named
    }

    /// The same for a scalar's text.
    func courses(meantBy node: NodeIndex, in tree: YAMLTree) -> Courses {
        courses(withName: workspace.words.find(wordOrTitle: node, in: tree))
    }

    /// Whether a scalar's text, as it is written, names the course at a place.
    func names(_ node: NodeIndex, in tree: YAMLTree, _ place: Int) -> Bool {
        workspace.words.find(word: node, in: tree).map { written(place).contains($0) } ?? false
    }
}

/// Gathers the words that name courses.
private struct CourseNameWriter {
    /// The first and the last link of the courses that a word names.
    typealias Ends = (first: Int32, last: Int32)
    /// A course, by its place among the program's courses, with the next link of the same word; -1 behind the last.
    typealias Link = (place: Int32, next: Int32)

    private(set) var coursesByName: [Ends] = []
    private(set) var links: [Link] = []
    private(set) var words: [Int32] = []
    private(set) var wordEnds: [Int32] = []
    private(set) var titles: [Int32] = []

    init(_ count: Int) {
        coursesByName.reserveCapacity(2 * count)
        links.reserveCapacity(2 * count)
        words.reserveCapacity(count)
        wordEnds.reserveCapacity(count)
        titles.reserveCapacity(count)
    }

    mutating func add(_ program: Program, _ book: inout WordBook) {
        book.startProgram()
        let tree = program.tree
        let (id, number, title) = (CourseField.id, CourseField.number, CourseField.title)
        let crossListed = CourseField.crossListed
        for (place, course) in program.courses.enumerated() {
            add(program.fact(course, id), of: place, in: tree, &book)
            add(program.fact(course, number), of: place, in: tree, &book)
            let name = program.fact(course, title)
            if isWord(name, in: tree) {
                let numbers = book.numbers(ofTitle: name.node, in: tree)
                words.append(link(numbers.word, place))
                titles.append(link(numbers.title, place))
            } else {
                titles.append(-1)
            }
            let others = program.fact(course, crossListed)
            if others.state == .stated {
                for node in program.items(others) { words.append(link(book.number(ofWord: node, in: tree), place)) }
            }
            wordEnds.append(Int32(words.count))
        }
    }

    /// Adds a word that names a course, where the file has it.
    private mutating func add(_ fact: Fact, of place: Int, in tree: YAMLTree, _ book: inout WordBook) {
        guard isWord(fact, in: tree) else { return }
        words.append(link(book.number(ofWord: fact.node, in: tree), place))
    }

    private func isWord(_ fact: Fact, in tree: YAMLTree) -> Bool {
        fact.state == .stated && fact.node >= 0 && !tree.isEmpty(fact.node)
    }

    /// Lets a word name a course. Numbers come in the order in which the book gives them.
    private mutating func link(_ number: Int32, _ place: Int) -> Int32 {
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
