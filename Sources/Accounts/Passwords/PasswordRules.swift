/// What a new password has to be: long and not easily guessed; nothing else is asked (NIST SP 800-63B).
public struct PasswordRules: Sendable {
    public static let length = 12...200

    private let common: CommonPasswords

    public init(common: CommonPasswords = .builtIn) {
        self.common = common
    }

    /// Whether it is worth asking; longer ones were never accepted and would only cost time.
    static func mayBe(_ password: String) -> Bool {
        !password.isEmpty && password.utf8.count <= 4 * length.upperBound
    }

    public func check(_ password: String, for names: AccountNames) throws(PasswordRefusal) {
        guard password.count >= Self.length.lowerBound else { throw .tooShort }
        guard password.count <= Self.length.upperBound else { throw .tooLong }
        guard !common.contains(password) else { throw .tooCommon }
        guard !isMade(password, of: names) else { throw .containsName }
    }

    /// Whether little is left of the password once the names are taken out.
    private func isMade(_ password: String, of names: AccountNames) -> Bool {
        let words = ([names.signIn, names.display] + parts(of: names.signIn) + parts(of: names.display))
            .map(CommonPasswords.plain).filter { $0.count >= 3 }.sorted { $0.count > $1.count }
        var rest = CommonPasswords.plain(password)
        for word in words { rest = rest.replacing(word, with: "") }
        return rest.count < 6 && rest.count < CommonPasswords.plain(password).count
    }

    private func parts(of name: String) -> [String] {
        name.split { !$0.isLetter }.map(String.init)
    }
}
