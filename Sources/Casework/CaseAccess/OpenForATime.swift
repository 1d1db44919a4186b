import Kernel

/// Which file is to be opened, why, and whether it is meant also if the household is protected.
public struct AccessRequest: Equatable, Sendable {
    public let number: String
    public let grounds: AccessGrounds
    public let confirmsProtection: Bool

    public init(number: String, grounds: AccessGrounds, confirmsProtection: Bool) {
        self.number = number.trimmedWhitespace.uppercased()
        self.grounds = grounds
        self.confirmsProtection = confirmsProtection
    }

    // What was typed may be a name; only what looks like a number goes into the audit log.
    var subject: Subject {
        let isNumber =
            number.count <= 24 && number.contains(where: \.isNumber)
            && number.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "/") }
        return Subject("caseNumber", isNumber ? number : "")
    }

    func open(
        _ kind: CaseAccess.Kind,
        in stores: any CaseworkStores,
        by user: User,
        at moment: Moment
    ) throws
        -> CaseAccess
    {
        guard let found = try stores.caseAccesses.findCase(number: number),
            !found.isProtected || confirmsProtection,
            kind == .emergency || stores.profile.caseAccess.supervisionMayOpen(found)
        else { throw CaseAccessRefusal.noSuchNumber }
        let isOpen = try stores.caseAccesses.open().contains { $0.access.caseFileId == found.id }
        guard !found.isLed, !isOpen else { throw CaseAccessRefusal.alreadyInSight }
        let rules = stores.profile.caseAccess
        guard rules.reasons(for: kind).contains(where: { $0.code == grounds.reason }) else {
            throw CaseAccessRefusal.reasonMissing
        }
        let hours = rules.hours(for: kind)
        let access = CaseAccess(
            grounds,
            kind: kind,
            to: found.id,
            by: user,
            from: moment.instant,
            hours: hours
        )
        try stores.caseAccesses.add(access)
        return access
    }
}

/// Opens one file for the Fachaufsicht, on occasion, to be read for a limited time (Akteneinsicht der Fachaufsicht).
public struct OpenUnderSupervision: Action {
    public static let permission = Permission.supervise

    public let request: AccessRequest

    public init(_ request: AccessRequest) {
        self.request = request
    }

    public var subject: Subject { request.subject }

    public func run(in stores: any CaseworkStores, by user: User, at moment: Moment) throws -> CaseAccess {
        try request.open(.supervision, in: stores, by: user, at: moment)
    }
}

/// Opens a colleague's file in an emergency, seen at once and reviewed afterwards (Notfallzugriff).
public struct OpenInEmergency: Action {
    public static let permission = Permission.leadCases

    public let request: AccessRequest

    public init(_ request: AccessRequest) {
        self.request = request
    }

    public var subject: Subject { request.subject }

    public func run(in stores: any CaseworkStores, by user: User, at moment: Moment) throws -> CaseAccess {
        try request.open(.emergency, in: stores, by: user, at: moment)
    }
}
