import JSONText

/// A program of study as a test writes it: what is said, without places.
indirect enum Sketch: Equatable, Sendable {
    case text(String)
    /// The plain word for a fact that is not known.
    case unknown
    /// The plain word for a fact that does not exist.
    case nothing
    case list([Sketch])
    case record([Field])

    struct Field: Equatable, Sendable {
        var name: String
        var value: Sketch
    }

    /// The sketch as YAML in flow style, top-level keys on lines of their own.
    var yaml: String {
        guard case .record(let fields) = self else { return flow }
        return fields.map { "\($0.name): \($0.value.flow)\n" }.joined()
    }

    private var flow: String {
        switch self {
        case .text(let text):
            var bytes: [UInt8] = []
            JSONWriter.append(text, to: &bytes)
            return String(decoding: bytes, as: UTF8.self)
        case .unknown: return "~"
        case .nothing: return "none"
        case .list(let items): return "[" + items.map(\.flow).joined(separator: ", ") + "]"
        case .record(let fields):
            return "{" + fields.map { "\($0.name): \($0.value.flow)" }.joined(separator: ", ") + "}"
        }
    }

    subscript(_ name: String) -> Sketch? {
        get {
            guard case .record(let fields) = self else { return nil }
            for field in fields where field.name == name { return field.value }
            return nil
        }
        set {
            guard case .record(var fields) = self else { return }
            let place = fields.firstIndex { $0.name == name }
            switch (place, newValue) {
            case (let place?, let value?): fields[place].value = value
            case (let place?, nil): fields.remove(at: place)
            case (nil, let value?): fields.append(Field(name: name, value: value))
            case (nil, nil): break
            }
            self = .record(fields)
        }
    }

    var items: [Sketch] {
        if case .list(let items) = self { return items }
        return []
    }

    /// Whether there is something inside.
    var isNested: Bool {
        switch self {
        case .list, .record: true
        case .text, .unknown, .nothing: false
        }
    }

    var string: String? {
        if case .text(let text) = self { return text }
        return nil
    }

    // MARK: Paths

    /// One step into a sketch.
    enum Step: Equatable, Sendable {
        case key(String)
        case item(Int)
    }

    subscript(_ path: [Step]) -> Sketch? {
        get {
            guard let step = path.first else { return self }
            switch (step, self) {
            case (.key(let name), .record): return self[name]?[Array(path.dropFirst())]
            case (.item(let place), .list(let items)):
                return items.indices.contains(place) ? items[place][Array(path.dropFirst())] : nil
            default: return nil
            }
        }
        set {
            guard let step = path.first else {
                if let newValue { self = newValue }
                return
            }
            let rest = Array(path.dropFirst())
            switch (step, self) {
            case (.key(let name), .record):
                if rest.isEmpty {
                    self[name] = newValue
                } else if var inner = self[name] {
                    inner[rest] = newValue
                    self[name] = inner
                }
            case (.item(let place), .list(var items)) where items.indices.contains(place):
                if rest.isEmpty {
                    if let newValue { items[place] = newValue } else { items.remove(at: place) }
                } else {
                    items[place][rest] = newValue
                }
                self = .list(items)
            default: break
            }
        }
    }

    /// The paths of everything in the sketch, the large parts first.
    var paths: [[Step]] {
        var result: [[Step]] = []
        switch self {
        case .list(let items):
            result += items.indices.map { [.item($0)] }
            for (place, item) in items.enumerated() { result += item.paths.map { [.item(place)] + $0 } }
        case .record(let fields):
            result += fields.map { [.key($0.name)] }
            for field in fields { result += field.value.paths.map { [.key(field.name)] + $0 } }
        case .text, .unknown, .nothing: break
        }
        return result.enumerated().sorted { ($0.element.count, $0.offset) < ($1.element.count, $1.offset) }.map(
            \.element)
    }
}
