internal import AssessmentModel
internal import ProgramModel
internal import SourceDiagnostics

extension WaiverList {
    /// Within how many days a waiver's last day is near.
    public static let daysOfNotice = 30

    /// What deserves a look in the waivers, once all programs of a run were evaluated.
    func notices(_ use: DeliberationUse) -> [FileDiagnostic] {
        var notices = waivers.indices.flatMap { number in
            self.notices(number, use).map { FileDiagnostic(waivers[number].source, $0) }
        }
        for overlap in use.overlaps.sorted(by: { ($0.second, $0.first) < ($1.second, $1.first) }) {
            let (first, second) = (waivers[overlap.first], waivers[overlap.second])
            let isSameFile = first.source.name == second.source.name
            let place = isSameFile ? "" : ", in \(first.source.name):\(first.range.start.line)"
            notices.append(
                FileDiagnostic(
                    second.source,
                    Diagnostic(
                        .waiversOverlap, "another waiver is in force for the same\(place)", severity: .warning,
                        at: second.range, notes: isSameFile ? [.init(first.range, "this one")] : [],
                        help: "The one that lasts longest counts. Keep one of them.")))
        }
        return notices.enumerated().sorted { left, right in
            let places = [left, right].map { ($0.element.diagnostic.range?.start.line ?? 0, $0.offset) }
            let files = [left, right].map { firstWaiver(of: $0.element.source) }
            return (files[0], places[0].0, places[0].1) < (files[1], places[1].0, places[1].1)
        }.map(\.element)
    }

    /// Which waiver is the first of a file: files are told of in the order in which they were read.
    private func firstWaiver(of source: SourceText) -> Int {
        waivers.firstIndex { $0.source.name == source.name } ?? waivers.count
    }

    private func notices(_ number: Int, _ use: DeliberationUse) -> [Diagnostic] {
        let waiver = waivers[number]
        func notice(_ code: DiagnosticCode, _ message: String, _ help: String) -> Diagnostic {
            Diagnostic(code, message, severity: .warning, at: waiver.range, help: help)
        }
        var notices: [Diagnostic] = []
        switch waiver.state(on: day) {
        case .noDay:
            let others = waivers.count { $0.source.name == waiver.source.name }
            if waivers.firstIndex(where: { $0.source.name == waiver.source.name }) == number {
                let what = others == 1 ? "this waiver does" : "these \(others) waivers do"
                notices.append(
                    notice(
                        .waiverNoDay, "nobody said which day it is, so \(what) not count",
                        "Run with --as-of: nothing that has a date is ever judged by a clock."))
            }
        case .expired:
            return [
                notice(
                    .waiverExpired, "the last day of this waiver was \(waiver.expires.text)",
                    "It does not count any more: delete it, or have it granted anew.")
            ]
        case .notYet:
            notices.append(
                notice(
                    .waiverNotYet, "the first day of this waiver is \(waiver.effective.text)",
                    "It does not count before that day."))
        case .inForce:
            let days = day.map { $0.days(until: waiver.expires) } ?? 0
            if days <= WaiverList.daysOfNotice {
                let left = days == 0 ? "today" : days == 1 ? "tomorrow" : "in \(days) days"
                notices.append(
                    notice(
                        .waiverExpiresSoon, "the last day of this waiver is \(waiver.expires.text), \(left)",
                        "See that what it waives is met by then, or have it granted anew."))
            }
        }
        guard let used = use.waivers[number] else {
            notices.append(
                notice(
                    .noProgram, "no program that was evaluated is meant by `\(waiver.program.text)`",
                    "A pattern stands for the program's id, or for its path: * is any letters within a name, ** any folders."
                ))
            return notices
        }
        if used.needed == 0 {
            let programs = used.programs == 1 ? "the program" : "all \(used.programs) programs"
            notices.append(
                notice(
                    .waiverNotNeeded, "\(programs) that this waiver names would pass without it", "Delete it."))
        }
        return notices
    }
}
