internal import AssessmentModel

/// What is told of a requirement or criterion to somebody who asks, as text and as Markdown.
struct RuleHelp {
    let text: String
    let markdown: String

    /// - Parameters:
    ///   - why: Why it is asked for.
    ///   - citations: What it rests on.
    ///   - judgment: What a person looks for, where a person decides.
    init(_ why: String, _ citations: [RubricSummary.Citation], judgment: [String]) {
        let sources = citations.map(Wording.citation)
        text = ([why] + judgment + sources.map { "Source: \($0)" }).joined(separator: "\n")
        let lists = [("For a person to judge", judgment), ("Sources", sources)].filter { !$0.1.isEmpty }
        markdown =
            MarkdownText.paragraph(why)
            + lists.map { title, items in
                "\n\n**\(title)**\n\n" + items.map { "- " + MarkdownText.paragraph($0) }.joined(separator: "\n")
            }.joined()
    }
}
