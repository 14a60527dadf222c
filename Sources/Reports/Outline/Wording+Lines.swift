internal import AssessmentModel
internal import SourceDiagnostics

extension Wording {
    /// All that is said of a requirement that is not met or open, in the order in which people read it.
    func lines(_ requirement: RequirementAssessment) -> [FindingLine] {
        let words = assessment.rubric.requirements[requirement.requirement]
        let finding = requirement.finding
        var lines: [FindingLine] = []
        if let judgment = words.judgment { lines.append(FindingLine("Judged", judgment)) }
        lines += facts(requirement) + people(finding)
        if let remedy = finding.remedy { lines.append(FindingLine("Do", remedy, .remedy)) }
        if assessment.decidesAlone(requirement) {
            lines.append(FindingLine("Worth", "Nothing else keeps the program from complying."))
        }
        lines += finding.documents.map { FindingLine("Evidence", reference($0)) }
        lines.append(FindingLine("Why", words.why, .background))
        lines += words.citations.map { FindingLine("Source", Wording.citation($0), .background) }
        return lines
    }

    /// What was found, and what is open. Of ways of which one is enough, each is named.
    func facts(_ requirement: RequirementAssessment) -> [FindingLine] {
        var isFurther = false
        let shortfalls = shortfalls(requirement).map { comparison in
            let label = !comparison.isAlternative ? "Found" : isFurther ? "or" : "One of"
            isFurther = comparison.isAlternative
            return FindingLine(label, self.comparison(comparison))
        }
        return shortfalls + doubts(requirement).map { FindingLine("Open", $0) }
    }

    /// What people say of a finding, and the waiver that names it.
    func people(_ finding: Finding) -> [FindingLine] {
        var lines: [FindingLine] = []
        if let waiver = finding.waiver {
            lines.append(FindingLine(finding.isWaived ? "Waived" : "Waiver", Wording.waiver(waiver), .people))
        }
        if let state = finding.baseline, state != .new {
            lines.append(FindingLine("Known", "from before: it does not count for the gate", .people))
        }
        guard let review = finding.review else { return lines }
        if let outcome = Wording.outcome(review) { lines.append(FindingLine("Review", outcome, .people)) }
        return lines + review.judgments.map { FindingLine("Review", judgment($0)) }
    }

    /// "Welding 1 (line 12)".
    func reference(_ number: PlaceNumber) -> String {
        let place = assessment.place(number)
        return "\(place.label) (line \(place.range.start.line))"
    }

    /// "12 programs: 3 compliant, 8 not compliant, 1 undetermined; 2 files could not be evaluated".
    static func tally(_ tally: Tally) -> String {
        let counts = self.counts(tally).map { "\($0.count) \($0.words)" }.joined(separator: ", ")
        let programs = "\(tally.assessed) program\(tally.assessed == 1 ? "" : "s"): \(counts)"
        return tally.refused > 0 ? "\(programs); \(refused(tally))" : programs
    }

    /// How many programs came to which verdict. Where nothing decides, nobody asks how many are compliant.
    static func counts(_ tally: Tally) -> [(count: Int, words: String, verdict: OverallVerdict)] {
        let counts: [(count: Int, words: String, verdict: OverallVerdict)] = [
            (tally.compliant, "compliant", .compliant), (tally.notCompliant, "not compliant", .notCompliant),
            (tally.undetermined, "undetermined", .undetermined), (tally.gradedOnly, "graded only", .gradedOnly),
        ]
        return counts.filter { tally.gradedOnly > 0 ? $0.count > 0 : $0.verdict != .gradedOnly }
    }

    static func refused(_ tally: Tally) -> String {
        "\(tally.refused) file\(tally.refused == 1 ? "" : "s") could not be evaluated"
    }

    /// "5 met, 6 not met, 1 undetermined", of the requirements that decide.
    func counts() -> String {
        let deciding = assessment.requirements.filter { assessment.rubric.requirements[$0.requirement].decides }
        let counts = Verdict.allCases.compactMap { verdict -> String? in
            let count = deciding.count { $0.verdict == verdict }
            return count > 0 ? "\(count) \(verdict.rawValue.split(separator: "-").joined(separator: " "))" : nil
        }
        return counts.isEmpty ? "none, so that nothing is said of compliance" : counts.joined(separator: ", ")
    }
}
