import Kernel

/// How much of a full-time post: 1 is full time, half a post 0.5 (Vollzeitäquivalent, VZÄ).
public struct FullTimeEquivalent: Hashable, Sendable {
    public static let fullTime = FullTimeEquivalent(thousandths: 1000)
    public static let none = FullTimeEquivalent(thousandths: 0)

    public let thousandths: Int

    public init(thousandths: Int) {
        self.thousandths = thousandths
    }

    /// At most three decimals, `0.5`, `0,75` or `1`.
    public init?(_ text: String) {
        let parts = text.trimmedWhitespace.replacing(",", with: ".")
            .split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), parts.allSatisfy({ (1...3).contains($0.utf8.count) }),
            parts.joined().allSatisfy({ $0.isASCII && $0.isNumber }),
            let whole = Int(parts[0]),
            let rest = Int(
                (parts.count == 2 ? parts[1] : "") + String(repeating: "0", count: 3 - Self.decimals(parts))
            )
        else { return nil }
        self.init(thousandths: whole * 1000 + rest)
    }

    private static func decimals(_ parts: [Substring]) -> Int { parts.count == 2 ? parts[1].utf8.count : 0 }

    public static func + (one: FullTimeEquivalent, other: FullTimeEquivalent) -> FullTimeEquivalent {
        FullTimeEquivalent(thousandths: one.thousandths + other.thousandths)
    }

    public static func sum(_ shares: some Sequence<FullTimeEquivalent>) -> FullTimeEquivalent {
        shares.reduce(.none, +)
    }

    /// `0,5`, as Germans write it.
    public var german: String {
        let rest = thousandths % 1000
        guard rest > 0 else { return "\(thousandths / 1000)" }
        var digits = String(String(1000 + rest).dropFirst())
        while digits.hasSuffix("0") { digits.removeLast() }
        return "\(thousandths / 1000),\(digits)"
    }
}

extension FullTimeEquivalent: Comparable {
    public static func < (less: FullTimeEquivalent, more: FullTimeEquivalent) -> Bool {
        less.thousandths < more.thousandths
    }
}

extension FullTimeEquivalent: Codable {
    public init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let share = FullTimeEquivalent(text) else {
            throw UnfitValue("„\(text)“ is no share of a post; write \(Self.writtenForm)")
        }
        self = share
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(german)
    }
}

extension FullTimeEquivalent: WrittenForm {
    public static var writtenForm: String { "a share of a full-time post, written as 0.5 or 1" }
}
