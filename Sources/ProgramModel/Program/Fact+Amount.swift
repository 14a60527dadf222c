public import ExactNumbers

extension Fact {
    /// The range of a stated amount in another unit; nothing where its unit does not convert to that.
    public func amountRange(in other: CreditUnit) -> ExactRange? {
        guard state == .stated, let factors = unit.factors(to: other) else { return nil }
        let range = numberRange
        return ExactRange(
            range.lower.times(factors.least, rounding: .down), range.upper?.times(factors.greatest, rounding: .up))
    }
}
