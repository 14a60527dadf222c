internal import Agreement

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
}
