import Kernel

/// Adds a contact to the network map, or corrects one that is named (Kontakt im Netzwerk festhalten).
public struct KeepNetworkContact: Action {
    public static let permission = Permission.leadCases
    /// More would be no map any more.
    public static let most = 25

    public let caseFile: CaseFile.ID
    public let details: NetworkContactDetails
    public let correcting: Correction?

    /// Which contact is corrected, and as it was when it was read.
    public struct Correction: Equatable, Sendable {
        public let contact: NetworkContact.ID
        public let expected: Revision

        public init(_ contact: NetworkContact.ID, expected: Revision) {
            self.contact = contact
            self.expected = expected
        }
    }

    public init(caseFile: CaseFile.ID, details: NetworkContactDetails, correcting: Correction? = nil) {
        self.caseFile = caseFile
        self.details = details
        self.correcting = correcting
    }

    public var subject: Subject { Subject("caseFile", caseFile) }

    public func run(in stores: any CaseworkStores, by user: User, at moment: Moment) throws -> NetworkContact
    {
        _ = try stores.caseFiles.requireOpen(caseFile)
        if let correcting {
            var contact = try stores.socialNetworks.require(correcting.contact, in: caseFile)
            contact.change(to: details)
            try stores.socialNetworks.save(contact, expected: correcting.expected)
            return contact
        }
        guard try stores.socialNetworks.contacts(of: caseFile).count < Self.most else {
            throw SocialNetworkRefusal.full
        }
        let contact = NetworkContact(details, in: caseFile)
        try stores.socialNetworks.add(contact)
        return contact
    }
}

/// Takes a contact off the network map (Kontakt aus dem Netzwerk nehmen).
public struct EndNetworkContact: Action {
    public static let permission = Permission.leadCases

    public let caseFile: CaseFile.ID
    public let contact: NetworkContact.ID
    public let expected: Revision

    public init(caseFile: CaseFile.ID, contact: NetworkContact.ID, expected: Revision) {
        self.caseFile = caseFile
        self.contact = contact
        self.expected = expected
    }

    public var subject: Subject { Subject("caseFile", caseFile) }

    public func run(in stores: any CaseworkStores, by user: User, at moment: Moment) throws -> NetworkContact
    {
        _ = try stores.caseFiles.requireOpen(caseFile)
        var contact = try stores.socialNetworks.require(contact, in: caseFile)
        contact.end(on: moment.day)
        try stores.socialNetworks.save(contact, expected: expected)
        return contact
    }
}
