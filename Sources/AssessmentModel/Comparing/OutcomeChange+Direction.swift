internal import ExactNumbers

extension OutcomeChange.Kind {
    /// Which way an outcome went; nothing where it is the same.
    init?(from old: OutcomeChange.Outcome, to new: OutcomeChange.Outcome) {
        guard old != new else { return nil }
        switch (old, new) {
        case (.overall(let old), .overall(let new)): self = OutcomeChange.Kind(from: old.standing, to: new.standing)
        case (.verdict(let old), .verdict(let new)): self = OutcomeChange.Kind(from: old.standing, to: new.standing)
        case (.level(let old), .level(let new)): self = OutcomeChange.Kind(from: old?.points, to: new?.points)
        case (.score(let old), .score(let new)): self = OutcomeChange.Kind(from: old, to: new)
        default: self = .applicability
        }
    }

    private init(from old: Standing, to new: Standing) {
        self =
            switch (old, new) {
            case (.bad, .good): .improved
            case (.good, .bad): .worse
            case (.open, .good), (.open, .bad): .known
            case (.good, .open), (.bad, .open): .unknown
            default: .applicability
            }
    }

    /// Values from what is certain to what is possible: narrower within the old ones is better known; else what counts is which way both
    /// ends went.
    private init(from old: ExactRange?, to new: ExactRange?) {
        guard let old, let new, old != new else {
            self = .applicability
            return
        }
        let ends = (old.upper ?? old.lower, new.upper ?? new.lower)
        if old.contains(new) {
            self = .known
        } else if new.contains(old) {
            self = .unknown
        } else {
            self = new.lower > old.lower && ends.1 > ends.0 ? .improved : .worse
        }
    }

    /// How a verdict stands.
    fileprivate enum Standing { case good, bad, open, idle }
}

extension OverallVerdict {
    fileprivate var standing: OutcomeChange.Kind.Standing {
        switch self {
        case .compliant: .good
        case .notCompliant: .bad
        case .undetermined: .open
        case .gradedOnly: .idle
        }
    }
}

extension Verdict {
    fileprivate var standing: OutcomeChange.Kind.Standing {
        switch self {
        case .met: .good
        case .notMet: .bad
        case .undetermined: .open
        case .notApplicable: .idle
        }
    }
}
