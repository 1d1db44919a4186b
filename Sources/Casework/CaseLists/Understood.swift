/// A cell as it was written, beside what was understood of it (gelesener Wert).
public struct Understood<Value: Codable & Hashable & Sendable>: Codable, Hashable, Sendable {
    public let written: String
    /// `nil` where nothing is written, or nothing was understood.
    public let value: Value?

    public init(written: String, value: Value?) {
        self.written = written
        self.value = value
    }

    public static var empty: Understood { Understood(written: "", value: nil) }
}
