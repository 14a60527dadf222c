internal import AssessmentModel
internal import ExactNumbers

/// The principles as bars, and every criterion with its level on the scale.
extension ProgramPage {
    var quality: [Markup] {
        guard !assessment.principles.isEmpty else { return [] }
        return MarkupBuilder.pieces {
            HTML.p(.class("quiet")) {
                "From 0 to 100; the marks on each bar are the levels: \(PlainWords.list(rubric.scale)). What is certain has the "
                    + "full colour, what is still possible a pale one."
            }
            HTML.ul(.class("bars")) {
                for principle in assessment.principles {
                    HTML.li {
                        HTML.a(.href("#principle-" + rubric.principles[principle.principle].id)) {
                            HTML.quoted(rubric.principles[principle.principle].title)
                        }
                        HTML.span(.class("number")) { Wording.score(principle.score) }
                        ScaleBar(score: principle.score, levels: rubric.scale.count).markup
                    }
                }
            }
            reckoning(
                "How the quality of the whole is reckoned", Assessment.mean(of: assessment.principles, rubric),
                head: ["Principle", "Weight", "Points"],
                rows: assessment.principles.map { principle in
                    let words = rubric.principles[principle.principle]
                    return [words.title, String(words.weight), Wording.score(principle.score)]
                })
        }
    }

    var criteria: [Markup] {
        MarkupBuilder.pieces {
            for principle in assessment.principles {
                let words = rubric.principles[principle.principle]
                HTML.h3(.id("principle-" + words.id)) {
                    HTML.quoted(words.title)
                    HTML.span(.class("number")) { " " + Wording.score(principle.score) }
                }
                HTML.ul(.class("checklist criteria")) {
                    for criterion in principle.criteria { item(criterion, of: principle.principle) }
                }
                reckoning(
                    "How this principle is reckoned",
                    PrincipleAssessment.mean(of: principle.criteria, of: principle.principle, rubric),
                    head: ["Criterion", "Weight", "Level"],
                    rows: principle.criteria.map { criterion in
                        let words = words.criteria[criterion.criterion]
                        return [words.title, String(words.weight), level(criterion)]
                    })
            }
        }
    }

    private func level(_ criterion: CriterionAssessment) -> String {
        if criterion.finding.isJudged, criterion.level?.count == rubric.scale.count { return "for a person to judge" }
        return criterion.level.map(wording.level) ?? "does not apply"
    }

    private func item(_ found: CriterionAssessment, of principle: Int) -> Markup {
        let words = rubric.principles[principle].criteria[found.criterion]
        return HTML.li(.id(anchor(principle, found.criterion))) {
            HTML.details {
                HTML.summary {
                    ladder(found.level)
                    HTML.strong { HTML.quoted(words.title) }
                    note(on: found.finding)
                    " "
                    HTML.span(.class("said")) { level(found) }
                }
                HTML.div(.class("finding")) {
                    if let remedy = found.finding.remedy { toDo(remedy) }
                    HTML.dl(.class("facts")) {
                        if !found.finding.comparisons.isEmpty {
                            fact("The next level asks for") { comparisons(found.finding.comparisons) }
                        }
                        judgments(words)
                        people(found.finding)
                        evidence(found.finding)
                        let open = found.level.map { $0.count > 1 } ?? false
                        let doubts = open ? wording.doubts(found.finding.measures) : []
                        if !doubts.isEmpty { fact("Open because") { items(doubts.map(withCode)) } }
                        fact("Why it counts") { HTML.quoted(words.why) }
                        citations(words.citations)
                        fact("Name in the rubric") {
                            HTML.code { words.id }
                            ", weight \(words.weight)"
                        }
                    }
                }
            }
        }
    }

    /// What each level is, where a person decides.
    private func judgments(_ words: RubricSummary.Criterion) -> Markup? {
        let levels = words.judgments.enumerated().compactMap { level, text in text.map { (rubric.scale[level], $0) } }
        guard !levels.isEmpty else { return nil }
        return fact("A person looks for") {
            items(
                levels.map { level, text in
                    MarkupBuilder.pieces {
                        HTML.strong { PlainWords.capitalized(level) }
                        ": "
                        HTML.quoted(text)
                    }
                })
        }
    }

    /// The levels as steps: full as far as it is certain, pale as far as it is possible.
    private func ladder(_ level: ClosedRange<Int>?) -> Markup {
        HTML.span(.class("ladder"), .decoration) {
            for step in 1..<max(2, rubric.scale.count) {
                let kind = level.map { step <= $0.lowerBound ? "certain" : step <= $0.upperBound ? "possible" : "" }
                HTML.span(.class(kind ?? "idle"))
            }
        }
    }

    // MARK: Arithmetic

    /// How a score comes about: each weight with what it weighs, over all weights.
    private func reckoning(_ title: String, _ mean: WeightedMean, head: [String], rows: [[String]]) -> Markup? {
        guard let values = mean.score.values else { return nil }
        return HTML.details(.class("reckoning")) {
            HTML.summary { title }
            HTML.table {
                HTML.thead { HTML.tr { for cell in head { HTML.th(.init("scope", "col")) { cell } } } }
                HTML.tbody {
                    for row in rows {
                        HTML.tr {
                            HTML.th(.init("scope", "row")) { HTML.quoted(row[0]) }
                            for cell in row.dropFirst() { HTML.td { cell } }
                        }
                    }
                }
            }
            for isLeast in values.isCertain ? [true] : [true, false] {
                HTML.p(.class("formula")) {
                    values.isCertain ? "" : isLeast ? "At least " : "At most "
                    formula(mean, isLeast: isLeast)
                }
            }
        }
    }

    private func formula(_ mean: WeightedMean, isLeast: Bool) -> String {
        let rounding: RoundingDirection = isLeast ? .down : .up
        let terms = mean.terms(isLeast: isLeast)
        let sum = terms.map { "\($0.weight) \u{00D7} \($0.value.shortDecimal(rounding: rounding))" }
            .joined(separator: " + ")
        let values = mean.score.values ?? .zero
        let score = isLeast ? values.lower : values.upper ?? values.lower
        let weights = terms.reduce(0) { $0 + $1.weight }
        return "(\(sum)) / \(weights) = \(score.decimal(places: 1, rounding: rounding))"
    }
}
