import Crypto
import Kernel
import ResourceLibrary

/// What a version of a rule says, as sixteen signs: other conditions, days, norms or texts give others (Prüfsumme).
///
/// When and where it was read last is no part of it, so that reading it again leaves a sign-off as it is.
public struct RuleFingerprint: RawRepresentable, Hashable, Codable, Sendable {
    public let rawValue: String

    public init?(rawValue: String) {
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        let letters = UInt8(ascii: "a")...UInt8(ascii: "f")
        guard rawValue.utf8.count == 16,
            rawValue.utf8.allSatisfy({ digits.contains($0) || letters.contains($0) })
        else { return nil }
        self.rawValue = rawValue
    }

    init(of canonical: String) {
        rawValue = SHA256.hash(data: Array(canonical.utf8)).prefix(8)
            .map { $0 < 16 ? "0" + String($0, radix: 16) : String($0, radix: 16) }.joined()
    }

    public init(from decoder: any Decoder) throws {
        let written = try decoder.singleValueContainer().decode(String.self)
        guard let print = RuleFingerprint(rawValue: written) else {
            throw UnfitValue("write the sixteen signs that „lotse pathways check --sign-offs“ shows")
        }
        self = print
    }

    /// Of every version in the text of a rule file, in its order.
    static func versions(in text: String) -> [RuleFingerprint] {
        guard let tree = YAMLTree(yaml: text), let versions = tree["versions"] else { return [] }
        // What is true of all versions is part of what was read of each.
        let common = tree.without(["versions", "group", "listed-for"]).canonical
        return versions.entries.map { version in
            RuleFingerprint(of: common + version.without(["read-on", "source"]).canonical)
        }
    }
}
