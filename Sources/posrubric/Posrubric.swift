internal import ArgumentParser
internal import Glibc
internal import SourceDiagnostics

/// The command.
struct Posrubric: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "posrubric",
        abstract: "Measures programs of study against a rubric and says what to do.",
        discussion: """
            A program of study is written in a YAML file. Start with one:

              posrubric init my-program.pos.yaml

            See how it stands, and what to do next:

              posrubric my-program.pos.yaml

            Evaluate a whole folder and keep the result for other programs:

              posrubric evaluate programs/ --format json --output report.json

            Ask what anything means, a requirement, a criterion or a field:

              posrubric explain starts-by-grade-9
              posrubric explain college-credit

            Exit codes: 0 evaluated and within the gates, 1 evaluated and outside of a gate, 2 something could not be \
            evaluated. `posrubric evaluate --help` tells about the gates.
            """,
        version: Version.text,
        subcommands: [
            EvaluateCommand.self, PlanCommand.self, CompareCommand.self, BaselineCommand.self, ExplainCommand.self,
            InitCommand.self, ReviewCommand.self, RubricCommand.self, SchemaCommand.self,
        ],
        defaultSubcommand: EvaluateCommand.self)
}

/// Runs the command. A call that cannot be understood exits with 2, like everything else that cannot be evaluated.
@main
enum Main {
    static func main() {
        Drafts.keepGoingWhenFull()
        guard let call = PlainCall.read(CommandLine.arguments.dropFirst()) else {
            return besideSignals { try await runParsed() }
        }
        guard call.reports.goesToStandardOutput else { return besideSignals { try await call.prepare().run() } }
        do {
            // Nothing is left behind by whoever stops this, and nobody need wait for it: few files are evaluated before another
            // thread would have been started.
            let evaluation = try call.prepare()
            guard evaluation.isInOrder else { return besideSignals { try await evaluation.run() } }
            try evaluation.runInOrder()
            exit(ExitStatus.success)
        } catch {
            end(error)
        }
    }

    /// Does something on another thread, and ends with it. This one waits for signals meanwhile.
    private static func besideSignals(_ body: @escaping @Sendable () async throws -> Void) {
        Drafts.holdSignals()
        let drafts = Drafts()
        Task.detached {
            do {
                try await Drafts.$current.withValue(drafts) { try await body() }
                exit(ExitStatus.success)
            } catch {
                end(error)
            }
        }
        drafts.waitForSignal()
    }

    private static func runParsed() async throws {
        var command = try Posrubric.parseAsRoot()
        if var command = command as? any AsyncParsableCommand {
            try await command.run()
        } else {
            try command.run()
        }
    }

    /// Ends with what went wrong.
    private static func end(_ error: any Error) -> Never {
        if let failure = error as? CommandFailure {
            Streams.printError(failure.text)
            exit(ExitStatus.notEvaluated)
        }
        if let code = error as? ExitCode { exit(code) }
        let message = printable(Posrubric.fullMessage(for: error))
        let line = message.hasSuffix("\n") ? message : message + "\n"
        if Posrubric.exitCode(for: error) == .success {
            Streams.print(line)
            exit(ExitStatus.success)
        }
        Streams.printError(line)
        exit(ExitStatus.notEvaluated)
    }

    /// A message about arguments in which none of them acts on the terminal or starts a line of its own.
    private static func printable(_ message: String) -> String {
        var message = message
        for argument in CommandLine.arguments where !argument.isEmpty {
            message = message.replacing(argument, with: TerminalWidth.printable(argument))
        }
        return message.split(separator: "\n", omittingEmptySubsequences: false)
            .map { TerminalWidth.printable(String($0)) }.joined(separator: "\n")
    }

    private static func exit(_ code: ExitCode) -> Never {
        Glibc.exit(code.rawValue)
    }
}
