/// Keeps what the process need not give back before it ends.
enum Kept {
    private final class Box<Value: Sendable>: Sendable {
        let value: Value

        init(_ value: Value) {
            self.value = value
        }
    }

    /// Keeps a value until the process ends.
    static func untilExit(_ value: some Sendable) {
        _ = unsafe Unmanaged.passRetained(Box(value))
    }
}
