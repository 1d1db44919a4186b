import Kernel

/// Which entry of the directory is meant (Eintrag).
public enum EntryReference: Hashable, Sendable {
    case offer(ServiceOffer.ID)
    case agency(Organisation.ID)
    case location(AgencyLocation.ID)
}

/// An entry as the list of what one keeps shows it (Eintrag in Pflege).
public struct KeptEntry: Decodable, Equatable, Sendable {
    public enum Kind: String, Codable, Sendable {
        case offer, agency, location
    }

    public let kind: Kind
    public let id: String
    public let name: String
    public let ownerName: String
    public let reviewOn: Day
    public let confirmedOn: Day
    public let corrections: Int

    public var reference: EntryReference {
        switch kind {
        case .offer: .offer(Identifier(id))
        case .agency: .agency(Identifier(id))
        case .location: .location(Identifier(id))
        }
    }

    public func isStale(on day: Day) -> Bool { reviewOn < day }

    /// A place in the list, of which only the order counts.
    public init(place kind: Kind, _ id: String, reviewOn: Day) {
        self.kind = kind
        self.id = id
        self.reviewOn = reviewOn
        (name, ownerName) = ("", "")
        confirmedOn = reviewOn
        corrections = 0
    }
}

/// What somebody noticed who may not change an entry (Korrekturhinweis).
public struct ProposedCorrection: Identifiable, Decodable, Equatable, Sendable {
    public let id: Identifier<ProposedCorrection>
    public let offerId: ServiceOffer.ID
    public let text: String
    public let proposedBy: User.ID
    public let proposedByName: String
    public let proposedOn: Day

    init(_ text: String, to offer: ServiceOffer.ID, by user: User, on day: Day) {
        id = .new()
        offerId = offer
        self.text = text
        proposedBy = user.id
        proposedByName = user.name
        proposedOn = day
    }
}
