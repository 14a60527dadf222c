internal import AssessmentModel
internal import JSONText

/// What people say of a program, as JSON. It stands only where somebody says something.
struct JSONPeople: Sendable {
    private let scale: [String]

    init(_ rubric: RubricSummary) {
        scale = rubric.scale
    }

    /// The members of a program: who reviewed it, and its verdict with what is waived.
    func add(_ assessment: Assessment, to text: inout ByteText) {
        if assessment.requirements.contains(where: \.finding.isWaived) {
            text.add(",\"verdict-after-waivers\":")
            text.addJSON(assessment.verdictAfterWaivers.rawValue)
        }
        guard !assessment.reviews.isEmpty else { return }
        var writer = JSONWriter()
        writer.array { writer in for review in assessment.reviews { write(review, to: &writer) } }
        text.add(",\"reviews\":")
        text.add(writer.bytes)
    }

    /// The members of a requirement or criterion.
    func add(_ finding: Finding, to text: inout ByteText) {
        if let review = finding.review {
            var writer = JSONWriter()
            write(review, to: &writer)
            text.add(",\"review\":")
            text.add(writer.bytes)
        }
        guard let waiver = finding.waiver else { return }
        var writer = JSONWriter()
        JSONPeople.write(waiver, to: &writer)
        text.add(",\"waiver\":")
        text.add(writer.bytes)
    }

    /// Writes who reviewed as a member of an object, where somebody did.
    static func writeReviewers(of assessment: Assessment, to writer: inout JSONWriter) {
        guard !assessment.reviews.isEmpty else { return }
        writer.key("reviews")
        writer.array { writer in
            for review in assessment.reviews {
                writer.object { writer in JSONPeople.writeSource(of: review, to: &writer) }
            }
        }
    }

    /// Writes where a review comes from as members of an object.
    private static func writeSource(of review: ReviewSummary, to writer: inout JSONWriter) {
        writer.member("file", review.file)
        writer.member("reviewer", review.reviewer)
        writer.member("date", review.date)
        writer.key("of-this-text")
        writer.bool(review.isOfThisText)
    }

    private func write(_ review: ReviewSummary, to writer: inout JSONWriter) {
        writer.object { writer in
            JSONPeople.writeSource(of: review, to: &writer)
            writer.key("requests")
            writer.array { writer in
                for request in review.requests {
                    writer.object { writer in
                        writer.member("about", request.about)
                        writer.member("ask", request.text)
                    }
                }
            }
        }
    }

    private func write(_ review: FindingReview, to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("outcome", review.outcome.rawValue)
            writer.member("missing", review.missing)
            writer.key("judgments")
            writer.array { writer in for judgment in review.judgments { write(judgment, to: &writer) } }
        }
    }

    private func write(_ judgment: Judgment, to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("review", judgment.review)
            switch judgment.opinion {
            case .met(let isMet): writer.member("verdict", isMet ? "met" : "not-met")
            case .level(let level): writer.member("level", scale[level])
            }
            writer.member("standing", judgment.standing.rawValue)
            writer.member("reason", judgment.reason)
            writer.key("evidence")
            writer.array(judgment.evidence)
        }
    }

    private static func write(_ waiver: AppliedWaiver, to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("state", waiver.state.rawValue)
            writer.member("reason", waiver.reason)
            writer.member("approver", waiver.approver)
            writer.member("effective", waiver.effective)
            writer.member("expires", waiver.expires)
            if let days = waiver.daysLeft { writer.member("days-left", days) }
            writer.member("file", waiver.file)
            writer.member("line", waiver.line)
        }
    }
}
