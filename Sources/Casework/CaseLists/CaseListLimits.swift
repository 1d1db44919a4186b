/// How large a case list may be before it is refused (Grenzen).
public struct CaseListLimits: Sendable {
    public var bytes = 50 * 1024 * 1024
    public var rows = 200_000
    public var columns = 200
    /// Bytes in one cell.
    public var cell = 20_000

    public init() {}
}
