internal import AssessmentModel
internal import ExactNumbers
internal import ProgramModel
internal import RubricModel

/// How many credentials and awards stand in the longest chain of which each counts toward the next.
///
/// Source: Illinois' Career Cluster Model and Illinois Pathways, Credentials and Assessments (March 2015), which ask for credentials that
/// stack. A chain may begin with a credential and goes on over awards; one that counts toward nothing is a chain by itself.
///
/// Limits: awards that count toward each other in a ring make no chain; whether the credits fit is taken from the file.
struct LongestAwardChain: NamedMeasure {
    let declaration: NamedMeasureDeclaration
    /// Whether an award only counts on where all of its credits do.
    let isWhole: Bool
    private let countsWhole = CompiledTest(RecordKind.award.declaration.test("all-credits-count", "yes"))

    /// The longest chain.
    ///
    /// - Parameter isWhole: Whether all credits of each award must count toward the next.
    init(name: String, help: String, isWhole: Bool = false) {
        declaration = NamedMeasureDeclaration(name: name, help: help)
        self.isWhole = isWhole
    }

    /// Two links may join what neither of them makes longer.
    var remediesAddUp: Bool { false }

    func measure(_ context: EvaluationContext, _ findings: inout Findings) -> MeasuredValue {
        let program = context.program
        let lists = [ProgramField.awards, ProgramField.credentials].map { program.fact(Program.root, $0) }
        let awards = program.items(lists[0])
        let credentials = program.items(lists[1])
        /// What counts certainly, and possibly, toward what.
        var certain: [AwardChain.Link] = []
        var possible: [AwardChain.Link] = []
        /// Whether an award or credential may count toward awards that it does not name.
        var isOpen = false
        let records = awards + credentials
        for record in records {
            let isAward = program.kind(record) == .award
            let slot = isAward ? AwardField.countsToward : CredentialField.countsToward
            let higher = program.fact(record, slot)
            let counts = isWhole && isAward ? countsWhole.truth(record, context) : .yes
            guard counts != .no else { continue }
            if higher.state == .unknown || higher.isOpen {
                isOpen = true
                findings.open(record, slot, in: program)
            }
            let items = program.items(higher)
            if counts == .open, !items.isEmpty { countsWhole.addDoubts(record, context, to: &findings) }
            for award in items {
                possible.append((record, award))
                if counts == .yes { certain.append((record, award)) }
            }
        }
        let longest = AwardChain.longest(of: records, certain)
        for record in longest { findings.count(record) }
        var mayGrow = false
        for (list, slot) in zip(lists, [ProgramField.awards, ProgramField.credentials])
        where list.state == .unknown || list.isOpen {
            mayGrow = true
            findings.open(Program.root, slot, in: program)
        }
        // Nothing counts toward a credential: a chain holds one of them at most.
        let all = awards.count + min(1, credentials.count)
        let most =
            isOpen
            ? all
            : possible.count == certain.count ? longest.count : AwardChain.longest(of: records, possible).count
        return MeasuredValue(
            ExactRange(Rational(longest.count), mayGrow ? nil : Rational(max(longest.count, most))))
    }
}

/// Finds the longest chain among awards that count toward others.
private enum AwardChain {
    /// An entry that counts toward an award.
    typealias Link = (from: RecordIndex, to: RecordIndex)

    /// What is known of an entry while chains are followed.
    private struct Entry {
        /// How many links lead to it that were not followed yet; -1 where no such entry is asked for.
        var waiting: Int32 = -1
        /// How many entries stand in the longest chain that ends with it, and the one before it; -1 where there is none.
        var length: Int32 = 1
        var before: RecordIndex = -1
        /// The links that start at it.
        var links: Range<Int32> = 0..<0
    }

    /// The entries of the longest chain.
    ///
    /// Entries in a ring and behind it, which no file should have, are taken as one link with all of them: so one more award that counts
    /// never makes the chain shorter.
    ///
    /// - Parameter links: What counts toward what, the links of an entry one behind the other.
    static func longest(of records: ArraySlice<RecordIndex>, _ links: [Link]) -> [RecordIndex] {
        // Where nothing counts toward anything, every entry is a chain by itself.
        guard !links.isEmpty else { return records.min().map { [$0] } ?? [] }
        let named = links.lazy.map(\.to)
        let first = min(records.min() ?? 0, named.min() ?? 0)
        let last = max(records.max() ?? 0, named.max() ?? 0)
        var entries = Array(repeating: Entry(), count: Int(last - first) + 1)
        for record in records { entries[Int(record - first)].waiting = 0 }
        for (number, link) in links.enumerated() {
            let (from, to) = (Int(link.from - first), Int(link.to - first))
            entries[to].waiting = max(0, entries[to].waiting) + 1
            let start = entries[from].links.isEmpty ? Int32(number) : entries[from].links.lowerBound
            entries[from].links = start..<Int32(number) + 1
        }
        var ready = entries.indices.filter { entries[$0].waiting == 0 }
        var next = 0
        while next < ready.count {
            let lower = ready[next]
            next += 1
            for link in entries[lower].links {
                let award = Int(links[Int(link)].to - first)
                if entries[lower].length + 1 > entries[award].length {
                    entries[award].length = entries[lower].length + 1
                    entries[award].before = first + RecordIndex(lower)
                }
                entries[award].waiting -= 1
                if entries[award].waiting == 0 { ready.append(award) }
            }
        }
        func longest(to ends: [Int]) -> [RecordIndex] {
            var chain: [RecordIndex] = []
            let end = ends.max { (entries[$0].length, $1) < (entries[$1].length, $0) }
            var entry = end.map { first + RecordIndex($0) } ?? -1
            while entry >= 0 {
                chain.append(entry)
                entry = entries[Int(entry - first)].before
            }
            return chain.reversed()
        }
        let open = longest(to: ready)
        let ring = entries.indices.filter { entries[$0].waiting > 0 }
        guard !ring.isEmpty else { return open }
        let closed = longest(to: ring).dropLast() + ring.map { first + RecordIndex($0) }
        return closed.count >= open.count ? Array(closed) : open
    }
}
