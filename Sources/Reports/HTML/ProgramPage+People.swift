internal import AssessmentModel

/// What people decided: judgments of reviewers, and waivers.
extension ProgramPage {
    /// The reviews that the assessment takes in, with what the reviewers want to know.
    var reviews: [Markup] {
        assessment.reviews.map { review in
            HTML.div(.class("review")) {
                HTML.p {
                    HTML.strong { HTML.quoted(review.reviewer) }
                    ", \(review.date)"
                    HTML.span(.class("quiet")) {
                        " "
                        HTML.quoted(review.file)
                    }
                }
                if !review.isOfThisText {
                    HTML.p(.class("said")) {
                        "It was written about another text of the file and does not count until somebody looks again."
                    }
                }
                if !review.requests.isEmpty {
                    HTML.p { "Wants to know:" }
                    HTML.ul {
                        for request in review.requests {
                            HTML.li {
                                HTML.quoted(request.text)
                                if let about = request.about {
                                    " "
                                    HTML.code { about }
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    /// That a finding is waived, or was known before.
    @MarkupBuilder func note(on finding: Finding) -> [Markup] {
        if finding.isWaived { HTML.span(.class("waived")) { "Waived" } }
        switch finding.baseline {
        case .unchanged: HTML.span(.class("waived")) { "Known before" }
        case .updated: HTML.span(.class("waived")) { "Known before, changed since" }
        case .new, nil: []
        }
    }

    /// What people said of a finding.
    @MarkupBuilder func people(_ finding: Finding) -> [Markup] {
        if let review = finding.review {
            fact("What reviewers say") {
                HTML.p { outcome(review) }
                items(review.judgments.map(words))
            }
        }
        if let waiver = finding.waiver { fact("Waiver") { words(waiver) } }
    }

    private func outcome(_ review: FindingReview) -> String {
        switch review.outcome {
        case .decided:
            "Decided by people: "
                + rubric.reviewPolicy.reason(ofDeciding: review.judgments.count { $0.standing == .counts }) + "."
        case .disputed: "The reviewers do not agree, so that it stays open."
        case .waiting: "\(PlainWords.count(review.missing, "more review")) needed."
        case .none: "What is said here changes nothing."
        }
    }

    private func words(_ judgment: Judgment) -> [Markup] {
        let review = assessment.reviews.indices.contains(judgment.review) ? assessment.reviews[judgment.review] : nil
        return MarkupBuilder.pieces {
            HTML.strong { HTML.quoted(review?.reviewer ?? "A reviewer") }
            ": "
            opinion(judgment.opinion)
            ". "
            HTML.quoted(judgment.reason)
            if !judgment.evidence.isEmpty {
                " Seen: "
                HTML.quoted(judgment.evidence.joined(separator: "; "))
            }
            switch judgment.standing {
            case .counts: ""
            case .beside: " (the file itself decides; this stands beside it)"
            case .ofAnotherText: " (of another text of the file)"
            }
        }
    }

    private func opinion(_ opinion: Judgment.Opinion) -> String {
        switch opinion {
        case .met(let isMet): isMet ? "met" : "not met"
        case .level(let level): rubric.scale[level]
        }
    }

    private func words(_ waiver: AppliedWaiver) -> [Markup] {
        MarkupBuilder.pieces {
            HTML.p {
                HTML.strong { state(waiver) }
                " "
                HTML.quoted(waiver.reason)
            }
            HTML.p(.class("quiet")) {
                "Granted by "
                HTML.quoted(waiver.approver)
                ", from \(waiver.effective) to \(waiver.expires); "
                HTML.quoted(waiver.file)
                ", line \(waiver.line)"
            }
        }
    }

    private func state(_ waiver: AppliedWaiver) -> String {
        switch waiver.state {
        case .inForce: "In force" + (waiver.daysLeft.map { ", " + PlainWords.count($0, "day") + " left." } ?? ".")
        case .notYet: "Not in force yet."
        case .expired: "Expired."
        case .noDay: "Not counted, for no day is given by which it could be judged."
        }
    }
}
