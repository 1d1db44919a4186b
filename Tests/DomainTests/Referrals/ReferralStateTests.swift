import Casework
import Testing

@Suite("The states of a referral")
struct ReferralStateTests {
    @Test("Every state can be reached, and every way ends")
    func reachable() {
        var seen: Set<ReferralState> = [.proposed]
        var waiting: [ReferralState] = [.proposed]
        while let state = waiting.popLast() {
            for next in state.reachable where seen.insert(next).inserted { waiting.append(next) }
        }
        #expect(seen == Set(ReferralState.allCases))
        #expect(ReferralState.allCases.filter(\.isFinal) == [.declined, .reported, .withdrawn])
    }

    @Test("Nothing leads back, and nothing is withdrawn once the help has ended")
    func forward() {
        for state in ReferralState.allCases {
            #expect(!state.reachable.contains(.proposed) && !state.reachable.contains(state))
        }
        #expect(!ReferralState.completed.reachable.contains(.withdrawn))
    }

    @Test("A code is read as people type it, and nothing else is a code")
    func codes() {
        #expect(LinkCode(" abcd efgh ")?.text == "ABCDEFGH")
        #expect(LinkCode("abcd-2345")?.spaced == "ABCD-2345")
        for wrong in [
            "", "ABCD", "ABCDEFGHI", "ABCD0FGH", "ABCDIFGH", "ÄBCDEFGH", String(repeating: "A", count: 9_999),
        ] {
            #expect(LinkCode(wrong) == nil, "\(wrong.prefix(10))")
        }
    }
}
