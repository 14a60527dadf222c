public import AssessmentModel
public import SourceDiagnostics

/// The reviews of a run, ready to be taken in by the assessments that they are about.
///
/// People decide what the rubric leaves to people, and nothing else. What the file itself decides or leaves open stays as it is: what a
/// person says of it is shown beside it. So a verdict that was given still stays, however the file is filled in later.
public struct ReviewPanel: Sendable {
    /// The reviews, sorted by day, reviewer and file.
    public let reviews: [Review]

    /// A panel.
    public init(_ reviews: [Review]) {
        self.reviews = reviews.sorted {
            ($0.date, $0.reviewer, $0.source.name) < ($1.date, $1.reviewer, $1.source.name)
        }
    }

    /// Reviews with which somebody would count twice for the same text of a program.
    public var doubles: [FileDiagnostic] {
        reviews.indices.compactMap { number in
            let review = reviews[number]
            let first = reviews[..<number].first {
                $0.program == review.program && $0.reviewer.lowercased() == review.reviewer.lowercased()
            }
            guard let first else { return nil }
            let other = first.source.name == review.source.name ? "" : ", in \(first.source.name)"
            return FileDiagnostic(
                review.source,
                Diagnostic(
                    .reviewedTwice, "\(review.reviewer) has reviewed this text already\(other)",
                    at: review.reviewerRange, help: "One person counts once: leave one of the two out."))
        }
    }

    /// The reviews that are about a program, by their numbers.
    func matches(_ assessment: Assessment, digest: @autoclosure () -> String) -> [Int] {
        let digest = digest()
        return reviews.indices.filter { number in
            let program = reviews[number].program
            if let id = program.id, let other = assessment.id { return id == other }
            return program.digest == digest
        }
    }

    /// An assessment with the judgments of people taken in.
    public func applied(to assessment: Assessment) -> Assessment {
        var use = DeliberationUse()
        return applied(to: assessment, recording: &use)
    }

    /// - Parameter reviewed: The digest of the text that counts as the one that was evaluated; left out, its own.
    func applied(
        to assessment: Assessment, as reviewed: String? = nil, recording use: inout DeliberationUse
    ) -> Assessment {
        let digest = reviewed ?? ProgramDigest.of(assessment.source)
        let numbers = matches(assessment, digest: digest)
        guard !numbers.isEmpty else { return assessment }
        for number in numbers {
            let isOfThisText = reviews[number].program.digest == digest
            use.add(review: number, digest: isOfThisText ? nil : digest)
        }
        let chosen = numbers.map { reviews[$0] }
        let merge = ReviewMerge(assessment, chosen, digest)
        return merge.assessment
    }
}
