import Casework
import Foundation
import Kernel
import Testing

@Suite("A caseload is measured against the share of a post")
struct CaseloadTests {
    @Test(
        "The light changes exactly where the target says",
        arguments: [
            (19, "room"), (20, "fitting"), (25, "fitting"), (26, "high"), (30, "high"), (31, "tooHigh"),
        ]
    )
    func light(cases: Int, expected: String) throws {
        #expect(try target().light(of: workload("a", cases: cases)).rawValue == expected)
    }

    @Test("Half a post is full with half the cases, and a case in evaluation counts half")
    func shares() throws {
        let target = try target()
        #expect(target.light(of: workload("a", cases: 13, percent: 50)) == .high)
        let ending = workload("a", cases: 0).adding([.evaluation: 39])
        #expect(target.light(of: ending) == .room)
    }

    @Test("Each case goes to whoever has most room")
    func distribution() throws {
        let cases = (0..<4).map { file("\($0)") }
        let busy = workload("busy", cases: 20)
        let free = workload("free", cases: 18)
        let handOver = HandOver(cases, to: [busy, free], target: try target())
        #expect(handOver.parts.map { $0.cases.map(\.number) } == [["2"], ["0", "1", "3"]])
    }

    private func target() throws -> CaseloadTarget {
        let json = #"{"from":20,"until":25,"tolerancePercent":20,"phasePercent":{"evaluation":50}}"#
        return try JSONDecoder().decode(CaseloadTarget.self, from: Data(json.utf8))
    }

    private func workload(_ id: String, at office: String = "ki", cases: Int, percent: Int = 100) -> Workload
    {
        Workload(
            of: (Identifier(id), id),
            at: (Identifier(office), office),
            isActive: true,
            share: .kept(percent: percent, revision: .first),
            cases: [.linking: cases]
        )
    }

    private func file(_ number: String) -> MovableCase {
        MovableCase(
            id: Identifier(number),
            number: number,
            title: nil,
            phase: .linking,
            isProtected: false,
            openFollowUps: 0
        )
    }
}
