internal import Agreement
internal import AssessmentModel
internal import Reviews

/// The words for figures of agreement, the same in text and wherever people read them.
enum AgreementWords {
    /// A number with so many decimals, rounded half away from zero.
    static func decimal(_ value: Double, places: Int) -> String {
        let scale = (0..<places).reduce(1.0) { value, _ in value * 10 }
        let scaled = (value.magnitude * scale).rounded()
        let whole = Int(scaled)
        let digits = String(whole % Int(scale))
        let sign = value < 0 && whole > 0 ? "-" : ""
        if places == 0 { return sign + String(whole) }
        return sign + String(whole / Int(scale)) + "." + String(repeating: "0", count: places - digits.utf8.count)
            + digits
    }

    static func name(_ kind: AgreementStudy.Kind) -> String {
        switch kind {
        case .percent: "Equal pairs"
        case .cohenKappa: "Cohen's kappa"
        case .fleissKappa: "Fleiss' kappa"
        case .gwetAC1: "Gwet's AC1"
        case .alphaNominal: "Krippendorff's alpha, nominal"
        case .alphaOrdinal: "Krippendorff's alpha, ordinal"
        case .alphaInterval: "Krippendorff's alpha, interval"
        }
    }

    /// "0.7143", "66.7 %", or why there is none.
    static func value(_ coefficient: Coefficient, of kind: AgreementStudy.Kind) -> String {
        switch coefficient {
        case .value(let value): kind == .percent ? decimal(value * 100, places: 1) + " %" : decimal(value, places: 4)
        case .undefined(let reason): "none: " + words(reason)
        }
    }

    /// "0.4510 to 0.9120", or nothing.
    static func interval(_ figure: AgreementStudy.Figure) -> String? {
        figure.interval.map { interval in
            figure.kind == .percent
                ? "\(decimal(interval.lower * 100, places: 1)) to \(decimal(interval.upper * 100, places: 1)) %"
                : "\(decimal(interval.lower, places: 4)) to \(decimal(interval.upper, places: 4))"
        }
    }

    static func words(_ reason: Coefficient.Reason) -> String {
        switch reason {
        case .nothingJudgedTwice: "nothing was judged by two people"
        case .noVariation: "all judgments are the same, so that chance cannot be told from agreement"
        case .unequalNumbers: "not everything has the same number of judgments"
        case .oneCategory: "only one judgment is possible"
        }
    }

    /// "Agreement of 2 people on 3 programs".
    static func title(_ study: AgreementStudy) -> String {
        let (people, programs) = (study.reviewerNames.count, study.programs.count)
        return "Agreement of \(people) \(people == 1 ? "person" : "people") on \(programs) "
            + "program\(programs == 1 ? "" : "s")"
    }

    /// "Illinois Perkins IV 1.0.0".
    static func rubric(_ study: AgreementStudy) -> String { "\(study.rubric.title) \(study.rubric.version)" }

    /// "3 to talk about; levels of all criteria: equal pairs 72.7 %, Gwet's AC1 0.6643, Krippendorff's alpha, ordinal 0.8594".
    static func summary(_ study: AgreementStudy) -> String {
        let queue = study.disputes.isEmpty ? "Nobody contradicts anybody" : "\(study.disputes.count) to talk about"
        let figures = wholes(study).map { title, part in
            let told = part.figures.filter { $0.kind == .percent || $0.kind == .gwetAC1 || $0.kind == .alphaOrdinal }
            let words = told.prefix(part.compared == 0 ? 1 : told.count).map { figure in
                let name = figure.kind == .percent ? "equal pairs" : name(figure.kind)
                return "\(name) \(value(figure.coefficient, of: figure.kind))"
            }
            return "\(title.lowercased()): \(words.joined(separator: ", "))"
        }
        return ([queue] + figures).joined(separator: "; ")
    }

    /// The figures that any part has, in their order.
    static func kinds(_ study: AgreementStudy) -> [AgreementStudy.Kind] {
        AgreementStudy.Kind.allCases.filter { kind in
            study.items.contains { $0.figures.contains { $0.kind == kind } }
        }
    }

    /// "0.7143", or a dash where there is none.
    static func short(_ kind: AgreementStudy.Kind, of part: AgreementStudy.Part) -> String {
        guard let figure = part.figures.first(where: { $0.kind == kind }), figure.coefficient.value != nil else {
            return "\u{2013}"
        }
        return value(figure.coefficient, of: kind)
    }

    /// The parts that are about everything, with what they are about.
    static func wholes(_ study: AgreementStudy) -> [(title: String, part: AgreementStudy.Part)] {
        [("Levels of all criteria", study.criteria), ("Verdicts of all requirements", study.requirements)]
            .compactMap { title, part in part.map { (title, $0) } }
    }

    /// What the ranges are; nothing where there is none.
    static func note(_ study: AgreementStudy) -> String? {
        let parts = wholes(study).map(\.part) + study.items
        guard parts.contains(where: { $0.figures.contains { $0.interval != nil } }) else { return nil }
        return "where 95 of 100 samples lie if the programs are drawn anew (\(study.bootstrap.samples) samples, "
            + "seed \(study.bootstrap.seed)). 1 is full agreement, 0 what chance alone would give."
    }

    /// "72.7 %"; why there is none.
    static func equal(_ reviewer: AgreementStudy.Reviewer) -> String {
        reviewer.equal.map { "\(decimal($0 * 100, places: 1)) %" } ?? "nothing that others judged too"
    }

    /// "0.25 above", nothing where there is no difference.
    static func height(_ reviewer: AgreementStudy.Reviewer) -> String? {
        guard let height = reviewer.height, height.magnitude >= 0.005 else { return nil }
        return "\(decimal(height.magnitude, places: 2)) \(height > 0 ? "above" : "below")"
    }

    /// "2 levels apart", nothing where it is one, or where there are no levels.
    static func apart(_ dispute: AgreementStudy.Dispute) -> String? {
        dispute.item.isCriterion && dispute.distance > 1 ? "\(dispute.distance) levels apart" : nil
    }

    /// "exemplary. A plan reaches beyond the grant."
    static func says(_ voice: AgreementStudy.Dispute.Voice, _ rubric: RubricSummary) -> String {
        "\(rubric.words(for: voice.opinion)). \(voice.reason)"
    }
}

extension AgreementStudy {
    /// The disputes of each program, the programs in the order of the queue.
    var queue: [(program: String, disputes: [Dispute])] {
        var queue: [(program: String, disputes: [Dispute])] = []
        for dispute in disputes {
            if queue.last?.program == dispute.program {
                queue[queue.count - 1].disputes.append(dispute)
            } else {
                queue.append((dispute.program, [dispute]))
            }
        }
        return queue
    }
}
