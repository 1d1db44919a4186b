import Casework
import Foundation
import Kernel
import Pathways
import ResourceLibrary
import Testing

@Suite("A transition goes one way, and its checklist comes from the profile")
struct TransitionStateTests {
    @Test("Every state is reached from the first; taken over and cancelled end it")
    func reachability() {
        var reached: Set<TransitionState> = [.expected]
        for _ in TransitionState.allCases { reached.formUnion(reached.flatMap(\.reachable)) }
        #expect(reached == Set(TransitionState.allCases))
        #expect(TransitionState.allCases.filter { !$0.isOpen } == [.takenOver, .cancelled])
        #expect(TransitionState.allCases.filter(\.isOpen).allSatisfy { $0.reachable.contains(.cancelled) })
        #expect(TransitionState.expected.next == .prepared && TransitionState.takenOver.next == nil)
    }

    @Test("Both shipped profiles secure the livelihood in every pair", arguments: ["district", "city"])
    func shipped(name: String) throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../Resources")
        let profile = try ResourceLibrary(root: root)
            .strictYAML("Profiles/\(name).yaml", as: CaseworkProfile.self)
        #expect(profile.checklists.count >= 3)
        for list in profile.checklists {
            #expect(list.steps.contains { $0.secures == .livelihood }, "\(list.pair.code)")
            #expect(list.steps.contains { $0.secures == .healthInsurance }, "\(list.pair.code)")
        }
    }

    @Test("A law that is only added to an income is no legal sphere of its own")
    func spheres() {
        #expect(BenefitRegime.asylbLG2.legalSphere == BenefitRegime.asylbLG3.legalSphere)
        #expect(BenefitRegime.wohngeld.legalSphere == nil && BenefitRegime.noBenefit.legalSphere == nil)
    }
}
