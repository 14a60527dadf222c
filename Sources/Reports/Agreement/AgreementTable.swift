internal import Agreement
internal import AssessmentModel
internal import JSONText
internal import Reviews
internal import SourceDiagnostics

/// A study of agreement as a table for spreadsheets: a row for each figure, each person, each pair of people and each voice in a dispute.
struct AgreementTable {
    private let study: AgreementStudy

    init(_ study: AgreementStudy) {
        self.study = study
    }

    private static let columns = [
        "kind", "id", "title", "program", "reviewer", "other-reviewer", "figure", "value", "lower", "upper", "samples",
        "why-none", "compared", "judgments", "says", "reason", "levels-apart", "file", "line", "column",
    ]

    /// The places of columns of figures, which can be below zero.
    private static let numbers = Set(columns.indices.filter { ["value", "lower", "upper"].contains(columns[$0]) })

    var bytes: [UInt8] {
        var text = ByteText()
        text.add(CSVText.byteOrderMark)
        CSVText.add(AgreementTable.columns, to: &text)
        for (title, part) in AgreementWords.wholes(study) { add(part, title, to: &text) }
        for part in study.items { add(part, part.item.map(study.rubric.title) ?? "", to: &text) }
        for reviewer in study.reviewers { add(reviewer, to: &text) }
        for pair in study.pairs {
            add(
                [
                    "kind": "pair", "reviewer": pair.first, "other-reviewer": pair.second,
                    "compared": String(pair.common),
                ].merging(cells(.cohenKappa, pair.kappa, nil)) { $1 }, to: &text)
        }
        for dispute in study.disputes { for voice in dispute.voices { add(voice, dispute, to: &text) } }
        return text.bytes
    }

    private func add(_ cells: [String: String], to text: inout ByteText) {
        assert(cells.keys.allSatisfy(AgreementTable.columns.contains))
        CSVText.add(
            AgreementTable.columns.map { cells[$0] ?? "" }, numbers: AgreementTable.numbers, to: &text)
    }

    private func add(_ part: AgreementStudy.Part, _ title: String, to text: inout ByteText) {
        for figure in part.figures {
            add(
                [
                    "kind": "figure", "id": part.item.map(study.rubric.id) ?? "", "title": title,
                    "compared": String(part.compared), "judgments": String(part.judgments),
                ].merging(cells(figure.kind, figure.coefficient, figure.interval)) { $1 }, to: &text)
        }
    }

    private func cells(
        _ kind: AgreementStudy.Kind, _ coefficient: Coefficient, _ interval: ConfidenceInterval?
    ) -> [String: String] {
        var cells = ["figure": kind.rawValue]
        switch coefficient {
        case .value(let value): cells["value"] = AgreementJSON.number(value)
        case .undefined(let reason): cells["why-none"] = AgreementWords.words(reason)
        }
        if let interval {
            cells["lower"] = AgreementJSON.number(interval.lower)
            cells["upper"] = AgreementJSON.number(interval.upper)
            cells["samples"] = String(interval.samples)
        }
        return cells
    }

    private func add(_ reviewer: AgreementStudy.Reviewer, to text: inout ByteText) {
        let row = ["kind": "reviewer", "reviewer": reviewer.name, "judgments": String(reviewer.judgments)]
        for (figure, value) in [("equal", reviewer.equal), ("levels-above-others", reviewer.height)] {
            let none = reviewer.equal == nil ? AgreementWords.equal(reviewer) : "no criterion that others judged too"
            let cells = ["figure": figure].merging(
                value.map { ["value": AgreementJSON.number($0)] } ?? ["why-none": none]
            ) { $1 }
            add(row.merging(cells) { $1 }, to: &text)
        }
    }

    private func add(
        _ voice: AgreementStudy.Dispute.Voice, _ dispute: AgreementStudy.Dispute, to text: inout ByteText
    ) {
        add(
            [
                "kind": "voice", "id": study.rubric.id(of: dispute.item), "title": study.rubric.title(of: dispute.item),
                "program": dispute.program, "reviewer": voice.reviewer, "says": study.rubric.words(for: voice.opinion),
                "reason": voice.reason, "levels-apart": dispute.item.isCriterion ? String(dispute.distance) : "",
                "file": voice.source.name, "line": String(voice.range.start.line),
                "column": String(voice.range.start.column),
            ], to: &text)
    }
}
