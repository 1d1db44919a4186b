import Kernel
import Pathways

/// What is told when a request comes in, and may be corrected (Angaben der Anfrage).
public struct RequestDetails: Equatable, Sendable {
    public let person: PersonDetails
    public let origin: RequestOrigin
    public let need: RequestNeed

    public init(person: PersonDetails, origin: RequestOrigin, need: RequestNeed) {
        self.person = person
        self.origin = origin
        self.need = need
    }
}

/// By whom, by which way and when a request came in (Herkunft der Anfrage).
public struct RequestOrigin: Codable, Equatable, Sendable {
    public let receivedOn: Day
    /// Codes of the profile's catalogues.
    public let source: String
    public let way: String
    /// Who asked, where it was not the person.
    public let askedBy: String

    public init(receivedOn: Day, source: String, way: String, askedBy: String = "") throws(RequestRefusal) {
        guard askedBy.count <= 200 else { throw .askedByTooLong }
        self.receivedOn = receivedOn
        self.source = source
        self.way = way
        self.askedBy = askedBy.trimmedWhitespace
    }
}

/// What it is about, and how the person can be reached without harm (Anliegen).
public struct RequestNeed: Codable, Equatable, Sendable {
    public let reason: String
    private let domainCodes: String
    public let interpreter: IntakeAnswer
    public let title: ResidenceTitle?
    public let town: String
    /// A way nobody else listens or reads along: "Anruf nur vormittags, kein Brief".
    public let contact: String

    public var lifeDomains: [LifeDomain] {
        domainCodes.split(separator: ",").map { LifeDomain(rawValue: String($0)) }
    }

    public init(
        reason: String,
        lifeDomains: [LifeDomain] = [],
        interpreter: IntakeAnswer = .unclear,
        title: ResidenceTitle? = nil,
        town: String = "",
        contact: String = ""
    ) throws(RequestRefusal) {
        let reason = reason.trimmedWhitespace
        guard !reason.isEmpty else { throw .reasonMissing }
        guard reason.count <= 2000 else { throw .reasonTooLong }
        guard town.count <= 120 else { throw .townTooLong }
        guard contact.count <= 300 else { throw .contactTooLong }
        self.reason = reason
        domainCodes = lifeDomains.map(\.rawValue).joined(separator: ",")
        self.interpreter = interpreter
        self.title = title
        self.town = town.trimmedWhitespace
        self.contact = contact.trimmedWhitespace
    }
}

extension RequestNeed {
    /// The domains as they are kept.
    public var keptDomains: String { domainCodes }
}
