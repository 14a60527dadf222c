internal import LocatedYAML
internal import ProgramModel

extension RubricReader {
    /// Reads the traces: those of the base, without what is dropped, then those of this rubric.
    mutating func readTraces(_ node: NodeIndex?, _ requirements: [Requirement], _ principles: [Principle]) -> [Trace] {
        let kept = Set(
            requirements.map(\.id) + principles.map(\.id) + principles.flatMap(\.criteria).map(\.id))
        var traces = (base?.traces ?? []).map { trace in
            var trace = trace
            for place in trace.rows.indices { trace.rows[place].answers.removeAll { !kept.contains($0) } }
            return trace
        }
        for (key, value) in entries(node, "traces") {
            let what = "a trace"
            checkNew(key, among: traces.map(\.id), what)
            guard let map = ClosedMapping(value, what, keys: ["title", "source", "rows"], &self) else { continue }
            let title = requiredText(map, "title", what)
            let source = map.required("source", what, &self).flatMap { place($0, among: sources.map(\.id), "source") }
            let rows = readTraceRows(map.required("rows", what, &self))
            if let source { traces.append(Trace(id: tree.string(key), title: title, source: source, rows: rows)) }
        }
        return traces
    }

    private mutating func readTraceRows(_ node: NodeIndex?) -> [Trace.Row] {
        let what = "a row of a trace"
        var rows: [Trace.Row] = []
        for (key, value) in entries(node, "rows") {
            guard let map = ClosedMapping(value, what, keys: ["asks", "by"], &self) else { continue }
            let words = requiredText(map, "asks", what)
            guard let by = map.required("by", what, &self) else { continue }
            let names = items(by, "ids")
            if names.isEmpty { report(.badValue, "nothing answers `\(tree.string(key))`", at: by) }
            idNames += names
            rows.append(Trace.Row(id: tree.string(key), words: words, answers: names.compactMap { text($0) }))
        }
        return rows
    }
}
