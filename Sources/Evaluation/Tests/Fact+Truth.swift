internal import AssessmentModel
internal import ProgramModel

/// What the tests of a rubric say of a single fact. All that ask facts ask here, so that they agree.
extension Fact {
    /// Whether one of some terms is among the values.
    @inline(__always)
    func isAny(of terms: TermSet) -> Truth {
        guard state == .stated else { return state == .unknown ? .open : .no }
        if UInt64(bitPattern: low) & terms.bits != 0 { return .yes }
        return UInt64(bitPattern: high) & terms.bits != 0 ? .open : .no
    }

    /// Whether all of some terms are among the values.
    @inline(__always)
    func isAll(of terms: TermSet) -> Truth {
        guard state == .stated else { return state == .unknown || terms.isEmpty ? .open : .no }
        if terms.isSubset(of: TermSet(bits: UInt64(bitPattern: low))) { return .yes }
        return terms.isSubset(of: TermSet(bits: UInt64(bitPattern: high))) ? .open : .no
    }

    /// Whether there are values, and all of them are among some terms.
    @inline(__always)
    func isOnly(of terms: TermSet) -> Truth {
        guard state == .stated else { return state == .unknown ? .open : .no }
        let certain = TermSet(bits: UInt64(bitPattern: low))
        let possible = TermSet(bits: UInt64(bitPattern: high))
        if !certain.isSubset(of: terms) || possible.intersection(terms).isEmpty { return .no }
        return possible.isSubset(of: terms) && !certain.isEmpty ? .yes : .open
    }

    /// Whether there is a value.
    @inline(__always)
    func isPresent(_ step: CompiledTest.Step) -> Truth {
        step.isListOfEntries ? hasEntries : step.isSetOfTerms ? hasTerms : isPresent
    }

    /// The same of a field with one value.
    @inline(__always)
    var isPresent: Truth { state == .unknown ? .open : Truth(state == .stated) }

    /// The same of a list.
    @inline(__always)
    var hasEntries: Truth {
        guard state == .stated else { return state == .unknown ? .open : .no }
        return high > 0 ? .yes : isOpen ? .open : .no
    }

    /// The same of a set of terms.
    @inline(__always)
    var hasTerms: Truth {
        guard state == .stated else { return state == .unknown ? .open : .no }
        return low != 0 ? .yes : high != 0 ? .open : .no
    }

    /// Whether the name is one of the catalogue.
    @inline(__always)
    var isRecognized: Truth {
        state == .unknown ? .open : Truth(state == .stated && low >= 0)
    }

    /// Whether a date lies between two days, given as numbers.
    @inline(__always)
    func isBetween(_ first: Int64, _ last: Int64) -> Truth {
        guard state == .stated else { return state == .unknown ? .open : .no }
        if high < first || low > last { return .no }
        return low >= first && high <= last ? .yes : .open
    }

    /// Whether a date is on a day or after it; what has no date does not end.
    @inline(__always)
    func isNotBefore(_ day: Int64) -> Truth {
        guard state == .stated else { return state == .unknown ? .open : .yes }
        return low >= day ? .yes : high < day ? .no : .open
    }
}
