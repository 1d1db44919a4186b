import Kernel

/// Adds a town in which people of the municipality live (Ort aufnehmen).
public struct AddTown: Action {
    public static let permission = Permission.manageAccounts

    public let name: String

    public init(_ name: String) {
        self.name = name.trimmedWhitespace
    }

    public var subject: Subject { .all("town") }

    public func run(in stores: any AgencyNetworkStores, by user: User, at moment: Moment) throws {
        guard !name.isEmpty, name.count <= 100 else { throw ReachRefusal.townUnnamed }
        guard try !stores.agencies.towns().contains(name) else { throw ReachRefusal.townKnown }
        try stores.agencies.addTown(name)
    }
}
