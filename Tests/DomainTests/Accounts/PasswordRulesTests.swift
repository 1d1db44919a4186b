import Accounts
import Testing

@Suite("A new password has to be long and not easily guessed, and nothing else")
struct PasswordRulesTests {
    private let rules = PasswordRules()
    private let names: AccountNames

    init() throws {
        names = try AccountNames(signIn: "petra.brinkmann", display: "Petra Brinkmann")
    }

    @Test(
        "Any characters will do, spaces and other scripts included",
        arguments: [
            "vier kühle Regenschirme", "xkvjqmzhtwpl", "Тихая река у дома", "829461057382",
            "🚲 zum Kanal hinunter",
            String(repeating: "lang und breit ", count: 8), "correct horse battery staple", "w8!kFz:qq2-Lm",
        ]
    )
    func allowed(password: String) throws {
        try rules.check(password, for: names)
    }

    @Test("Fewer than twelve characters are too short, more than 200 too long")
    func length() throws {
        #expect(throws: PasswordRefusal.tooShort) { try rules.check("Regen & Tee", for: names) }
        #expect(throws: PasswordRefusal.tooLong) {
            try rules.check(String(repeating: "Regenbogen ", count: 19), for: names)
        }
        try rules.check("Kranich ruft dreimal " + String(repeating: "laut, ", count: 20), for: names)
    }

    @Test(
        "What is guessed first is refused, in whatever disguise",
        arguments: [
            "passwort1234", "Passwort2026!!", "P@ssw0rt2026!", "Password123456", "passwordpassword",
            "123456789012",
            "qwertzuiop123", "Sommer2026Sommer", "Hallo Schatz 1", "aaaaaaaaaaaaaa", "1q2w3e4r5t6z",
            "!!!!!!!!!!!!!!",
            "Willkommen2026", "IloveYou1234!", "asdfghjkl123", "Lotse-Lotse-2026", "letmein123456",
            "abcdefghijkl",
            "Fussball1974!", "geheimgeheim", "Jobcenter2026!", "0123456789012", "abcabcabcabc",
        ]
    )
    func common(password: String) {
        #expect(throws: PasswordRefusal.tooCommon) { try rules.check(password, for: names) }
    }

    @Test(
        "The own name is no password",
        arguments: ["petra.brinkmann", "PetraBrinkmann1", "Brinkmann-1985!"]
    )
    func names(password: String) {
        #expect(throws: PasswordRefusal.containsName) { try rules.check(password, for: names) }
    }

    @Test("A made-up first password satisfies the rules and never comes twice")
    func initial() throws {
        let passwords = (0..<50).map { _ in InitialPassword().text }
        #expect(Set(passwords).count == 50)
        for password in passwords { try rules.check(password, for: names) }
    }
}
