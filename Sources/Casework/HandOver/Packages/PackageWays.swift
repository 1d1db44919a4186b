/// Takes packages to partners' servers; throws the reason where the other side refuses (Überbringer).
public protocol PackageCourier: Sendable {
    func deliver(_ bytes: [UInt8], to partner: Partner) async throws
}

/// Takes in what a partner's server brings, for whichever municipality it is sealed (Annahme).
public protocol PackageIntake: Sendable {
    func take(_ bytes: [UInt8]) async throws -> PackageRecord
}

/// Both ways between servers (Wege zwischen Servern).
public struct PackageWays: Sendable {
    public let courier: any PackageCourier
    public let intake: any PackageIntake

    public init(courier: any PackageCourier, intake: any PackageIntake) {
        self.courier = courier
        self.intake = intake
    }
}
