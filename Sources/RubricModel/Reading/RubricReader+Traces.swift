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
            guard let map = ClosedMapping(value, what, keys: ["asks", "by", "outside"], &self) else { continue }
            let words = requiredText(map, "asks", what)
            switch (map["by"], map["outside"]) {
            case (let by?, nil):
                let names = items(by, "ids")
                if names.isEmpty { report(.badValue, "nothing answers `\(tree.string(key))`", at: by) }
                idNames += names
                let answers = names.compactMap { text($0) }
                rows.append(Trace.Row(id: tree.string(key), words: words, answers: answers, outside: nil))
            case (nil, let outside?):
                let reason = spokenText(outside, "`outside` of \(what)")
                rows.append(Trace.Row(id: tree.string(key), words: words, answers: [], outside: reason))
            default:
                report(
                    .missingField, "\(what) needs either `by` or `outside`", at: map.first,
                    help: "`by` names what answers it, `outside` says why no single program can answer it.")
            }
        }
        return rows
    }
}
