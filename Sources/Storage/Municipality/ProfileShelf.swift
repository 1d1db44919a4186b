import Casework
import Kernel
import PortableSQL
import Synchronization

/// The profiles of the municipalities: the latest version each has saved, else the shipped file it names.
///
/// Each transaction asks only for the number of the latest version, so that several servers over one database
/// see a change without being started again.
public final class ProfileShelf: Sendable {
    struct Kept {
        let number: Int
        let profile: CaseworkProfile
    }

    let shipped: [String: ShippedProfile]
    let reading: ProfileReading
    private let kept = Mutex<[Municipality.ID: Kept]>([:])

    /// `shipped` by the name that `municipality.profile` has.
    public init(_ shipped: [String: ShippedProfile], reading: ProfileReading) {
        self.shipped = shipped
        self.reading = reading
    }

    /// For tests that need no texts of profiles.
    public convenience init(_ profiles: [String: CaseworkProfile]) {
        let reading = ProfileReading(profile: { _ in (nil, []) }, outline: { _ in Outline([]) })
        self.init(profiles.mapValues { ShippedProfile(profile: $0, content: "") }, reading: reading)
    }

    public func ships(_ name: String) -> Bool { shipped[name] != nil }

    func profile(of municipality: Municipality.ID, on connection: any Connection) throws -> CaseworkProfile {
        let number = try latest(of: municipality, on: connection)
        if let known = kept.withLock({ $0[municipality] }), known.number == number { return known.profile }
        let profile = try read(number, municipality, on: connection)
        kept.withLock { $0[municipality] = Kept(number: number, profile: profile) }
        return profile
    }

    private func latest(of municipality: Municipality.ID, on connection: any Connection) throws -> Int {
        let row = try connection.first(
            """
            SELECT number FROM profile_version WHERE municipality_id = \(municipality.text)
            ORDER BY number DESC LIMIT 1
            """
        )
        return try row?.value("number") ?? 0
    }

    private func read(
        _ number: Int,
        _ municipality: Municipality.ID,
        on connection: any Connection
    ) throws -> CaseworkProfile {
        let saved =
            number == 0 ? nil : reading.profile(try text(of: municipality, on: connection).content).value
        // An update may ask for more than a saved version says; work must go on, and the page on the profile warns.
        return try saved ?? shippedProfile(of: municipality, on: connection).profile
    }

    func text(of municipality: Municipality.ID, on connection: any Connection) throws -> ProfileText {
        let row = try connection.first(
            """
            SELECT number, content FROM profile_version WHERE municipality_id = \(municipality.text)
            ORDER BY number DESC LIMIT 1
            """
        )
        guard let row else {
            let shipped = try shippedProfile(of: municipality, on: connection)
            return ProfileText(number: 0, content: shipped.content)
        }
        return ProfileText(number: try row.value("number"), content: try row.value("content"))
    }

    private func shippedProfile(
        of municipality: Municipality.ID,
        on connection: any Connection
    ) throws -> ShippedProfile {
        let row = try connection.first("SELECT profile FROM municipality WHERE id = \(municipality.text)")
        let name: String = try row?.value("profile") ?? municipality.text
        guard let found = shipped[name] else { throw ProfileMissing(name: name) }
        return found
    }
}

/// A profile as it stands in Resources/Profiles.
public struct ShippedProfile: Sendable {
    public let profile: CaseworkProfile
    public let content: String

    public init(profile: CaseworkProfile, content: String) {
        self.profile = profile
        self.content = content
    }
}

/// A municipality names a profile that the installation does not have.
public struct ProfileMissing: Error, CustomStringConvertible {
    public let name: String

    public var description: String { "Resources/Profiles has no profile \(name)." }
}
