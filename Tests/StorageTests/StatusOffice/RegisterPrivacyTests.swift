import Accounts
import Kernel
import PortableSQL
import StatusOffice
import Testing

@Suite("A register is seen by its own office alone, and every attempt is in the log", .serialized)
struct RegisterPrivacyTests {
    @Test("No other role opens a register, and the log says who tried", arguments: Engine.allCases)
    func roles(on engine: Engine) async throws {
        try await RegisterTown.with(engine) { town in
            let procedure = try await town.open()
            // A state officer can have no desk there at all.
            for role in Role.allCases where ![.block3Clerk, .stateOfficer].contains(role) {
                // At the very desk of the office: the role decides, not the employer.
                let name = "at-\(role.rawValue.lowercased())"
                let user = try await RegisterTown.add(name, [role], at: RegisterTown.office, in: town.town)
                await #expect(throws: PermissionRefusal.missing(.keepRegister), "\(role)") {
                    try await town.answer(ReadProcedure(procedure.id), for: user)
                }
                await #expect(throws: PermissionRefusal.missing(.keepRegister), "\(role)") {
                    try await town.answer(ListProcedures(), for: user)
                }
                await #expect(throws: PermissionRefusal.missing(.keepRegister), "\(role)") {
                    try await town.decide(procedure, by: user)
                }
                let refused = try await town.town.audit("ReadProcedure", .refused)
                #expect(refused.contains { $0.user == user.id && $0.subject.id == procedure.id.text })
            }
        }
    }

    @Test(
        "A second office of the same municipality sees and changes only its own",
        arguments: Engine.allCases
    )
    func secondOffice(on engine: Engine) async throws {
        try await RegisterTown.with(engine) { town in
            let procedure = try await town.open()
            let own = try await town.open(by: town.nils)
            for id in [procedure.id, Procedure.ID.new()] {
                await #expect(throws: ProcedureRefusal.notFound) {
                    try await town.answer(ReadProcedure(id), for: town.nils)
                }
            }
            await #expect(throws: ProcedureRefusal.notFound) {
                try await town.decide(procedure, by: town.nils)
            }
            #expect(try await town.answer(ListProcedures(), for: town.nils).entries.map(\.id) == [own.id])
            let beyond = ListProcedures(after: procedure.id)
            #expect(try await town.answer(beyond, for: town.nils).entries.isEmpty, "nor as a place in a list")
        }
    }

    @Test("Each read of a procedure is logged by its identifier", arguments: Engine.allCases)
    func logged(on engine: Engine) async throws {
        try await RegisterTown.with(engine) { town in
            let procedure = try await town.open()
            _ = try await town.answer(ReadProcedure(procedure.id), for: town.imke)
            _ = try await town.answer(ListProcedures(), for: town.imke)
            let reads = try await town.town.audit("ReadProcedure", .done)
            #expect(reads.contains { $0.user == town.imke.id && $0.subject.id == procedure.id.text })
            #expect(try await town.town.audit("ListProcedures", .done).contains { $0.user == town.imke.id })
        }
    }
}
