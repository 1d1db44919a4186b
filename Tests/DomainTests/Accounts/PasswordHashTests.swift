import Testing

@testable import Accounts

@Suite("A password is kept as a salted scrypt hash")
struct PasswordHashTests {
    @Test("The key begins as the one of RFC 7914, section 12")
    func vectors() throws {
        let small = try #require(PasswordCost(logRounds: 10, blockSize: 8, parallelism: 16))
        #expect(
            try hex("password", "NaCl", small) == """
                fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162
                """
        )
        let large = try #require(PasswordCost(logRounds: 14, blockSize: 8, parallelism: 1))
        #expect(
            try hex("pleaseletmein", "SodiumChloride", large) == """
                7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2
                """
        )
    }

    @Test("The right password matches, after being written as text too; another does not")
    func matches() throws {
        let hash = try PasswordHash(of: "Über die Brücke", cost: .trivial)
        let read = try #require(PasswordHash(text: hash.text))
        #expect(try read.matches("Über die Brücke"))
        #expect(try !read.matches("über die brücke"))
        #expect(try !read.matches("Über die Brücke "))
        #expect(read == hash)
    }

    @Test("The same password has another hash each time")
    func salted() throws {
        let hashes = try (0..<3).map { _ in try PasswordHash(of: "gleiches Kennwort", cost: .trivial).text }
        #expect(Set(hashes).count == 3)
    }

    @Test("The standard cost is as strong as OWASP asks")
    func standard() {
        #expect(PasswordCost.standard.rounds * PasswordCost.standard.parallelism >= 1 << 17)
        #expect(PasswordHash.decoy(cost: .standard).text.hasPrefix("$scrypt$ln=16,r=8,p=2$"))
    }

    @Test(
        "Text that is no hash, or asks for more work than allowed, is not one",
        arguments: [
            "", "$scrypt$", "secret", "$scrypt$ln=30,r=8,p=1$c2FsdHNhbHRzYWx0c2FsdA$", "$2b$10$abcdefg",
            "$scrypt$ln=16,r=8$c2FsdHNhbHRzYWx0c2FsdA$AAAA", "$scrypt$ln=,r=8,p=1$x$y",
            "$scrypt$ln=16,r=8,p=2$c2FsdHNhbHRzYWx0c2FsdA$c2hvcnQ",
        ]
    )
    func broken(text: String) {
        #expect(PasswordHash(text: text) == nil)
    }

    @Test("An unknown name costs the same work and is always refused; work that waits is bounded")
    func decoy() async throws {
        let hashing = PasswordHashing(cost: .trivial)
        #expect(try await !hashing.matches("irgendein Kennwort", nil))
        let full = PasswordHashing(cost: .trivial, waitingAtMost: 0)
        await #expect(throws: SignInRefusal.busy) { try await full.hash("irgendein Kennwort") }
    }

    private func hex(_ password: String, _ salt: String, _ cost: PasswordCost) throws -> String {
        let hash = try PasswordHash(of: password, cost: cost, salt: Array(salt.utf8))
        let digits = Array("0123456789abcdef")
        return String(hash.derived.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
    }
}
