import Foundation
import Kernel

/// How an account's owner signs in and what others read of them (Anmeldename, Anzeigename).
public struct AccountNames: Codable, Hashable, Sendable {
    public let signIn: String
    public let display: String

    /// Names without spaces around them, or the refusal that says which of them cannot be used.
    public init(signIn: String, display: String) throws(AccountRefusal) {
        let signIn = signIn.trimmingCharacters(in: .whitespacesAndNewlines)
        let display = display.trimmingCharacters(in: .whitespacesAndNewlines)
        guard (2...100).contains(signIn.count), !signIn.contains(where: Self.isUnfit) else {
            throw .unfitSignInName
        }
        guard (1...100).contains(display.count), !display.contains(where: \.isNewline) else {
            throw .unfitDisplayName
        }
        self.signIn = signIn
        self.display = display
    }

    /// What two spellings of one sign-in name have in common: letter case and Unicode form do not count.
    public static func key(of signInName: String) -> String {
        signInName.trimmingCharacters(in: .whitespacesAndNewlines)
            .precomposedStringWithCompatibilityMapping.lowercased()
    }

    /// Sorts German names as DIN 5007 does: umlauts as their vowel, letter case does not count.
    public static func sortKey(of displayName: String) -> String {
        displayName.replacing("ß", with: "ss")
            .folding(options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
    }

    /// Whether it is worth looking for an account of this name.
    static func mayBe(_ signInName: String) -> Bool {
        let name = signInName.trimmingCharacters(in: .whitespacesAndNewlines)
        return (2...100).contains(name.count) && name.utf8.count <= 1000 && !name.contains(where: isUnfit)
    }

    private static func isUnfit(_ character: Character) -> Bool {
        character.isWhitespace
            || character.unicodeScalars.contains { $0.properties.generalCategory == .control }
    }
}
