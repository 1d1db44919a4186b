/// One thing that happened in a case, as it is appended to a log (Ereignis).
public struct ChainEvent: Sendable {
    public var caseName: String
    public var activity: String?
    /// Microseconds since 1970-01-01T00:00:00Z.
    public var time: Int64?
    public var resource: String?
    /// The agency where it happened.
    public var group: String?
    public var lifecycle: String?
    public var attributes: [(key: String, value: AttributeValue)]

    public init(
        _ activity: String?,
        in caseName: String,
        at time: Int64?,
        group: String? = nil,
        attributes: [(key: String, value: AttributeValue)] = []
    ) {
        self.caseName = caseName
        self.activity = activity
        self.time = time
        self.group = group
        self.attributes = attributes
    }
}
