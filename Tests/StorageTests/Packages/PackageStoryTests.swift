import Accounts
import Casework
import Kernel
import PortableSQL
import TestSupport
import Testing

@Suite("A family moves to another municipality, and its case with it", .serialized)
struct PackageStoryTests {
    @Test(
        "Responsibility moves when the receipt of the acceptance is back, not before",
        arguments: Engine.allCases
    )
    func thereAndReceipt(on engine: Engine) async throws {
        let other: Engine = engine == .sqlite ? .postgres : .sqlite
        try await TwoTowns.with(engine, other) { towns in
            let (here, there) = (towns.here, towns.there)
            let file = try await towns.family()
            let due = try FollowUpDetails(dueOn: here.today.adding(days: 3), text: "Kita anrufen")
            _ = try await here.perform(SetFollowUp(caseFile: file.id, details: due), by: here.meral)
            let package = try await towns.prepare(file)
            let accepted = try await towns.accept(package)
            #expect(try await here.answer(ReadCase(file.id), for: here.meral).caseFile.isOpen)

            let arrived = try #require(accepted.caseFileId)
            let overview = try await there.answer(ReadCase(arrived), for: there.meral)
            #expect(overview.caseFile.title == "Familie Haidari" && arrived != file.id)
            #expect(overview.persons.map(\.details.givenName) == ["Shirin", "Omid"])
            #expect(overview.followUps.contains { $0.text == "Kita anrufen" && $0.dueOn == due.dueOn })
            #expect(overview.notes.contains { $0.note.text.contains(file.number) })

            let receipt = try await towns.receipt(of: accepted)
            let settled = try await here.perform(TakeInPackage(receipt), by: here.jonas)
            #expect(settled.state == .accepted && settled.numberThere == overview.caseFile.number)
            let closed = try await here.answer(ReadCase(file.id), for: here.meral)
            #expect(closed.caseFile.closedOn == here.today && closed.followUps.isEmpty)
            #expect(closed.caseFile.closingReason?.rawValue == "movedAway")
            #expect(try await here.audit("PreparePackage", .done).count == 1)
            #expect(try await here.audit("TakeInPackage", .done).count == 1)
            #expect(try await there.audit("AcceptPackage", .done).count == 1)
        }
    }
}
