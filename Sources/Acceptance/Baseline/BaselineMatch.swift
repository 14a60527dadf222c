internal import AssessmentModel

/// Finds the elements of a finding among those that are known, each known one at most once.
struct BaselineMatch {
    /// The worst state of all elements.
    let state: BaselineState
    /// The elements that are known, as they are now.
    let kept: [BaselineElement]

    init(_ elements: [BaselineElement], known: [BaselineElement]) {
        var open = elements
        var rest = known
        var state = BaselineState.unchanged
        var kept: [BaselineElement] = []
        func match(_ found: BaselineState, _ isSame: (BaselineElement, BaselineElement) -> Bool) {
            open.removeAll { element in
                guard let place = rest.firstIndex(where: { isSame(element, $0) }) else { return false }
                rest.remove(at: place)
                kept.append(element)
                state = max(state, found)
                return true
            }
        }
        match(.unchanged) { $0 == $1 }
        match(.updated) { $0.path == $1.path && $0.isNamed }
        match(.unchanged) { !$0.digest.isEmpty && $0.digest == $1.digest }
        self.state = open.isEmpty ? state : .new
        self.kept = kept
    }
}
