/// Reads the calls of `evaluate` that scripts make: every option spelled out, and its value behind it.
///
/// The argument parser looks at all options by reflection, more than once, which takes longer than evaluating a file. What is not plain is left to
/// it, above all whatever has a mistake; and what is plain, it reads in the same way, which a test holds.
enum PlainCall {
    /// The call that some arguments, those behind the program's name, make; nothing where the argument parser has to read them.
    static func read(_ arguments: ArraySlice<String>) -> EvaluateCall? {
        guard let first = arguments.first, first == "evaluate" || first.contains(".") else { return nil }
        var call = EvaluateCall()
        var rest = first == "evaluate" ? arguments.dropFirst() : arguments
        while let argument = rest.popFirst() {
            guard argument == "-" || argument.utf8.first != UInt8(ascii: "-") else {
                guard take(argument, &rest, into: &call) else { return nil }
                continue
            }
            guard !argument.isEmpty else { return nil }
            call.paths.append(argument)
        }
        return call
    }

    /// Takes an option with what belongs to it.
    ///
    /// - Returns: Whether that is plain.
    private static func take(
        _ option: String, _ rest: inout ArraySlice<String>, into call: inout EvaluateCall
    ) -> Bool {
        switch option {
        case "--quiet", "-q": call.reports.quiet = true
        case "--verbose", "-v": call.reports.verbose = true
        case "--no-waivers": call.judgments.noWaivers = true
        case "--allow-empty": call.allowEmpty = true
        default:
            guard let value = rest.popFirst(), value == "-" || value.utf8.first != UInt8(ascii: "-"), !value.isEmpty
            else { return false }
            return take(option, value, into: &call)
        }
        return true
    }

    private static func take(_ option: String, _ value: String, into call: inout EvaluateCall) -> Bool {
        switch option {
        case "--rubric", "-r": call.rubric.rubric = value
        case "--profile": call.rubric.profile = value
        case "--config": call.rubric.config = value
        case "--format", "-f": call.reports.format.append(value)
        case "--output", "-o": call.reports.output.append(value)
        case "--color":
            guard let color = ReportChoice.Color(rawValue: value) else { return false }
            call.reports.color = color
        case "--fail-on": call.gate.failOn = value
        case "--min-score": call.gate.minimumScores.append(value)
        case "--min-level": call.gate.minimumLevel = value
        case "--baseline": call.gate.baseline = value
        case "--as-of": call.judgments.asOf = value
        case "--review": call.judgments.review.append(value)
        case "--waivers": call.judgments.waivers.append(value)
        case "--stdin-filepath": call.stdinFilepath = value
        case "--jobs", "-j":
            guard let jobs = Int(value) else { return false }
            call.jobs = jobs
        default: return false
        }
        return true
    }
}
