public import AssessmentModel

extension Deliberation {
    /// What people said by one rubric, as far as another one asks for the same: by the ids of its requirements and criteria, and by the
    /// names of its levels.
    public func transferred(from old: RubricSummary, to new: RubricSummary) -> Deliberation {
        let transfer = RubricTransfer(from: old, to: new)
        return Deliberation(
            ReviewPanel(panel.reviews.map(transfer.review)),
            WaiverList(waivers.waivers.compactMap(transfer.waiver), on: waivers.day))
    }
}

/// Finds in one rubric what another one asks for too.
private struct RubricTransfer {
    let old: RubricSummary
    let new: RubricSummary
    private let items: JudgedItems

    init(from old: RubricSummary, to new: RubricSummary) {
        self.old = old
        self.new = new
        items = JudgedItems(new)
    }

    func review(_ review: Review) -> Review {
        Review(
            reviewer: review.reviewer, date: review.date, program: review.program,
            entries: review.entries.compactMap(entry), requests: review.requests, source: review.source,
            reviewerRange: review.reviewerRange, programRange: review.programRange)
    }

    private func entry(_ entry: Review.Entry) -> Review.Entry? {
        guard let item = item(entry.item), let opinion = opinion(entry.opinion) else { return nil }
        return Review.Entry(
            item: item, opinion: opinion, reason: entry.reason, evidence: entry.evidence, range: entry.range)
    }

    func waiver(_ waiver: Waiver) -> Waiver? {
        item(waiver.item).map { item in
            Waiver(
                item: item, program: waiver.program, reason: waiver.reason, approver: waiver.approver,
                effective: waiver.effective, expires: waiver.expires, source: waiver.source, range: waiver.range)
        }
    }

    private func item(_ item: JudgedItem) -> JudgedItem? {
        switch (item, items[id(item)]) {
        case (.requirement, .requirement(let place)?): .requirement(place)
        case (.criterion, .criterion(let principle, let place)?): .criterion(principle: principle, place)
        default: nil
        }
    }

    private func id(_ item: JudgedItem) -> String {
        switch item {
        case .requirement(let place): old.requirements[place].id
        case .criterion(let principle, let place): old.principles[principle].criteria[place].id
        }
    }

    private func opinion(_ opinion: Judgment.Opinion) -> Judgment.Opinion? {
        switch opinion {
        case .met: opinion
        case .level(let level): new.scale.firstIndex(of: old.scale[level]).map { .level($0) }
        }
    }
}
