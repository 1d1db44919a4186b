/// A value of a record as the directory's exchange format writes it, with the line it was read from (Angabe).
public struct Record: Sendable {
    public indirect enum Value: Sendable, Equatable {
        case null
        case bool(Bool)
        /// As it is written, so that what was read is written again.
        case number(String)
        case text(String)
        case list([Record])
        case object([Member])
    }

    /// A key of an object with its value.
    public struct Member: Sendable, Equatable {
        public let key: String
        public var value: Record

        public init(_ key: String, _ value: Record) {
            self.key = key
            self.value = value
        }
    }

    public var value: Value
    public var line: Int

    public init(_ value: Value, line: Int = 0) {
        self.value = value
        self.line = line
    }
}

extension Record: Equatable {
    // Where something stands says nothing about what it is.
    public static func == (one: Record, other: Record) -> Bool { one.value == other.value }
}

extension Record: ExpressibleByStringLiteral {
    public init(stringLiteral text: String) { self.init(.text(text)) }

    public static func object(_ members: KeyValuePairs<String, Record>) -> Record {
        Record(.object(members.map { Member($0.key, $0.value) }))
    }

    public init(_ text: String) { self.init(.text(text)) }
    public init(_ number: Int) { self.init(.number(String(number))) }
}

extension Record {
    /// The value under a key; setting `nil` takes the key out.
    public subscript(key: String) -> Record? {
        get { members.first { $0.key == key }?.value }
        set {
            var members = members
            let place = members.firstIndex { $0.key == key }
            switch (place, newValue) {
            case (let place?, let record?): members[place].value = record
            case (let place?, nil): members.remove(at: place)
            case (nil, let record?): members.append(Member(key, record))
            case (nil, nil): return
            }
            value = .object(members)
        }
    }

    public var members: [Member] {
        if case .object(let members) = value { members } else { [] }
    }

    public var entries: [Record] {
        if case .list(let entries) = value { entries } else { [] }
    }

    /// The entries under a key; none where it is missing.
    public func list(_ key: String) -> [Record] { self[key]?.entries ?? [] }

    /// What is written there, whether as text or as a number; `nil` where nothing is.
    public func text(_ key: String) -> String? {
        switch self[key]?.value {
        case .text(let text)?: text.isEmpty ? nil : text
        case .number(let number)?: number
        default: nil
        }
    }

    public func number(_ key: String) -> Int? {
        text(key).flatMap { Int($0) ?? Double($0).flatMap { Int(exactly: $0.rounded(.down)) } }
    }

    public mutating func set(_ key: String, _ text: String?) {
        self[key] = text.flatMap { $0.isEmpty ? nil : Record($0) }
    }

    public mutating func set(_ key: String, _ number: Int?) {
        self[key] = number.map { Record($0) }
    }

    /// An empty list takes the key out.
    public mutating func set(_ key: String, _ entries: [Record]) {
        self[key] = entries.isEmpty ? nil : Record(.list(entries))
    }

    public var id: String { text("id") ?? "" }

    /// Without some of its keys.
    public func without(_ keys: Set<String>) -> Record {
        guard case .object(let members) = value else { return self }
        return Record(.object(members.filter { !keys.contains($0.key) }), line: line)
    }
}
