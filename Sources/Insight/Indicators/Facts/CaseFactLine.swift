import Kernel

/// One fact of a case as it is written down (Faktenzeile).
public struct CaseFactLine: Hashable, Sendable {
    public var kind: CaseFactKind
    public var value: String
    public var from: Day?
    public var until: Day?
    public var number: Int?

    public init(
        _ kind: CaseFactKind,
        _ value: String = "",
        from: Day? = nil,
        until: Day? = nil,
        number: Int? = nil
    ) {
        self.kind = kind
        self.value = value
        self.from = from
        self.until = until
        self.number = number
    }

    public var text: String {
        let numbers = [from?.number, until?.number, number].map { $0.map(String.init) ?? "" }
        let fields = [kind.rawValue, Self.plain(value)] + numbers
        return fields.joined(separator: "\t") + "\n"
    }

    // A name of a place could hold anything; the line must stay one line.
    private static func plain(_ value: String) -> String {
        value.contains { $0.isNewline || $0 == "\t" }
            ? String(value.map { $0.isNewline || $0 == "\t" ? " " : $0 }) : value
    }
}
