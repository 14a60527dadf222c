internal import LocatedYAML

/// The words by which programs call their courses, with the titles that they read as.
///
/// Programs call their courses alike: the book is kept from one program to the next, so that a title is made plain once and not again for every
/// program. The words that name courses of the program at hand have small numbers of its own, given in the order in which they are met.
struct WordBook {
    /// A word, or a title without what is printed differently.
    private struct Entry {
        /// The program that last gave it a number, and the number.
        var program: Int32 = 0
        var number: Int32 = -1
        /// The title that a word reads as; -1 until that is asked.
        var title: Int32 = -1
    }

    private var words = KeyTable()
    private var wordEntries: [Entry] = []
    private var titles = KeyTable()
    private var titleEntries: [Entry] = []
    private var program: Int32 = 0
    private var count: Int32 = 0
    private var bytes = 0
    private var buffer: [UInt8] = []

    /// The book starts anew before it holds more than this, so that memory does not grow with the number of programs.
    private static let most = (words: 4_096, bytes: 1 << 18, programs: Int32.max / 2)

    /// Another program starts.
    mutating func startProgram() {
        if wordEntries.count > WordBook.most.words || bytes > WordBook.most.bytes || program > WordBook.most.programs {
            self = WordBook()
        }
        program += 1
        count = 0
    }

    // MARK: Giving numbers

    /// The number of a scalar's text as a word.
    mutating func number(ofWord node: NodeIndex, in tree: YAMLTree) -> Int32 {
        let word = insert(node, in: tree)
        return WordBook.number(&wordEntries[word], of: program, &count)
    }

    /// The numbers of a scalar's text as a word and as a title.
    mutating func numbers(ofTitle node: NodeIndex, in tree: YAMLTree) -> (word: Int32, title: Int32) {
        let word = insert(node, in: tree)
        let number = WordBook.number(&wordEntries[word], of: program, &count)
        let title = title(of: word, node, in: tree)
        return (number, WordBook.number(&titleEntries[title], of: program, &count))
    }

    private static func number(_ entry: inout Entry, of program: Int32, _ count: inout Int32) -> Int32 {
        if entry.program != program {
            entry.program = program
            entry.number = count
            count += 1
        }
        return entry.number
    }

    private mutating func insert(_ node: NodeIndex, in tree: YAMLTree) -> Int {
        let word = Int(tree.insert(node, into: &words))
        if word == wordEntries.count {
            wordEntries.append(Entry())
            bytes += tree.bytes(node).count
        }
        return word
    }

    private mutating func title(of word: Int, _ node: NodeIndex, in tree: YAMLTree) -> Int {
        if wordEntries[word].title < 0 { wordEntries[word].title = Int32(insertTitle(tree.bytes(node))) }
        return Int(wordEntries[word].title)
    }

    private mutating func insertTitle(_ text: ArraySlice<UInt8>) -> Int {
        buffer.removeAll(keepingCapacity: true)
        CourseTitle.appendNormalized(text, to: &buffer)
        let title = Int(titles.insert(buffer, from: 0, to: buffer.count))
        if title == titleEntries.count {
            titleEntries.append(Entry())
            bytes += buffer.count
        }
        return title
    }

    // MARK: Looking up

    /// The number that the program gave to a scalar's text as a word, if it did.
    func find(word node: NodeIndex, in tree: YAMLTree) -> Int32? {
        tree.find(node, in: words).flatMap { known(wordEntries[Int($0)]) }
    }

    /// The number that the program gave to a text as a word, if it did.
    func find(word text: ArraySlice<UInt8>) -> Int32? {
        let text = Array(text)
        return words.find(text, from: 0, to: text.count).flatMap { known(wordEntries[Int($0)]) }
    }

    /// The number that the program gave to a scalar's text as a word, else as a title, if it did.
    mutating func find(wordOrTitle node: NodeIndex, in tree: YAMLTree) -> Int32? {
        let word = insert(node, in: tree)
        if let number = known(wordEntries[word]) { return number }
        let title = title(of: word, node, in: tree)
        return known(titleEntries[title])
    }

    /// The number that the program gave to a text as a title, if it did.
    mutating func find(title text: ArraySlice<UInt8>) -> Int32? {
        known(titleEntries[insertTitle(text)])
    }

    private func known(_ entry: Entry) -> Int32? { entry.program == program ? entry.number : nil }
}
