import Accounts
import Casework
import Foundation
import Kernel
import PortableSQL
import ResourceLibrary
import Storage

/// A town with the shipped profiles, strictly read, and somebody who may change its own.
struct ProfileDesk: Sendable {
    let town: CaseworkTown
    let olga: User

    static func with(
        _ engine: Engine,
        profile: String = "district",
        _ body: (ProfileDesk) async throws -> Void
    ) async throws {
        try await CaseworkTown.with(engine) { town in
            try await town.town.run("UPDATE municipality SET profile = \(profile) WHERE id = 'town'")
            let olga = try await town.town.add("olga", roles: [.systemAdministrator]).user
            try await body(ProfileDesk(town: town.served(by: try runner(town.town)), olga: olga))
        }
    }

    /// As a server of its own would have it: the same database, a shelf of its own.
    static func runner(_ town: TestTown) throws -> SQLActionRunner {
        let indicators = try ShippedCatalogue.read(library)
        return SQLActionRunner(
            database: town.database,
            clock: town.time.clock,
            auditKey: town.key,
            profiles: ProfileShelf(
                try Dictionary(uniqueKeysWithValues: ["district", "city"].map { ($0, try shipped($0)) }),
                reading: ProfileReading(
                    profile: { text in
                        let flaws = StrictReader.read(
                            text,
                            as: CaseworkProfile.self,
                            besides: indicators.flaws
                        ).flaws
                        return (StrictReader.read(text, as: CaseworkProfile.self).value, flaws)
                    },
                    outline: OutlineReader.read
                )
            ),
            rulebook: try CaseworkTown.rulebook.get()
        )
    }

    static func text(_ name: String) throws -> String { try library.text("Profiles/\(name).yaml") }

    private static func shipped(_ name: String) throws -> ShippedProfile {
        let profile = try library.strictYAML("Profiles/\(name).yaml", as: CaseworkProfile.self)
        return ShippedProfile(profile: profile, content: try text(name))
    }

    private static var library: ResourceLibrary {
        let here = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        return ResourceLibrary(root: here.appending(path: "../../../Resources"))
    }

    func save(_ content: String, over number: Int, as origin: ProfileVersion.Origin = .edited) async throws {
        let change = ChangeProfile(content: content, origin: origin, expected: Revision(number))
        _ = try await town.perform(change, by: olga)
    }
}
