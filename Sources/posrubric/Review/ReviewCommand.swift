internal import ArgumentParser

/// Everything that is done with what people say of programs.
struct ReviewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review",
        abstract: "Start and check reviews by people, and see how far they agree.",
        discussion: """
            What a rubric leaves to people is decided in a review, a small YAML file. Start one from a program:

              posrubric review template nursing.pos.yaml nursing.review.yaml

            Fill it in, check it, and evaluate the program with it:

              posrubric review check nursing.review.yaml
              posrubric evaluate --review nursing.review.yaml nursing.pos.yaml

            See how far several people agree, and what to talk about:

              posrubric review agreement reviews/
            """,
        subcommands: [ReviewTemplateCommand.self, ReviewCheckCommand.self, ReviewAgreementCommand.self])
}
