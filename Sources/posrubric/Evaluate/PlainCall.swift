/// Reads the calls of `evaluate` that scripts make: every option spelled out, and its value behind it.
///
/// The argument parser looks at all options by reflection, more than once, which takes longer than evaluating a file. What is not plain is left to
/// it, above all whatever has a mistake; and what is plain, it reads in the same way, which a test holds.
enum PlainCall {
    /// The command that some arguments, those behind the program's name, call for; nothing where the argument parser has to read them.
    static func command(_ arguments: ArraySlice<String>) -> EvaluateCommand? {
        guard let first = arguments.first, first == "evaluate" || first.contains(".") else { return nil }
        var command = EvaluateCommand(plain: ())
        var rest = first == "evaluate" ? arguments.dropFirst() : arguments
        while let argument = rest.popFirst() {
            guard argument == "-" || argument.utf8.first != UInt8(ascii: "-") else {
                guard take(argument, &rest, into: &command) else { return nil }
                continue
            }
            guard !argument.isEmpty else { return nil }
            command.paths.append(argument)
        }
        return command
    }

    /// Takes an option with what belongs to it.
    ///
    /// - Returns: Whether that is plain.
    private static func take(
        _ option: String, _ rest: inout ArraySlice<String>, into command: inout EvaluateCommand
    ) -> Bool {
        switch option {
        case "--quiet", "-q": command.reportOptions.quiet = true
        case "--verbose", "-v": command.reportOptions.verbose = true
        case "--no-waivers": command.judgments.noWaivers = true
        case "--allow-empty": command.allowEmpty = true
        default:
            guard let value = rest.popFirst(), value == "-" || value.utf8.first != UInt8(ascii: "-"), !value.isEmpty
            else { return false }
            return take(option, value, into: &command)
        }
        return true
    }

    private static func take(_ option: String, _ value: String, into command: inout EvaluateCommand) -> Bool {
        switch option {
        case "--rubric", "-r": command.choice.rubric = value
        case "--profile": command.choice.profile = value
        case "--config": command.choice.config = value
        case "--format", "-f": command.reportOptions.format.append(value)
        case "--output", "-o": command.reportOptions.output.append(value)
        case "--color":
            guard let color = ReportOptions.ColorChoice(rawValue: value) else { return false }
            command.reportOptions.color = color
        case "--fail-on": command.gateOptions.failOn = value
        case "--min-score": command.gateOptions.minimumScores.append(value)
        case "--min-level": command.gateOptions.minimumLevel = value
        case "--baseline": command.gateOptions.baseline = value
        case "--as-of": command.judgments.asOf = value
        case "--review": command.judgments.review.append(value)
        case "--waivers": command.judgments.waivers.append(value)
        case "--stdin-filepath": command.stdinFilepath = value
        case "--jobs", "-j":
            guard let jobs = Int(value) else { return false }
            command.jobs = jobs
        default: return false
        }
        return true
    }
}

extension EvaluateCommand {
    /// A command with nothing on its call: the argument parser gives properties their values, and without it somebody else must.
    fileprivate init(plain: Void) {
        self.init()
        paths = []
        (choice, reportOptions) = (RubricChoice(), ReportOptions())
        (gateOptions, judgments) = (GateOptions(), JudgmentOptions())
        (choice.rubric, choice.profile, choice.config) = (nil, nil, nil)
        (reportOptions.format, reportOptions.output, reportOptions.color) = ([], [], .auto)
        (reportOptions.quiet, reportOptions.verbose) = (false, false)
        (gateOptions.failOn, gateOptions.minimumScores) = (nil, [])
        (gateOptions.minimumLevel, gateOptions.baseline) = (nil, nil)
        (judgments.asOf, judgments.review, judgments.waivers, judgments.noWaivers) = (nil, [], [], false)
        (stdinFilepath, jobs, allowEmpty) = ("standard input", nil, false)
    }
}
