/// Values in a row that grows while a file is read. Unlike an array it has one owner, so that adding a value never asks who else holds it.
@safe struct Row<Value: BitwiseCopyable>: ~Copyable {
    private var start: UnsafeMutablePointer<Value>
    private var capacity: Int
    private(set) var count = 0

    /// An empty row with room for some values.
    init(capacity: Int) {
        self.capacity = max(1, capacity)
        unsafe start = .allocate(capacity: self.capacity)
    }

    deinit {
        unsafe start.deallocate()
    }

    var isEmpty: Bool { count == 0 }

    subscript(index: Int) -> Value {
        @inline(__always) get {
            precondition(index >= 0 && index < count)
            return unsafe start[index]
        }
        @inline(__always) _modify {
            precondition(index >= 0 && index < count)
            yield unsafe &start[index]
        }
    }

    @inline(__always)
    mutating func append(_ value: Value) {
        if count == capacity { grow(to: count + 1) }
        unsafe (start + count).initialize(to: value)
        count += 1
    }

    @inline(__always)
    mutating func append(contentsOf values: UnsafeBufferPointer<Value>) {
        guard let first = values.baseAddress else { return }
        if count + values.count > capacity { grow(to: count + values.count) }
        unsafe (start + count).initialize(from: first, count: values.count)
        count += values.count
    }

    /// Takes the last value away.
    mutating func removeLast() {
        precondition(count > 0)
        count -= 1
    }

    @inline(never)
    private mutating func grow(to least: Int) {
        let grown = max(least, 2 * capacity)
        let moved = UnsafeMutablePointer<Value>.allocate(capacity: grown)
        unsafe moved.moveInitialize(from: start, count: count)
        unsafe start.deallocate()
        unsafe start = moved
        capacity = grown
    }

    /// The memory with the values, which is the caller's from then on. The row is empty afterwards.
    @unsafe mutating func moveOut() -> UnsafeMutablePointer<Value> {
        let values = unsafe start
        unsafe start = .allocate(capacity: 1)
        capacity = 1
        count = 0
        return unsafe values
    }

    /// Some of the values, for as long as `body` runs.
    func withValues<Result>(_ range: Range<Int>, _ body: (UnsafeBufferPointer<Value>) -> Result) -> Result {
        precondition(range.lowerBound >= 0 && range.upperBound <= count)
        return unsafe body(UnsafeBufferPointer(start: start + range.lowerBound, count: range.count))
    }

    /// All values, with no room behind them.
    var array: [Value] {
        unsafe Array(UnsafeBufferPointer(start: start, count: count))
    }
}
