import Casework
import Kernel

/// The household, the people and the days the tests of casework tell of.
enum CaseworkFixture {
    static let worker = User(
        id: Identifier("meral"),
        municipality: Identifier("wiesental"),
        organisation: Identifier("integration-centre"),
        name: "Meral Aydin",
        roles: [.caseManager]
    )
    static let colleague = User(
        id: Identifier("jonas"),
        municipality: Identifier("wiesental"),
        organisation: Identifier("integration-centre"),
        name: "Jonas Brandt",
        roles: [.caseManager]
    )

    static func day(_ iso: String) throws -> Day {
        guard let day = Day(iso: iso) else { throw NoSuchDay(iso: iso) }
        return day
    }

    /// A case opened on 1 February 2026, in intake since.
    static func caseFile() throws -> CaseFile {
        let opening = try CaseOpening(title: "Familie Haidari", town: "Ebbeloh")
        return .open(opening, number: "KIM-2026-0001", by: worker, on: try day("2026-02-01"))
    }

    /// The same case, moved on step by step, one day each.
    static func caseFile(in phase: Phase) throws -> CaseFile {
        var file = try caseFile()
        while file.phase != phase, let next = file.phase.following {
            try file.move(to: next, on: file.phaseSince.adding(days: 1))
        }
        return file
    }

    struct NoSuchDay: Error {
        let iso: String
    }
}
