internal import ArgumentParser

/// What the exit code says.
enum ExitStatus {
    /// Everything was evaluated and is within the gates.
    static let success = ExitCode(0)
    /// Everything was evaluated, and something is outside of a gate.
    static let outsideGate = ExitCode(1)
    /// Something could not be evaluated: the call, the rubric or a file is at fault.
    static let notEvaluated = ExitCode(2)
}
