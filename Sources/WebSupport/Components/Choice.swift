/// One answer of a field that offers answers.
public struct Choice: Sendable {
    public let value: String
    public let label: String
    public let hint: String?

    public init(_ value: String, _ label: String, hint: String? = nil) {
        self.value = value
        self.label = label
        self.hint = hint
    }
}
