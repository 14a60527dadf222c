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
        var certain: [RecordIndex: [RecordIndex]] = [:]
        var possible: [RecordIndex: [RecordIndex]] = [:]
        /// Whether an award or credential may count toward awards that it does not name.
        var isOpen = false
        let records = Array(awards) + Array(credentials)
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
            guard !program.items(higher).isEmpty else { continue }
            if counts == .open { countsWhole.addDoubts(record, context, to: &findings) }
            possible[record] = Array(program.items(higher))
            if counts == .yes { certain[record] = possible[record] }
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
            isOpen ? all : possible == certain ? longest.count : AwardChain.longest(of: records, possible).count
        return MeasuredValue(
            ExactRange(Rational(longest.count), mayGrow ? nil : Rational(max(longest.count, most))))
    }
}

/// Finds the longest chain among awards that count toward others.
private enum AwardChain {
    /// The entries of the longest chain.
    ///
    /// Entries in a ring and behind it, which no file should have, are taken as one link with all of them: so one more award that counts
    /// never makes the chain shorter.
    static func longest(of records: [RecordIndex], _ higher: [RecordIndex: [RecordIndex]]) -> [RecordIndex] {
        // Where nothing counts toward anything, every entry is a chain by itself.
        guard !higher.isEmpty else { return records.min().map { [$0] } ?? [] }
        var waiting = Dictionary(uniqueKeysWithValues: records.map { ($0, 0) })
        for award in higher.values.joined() { waiting[award, default: 0] += 1 }
        var length = waiting.mapValues { _ in 1 }
        var before: [RecordIndex: RecordIndex] = [:]
        var ready = waiting.filter { $0.value == 0 }.keys.sorted()
        var next = 0
        while next < ready.count {
            let lower = ready[next]
            next += 1
            for award in higher[lower] ?? [] {
                if length[lower, default: 1] + 1 > length[award, default: 1] {
                    length[award] = length[lower, default: 1] + 1
                    before[award] = lower
                }
                waiting[award, default: 1] -= 1
                if waiting[award] == 0 { ready.append(award) }
            }
        }
        let finished = Set(ready)
        let ring = waiting.keys.filter { !finished.contains($0) }.sorted()
        func longest(to ends: [RecordIndex]) -> [RecordIndex] {
            var chain: [RecordIndex] = []
            var entry = ends.max { (length[$0, default: 1], $1) < (length[$1, default: 1], $0) }
            while let link = entry {
                chain.append(link)
                entry = before[link]
            }
            return chain.reversed()
        }
        let open = longest(to: ready)
        guard !ring.isEmpty else { return open }
        let closed = longest(to: ring).dropLast() + ring
        return closed.count >= open.count ? Array(closed) : open
    }
}
