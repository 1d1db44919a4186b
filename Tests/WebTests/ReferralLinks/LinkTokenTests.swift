import Kernel
import Testing
import WebSupport

@testable import Web

@Suite("The address of an answer link")
struct LinkTokenTests {
    private static let secret = SiteSecret(Array(repeating: 7, count: 32))
    private static let until = Instant(microseconds: 1_800_000_000_000_000)

    private var token: LinkToken { LinkToken(.init("0123456789abcdef0123456789abcdef"), until: Self.until) }

    @Test("It is read back by whoever signed it, and by nobody else")
    func signature() {
        let text = token.signed(by: Self.secret)
        #expect(LinkToken(text, signedBy: Self.secret) == token)
        #expect(LinkToken(text, signedBy: SiteSecret(Array(repeating: 8, count: 32))) == nil)
        #expect(text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }, "it may stand in an address")
    }

    @Test("No other end can be written into it")
    func otherEnd() {
        let later = token.signed(by: Self.secret).replacing("1800000000000000", with: "1900000000000000")
        #expect(LinkToken(later, signedBy: Self.secret) == nil)
    }

    @Test("What was changed anywhere is refused, a thousand times over")
    func fuzz() {
        let text = Array(token.signed(by: Self.secret).utf8)
        var numbers = SystemRandomNumberGenerator()
        for _ in 0..<5_000 {
            var changed = text
            for _ in 0..<Int.random(in: 1...4, using: &numbers) {
                let place = Int.random(in: 0..<max(changed.count, 1), using: &numbers)
                switch Int.random(in: 0..<4, using: &numbers) {
                case 0 where !changed.isEmpty: changed[place] = .random(in: 0...255, using: &numbers)
                case 1 where !changed.isEmpty: changed.remove(at: place)
                case 2: changed.insert(.random(in: 0...255, using: &numbers), at: place)
                default: changed = Array(changed.prefix(place))
                }
            }
            guard changed != text else { continue }
            let sent = String(decoding: changed, as: UTF8.self)
            #expect(LinkToken(sent, signedBy: Self.secret) == nil, "\(sent)")
        }
    }
}
