public import AssessmentModel
public import SourceDiagnostics

/// What people add to the assessments of a run: reviews, which decide what the rubric leaves to people, and waivers, which excuse.
public struct Deliberation: Sendable {
    /// The reviews.
    public let panel: ReviewPanel
    /// The waivers.
    public let waivers: WaiverList

    /// Reviews and waivers.
    public init(_ panel: ReviewPanel, _ waivers: WaiverList) {
        self.panel = panel
        self.waivers = waivers
    }

    /// Whether there are none.
    public var isEmpty: Bool { panel.reviews.isEmpty && waivers.waivers.isEmpty }

    /// An assessment with everything that people add to it.
    public func applied(to assessment: Assessment) -> Assessment {
        waivers.applied(to: panel.applied(to: assessment))
    }

    /// The same, and what was used for it is noted down for ``notices(_:)``.
    public func applied(to assessment: Assessment, recording use: inout DeliberationUse) -> Assessment {
        let reviewed =
            panel.reviews.isEmpty ? assessment : panel.applied(to: assessment, recording: &use)
        return waivers.waivers.isEmpty ? reviewed : waivers.applied(to: reviewed, recording: &use)
    }

    /// What people say of a text, held still: it counts for whatever edits make of the text, too.
    ///
    /// A plan asks what a program would come to with edits. Whoever reviewed it has not seen those; the plan takes it that they would say
    /// the same.
    public func held(on source: SourceText) -> @Sendable (Assessment) -> Assessment {
        let digest = ProgramDigest.of(source)
        return { assessment in
            var use = DeliberationUse()
            return waivers.applied(to: panel.applied(to: assessment, as: digest, recording: &use))
        }
    }

    /// What deserves a look, once all programs of a run were evaluated: reviews of older texts or of other programs, waivers that are
    /// over, to come, about to end, not needed, or granted twice.
    public func notices(_ use: DeliberationUse) -> [FileDiagnostic] {
        panel.notices(use) + waivers.notices(use)
    }
}

extension ReviewPanel {
    fileprivate func notices(_ use: DeliberationUse) -> [FileDiagnostic] {
        reviews.indices.compactMap { number in
            let review = reviews[number]
            guard let digest = use.reviews[number] else {
                let name = review.program.id ?? review.program.title ?? "another text"
                return FileDiagnostic(
                    review.source,
                    Diagnostic(
                        .noProgram, "no program that was evaluated is meant: this review is of `\(name)`",
                        severity: .warning, at: review.programRange,
                        help: review.program.id == nil
                            ? "A program without an `id` is known by its text alone. Where that has changed, look whether the judgments "
                                + "still hold, and write the digest here that `posrubric review template` shows."
                            : "Evaluate its file too, or leave this review out."))
            }
            guard let digest else { return nil }
            return FileDiagnostic(
                review.source,
                Diagnostic(
                    .otherText, "the program has changed since this review, which does not count therefore",
                    severity: .warning, at: review.programRange,
                    help: "Look whether the judgments still hold, then write its digest here: \(digest)"))
        }
    }
}
