import Kernel
import ResourceLibrary

/// Somebody signs off a version of a rule: the entry to be kept, or why not (Freigeben).
public struct SigningOff {
    public let signOff: SignOff

    /// The fingerprint is needed only where two versions begin on the same day.
    public init(
        _ rulebook: Rulebook,
        pathway: String,
        version: Day,
        text: RuleFingerprint?,
        by signature: Signature
    ) throws(SigningRefusal) {
        guard let rule = rulebook[pathway] else { throw .noPathway(pathway) }
        let versions = rule.versions.filter { $0.from == version }
        guard !versions.isEmpty else { throw .noVersion(rule.versions.map(\.from)) }
        let meant = text.map { wanted in versions.filter { $0.fingerprint == wanted } } ?? versions
        guard meant.count == 1, let print = meant[0].fingerprint else {
            throw .severalVersions(versions.compactMap(\.fingerprint))
        }
        guard !signature.person.isEmpty, signature.isOneLine else { throw .noName }
        let before = rulebook.signOffs.signatures(of: pathway, version, print)
        if before.contains(where: { $0.person == signature.person }) { throw .samePerson(signature.name) }
        signOff = SignOff(pathway: pathway, version: version, text: print, signed: [signature])
    }

    /// As it stands in the file.
    public var entry: String {
        signOff.signed.map { one in
            let role = one.role.map { ", role: \(Self.quoted($0))" } ?? ""
            return "  - {pathway: \(Self.quoted(signOff.pathway)), version: \(signOff.version),"
                + " text: \"\(signOff.text.rawValue)\","
                + " signed: [{name: \(Self.quoted(one.name))\(role), on: \(one.on)}]}\n"
        }
        .joined()
    }

    /// The file with the entry at its end.
    public func added(to file: String) -> String {
        let whole = file.isEmpty || file.hasSuffix("\n") ? file : file + "\n"
        return whole + (whole.isOnlyComments ? "sign-offs:\n" : "") + entry
    }

    private static func quoted(_ words: String) -> String {
        "\"" + words.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
}

extension Signature {
    fileprivate var isOneLine: Bool {
        (name + (role ?? "")).unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
    }
}

/// Why a version cannot be signed off so (Ablehnung einer Freigabe).
public enum SigningRefusal: Error, Equatable, CustomStringConvertible {
    case noPathway(String)
    case noVersion([Day])
    case severalVersions([RuleFingerprint])
    case noName
    case samePerson(String)

    public var description: String {
        switch self {
        case .noPathway(let name): "No pathway is called \(name)."
        case .noVersion(let days):
            "No version begins on this day. There are: \(days.map(\.iso).joined(separator: ", "))."
        case .severalVersions(let prints):
            "Several versions begin on this day; add --text with the one you read: "
                + prints.map(\.rawValue).joined(separator: ", ") + "."
        case .noName: "Say who signs, in one line."
        case .samePerson(let name):
            "\(name) has signed this version already. A version is signed off by two different people."
        }
    }
}
