internal import Agreement
internal import AssessmentModel
internal import SourceDiagnostics

/// Who says what of which program: the reviews of a study, put in rows.
struct OpinionTable {
    let reviewers: [String]
    /// The names of the programs.
    let programs: [String]
    /// What anybody judged, in the order of the rubric.
    let items: [JudgedItem]
    private let rubric: RubricSummary
    private var entries: [Key: Review.Entry] = [:]
    /// The files of reviews, by program and reviewer.
    private var sources: [Int: [Int: SourceText]] = [:]

    private struct Key: Hashable {
        let program: Int
        let reviewer: Int
        let item: JudgedItem
    }

    init(_ reviews: [Review], _ rubric: RubricSummary) {
        self.rubric = rubric
        reviewers = Set(reviews.map(\.reviewer)).sorted()
        var subjects: [String: Review.Subject] = [:]
        for review in reviews {
            let known = subjects[review.program.digest]
            if known?.id == nil { subjects[review.program.digest] = review.program }
        }
        func name(_ subject: Review.Subject) -> String {
            subject.id ?? subject.title ?? String(subject.digest.prefix(15))
        }
        let sorted = subjects.values.sorted { (name($0), $0.digest) < (name($1), $1.digest) }
        programs = sorted.map(name)
        let digests = sorted.map(\.digest)
        let judged = Set(reviews.flatMap { $0.entries.map(\.item) })
        let all =
            rubric.requirements.indices.map { JudgedItem.requirement($0) }
            + rubric.principles.enumerated().flatMap { principle, words in
                words.criteria.indices.map { JudgedItem.criterion(principle: principle, $0) }
            }
        items = all.filter(judged.contains)
        for review in reviews {
            guard let program = digests.firstIndex(of: review.program.digest),
                let reviewer = reviewers.firstIndex(of: review.reviewer)
            else { continue }
            sources[program, default: [:]][reviewer] = review.source
            for entry in review.entries {
                entries[Key(program: program, reviewer: reviewer, item: entry.item)] = entry
            }
        }
    }

    /// The reviews, by program and reviewer.
    var sheets: [AgreementStudy.Sheet] {
        programs.indices.flatMap { program in
            reviewers.indices.compactMap { reviewer in
                sources[program]?[reviewer].map {
                    AgreementStudy.Sheet(source: $0, reviewer: reviewers[reviewer], program: programs[program])
                }
            }
        }
    }

    /// What those say of something who judged it.
    func voices(_ program: Int, _ item: JudgedItem) -> [AgreementStudy.Dispute.Voice] {
        reviewers.indices.compactMap { reviewer in
            guard let entry = entries[Key(program: program, reviewer: reviewer, item: item)],
                let source = sources[program]?[reviewer]
            else { return nil }
            return AgreementStudy.Dispute.Voice(
                reviewer: reviewers[reviewer], opinion: entry.opinion, reason: entry.reason, source: source,
                range: entry.range)
        }
    }

    /// What each reviewer says of something.
    func row(_ program: Int, _ item: JudgedItem) -> [Review.Entry?] {
        reviewers.indices.map { entries[Key(program: program, reviewer: $0, item: item)] }
    }

    /// What the reviewers say of some requirements or some criteria of all programs, program by program.
    ///
    /// - Parameter one: The one that it is about; where it is given, only the levels count that this one can have.
    func ratings(of items: [JudgedItem], possible one: JudgedItem? = nil) -> Ratings {
        let rows = programs.indices.flatMap { program in
            items.map { item in row(program, item).map { $0?.opinion.number } }
        }
        guard items.first?.isCriterion ?? false else { return Ratings(rows, categories: 2) }
        let possible: Int? =
            if case .criterion(let principle, let place) = one {
                JudgedItems(rubric).levels(of: principle, place).count
            } else { nil }
        return Ratings(rows, categories: rubric.scale.count, possible: possible)
    }
}

extension JudgedItem {
    /// Whether it is a criterion, which has levels.
    public var isCriterion: Bool { if case .criterion = self { true } else { false } }
}
