import Kernel

/// What an observation says (Inhalt der Beobachtung).
public struct ObservationDetails: Codable, Equatable, Sendable {
    /// Kind, field of life and the change of legal sphere it concerns: what is counted across cases.
    public struct Matter: Codable, Equatable, Sendable {
        public let kind: ObservationKind
        public let lifeDomain: LifeDomain
        public let originSphere: LegalSphere?
        public let targetSphere: LegalSphere?

        public init(
            kind: ObservationKind,
            lifeDomain: LifeDomain,
            from origin: LegalSphere? = nil,
            to target: LegalSphere? = nil
        ) {
            self.kind = kind
            self.lifeDomain = lifeDomain
            originSphere = origin
            targetSphere = target
        }
    }

    /// Since when and until when, or for how many days.
    public struct Time: Codable, Equatable, Sendable {
        public let sinceOn: Day?
        public let untilOn: Day?
        public let waitingDays: Int?

        public init(since: Day? = nil, until: Day? = nil, waitingDays: Int? = nil) throws(ObservationRefusal)
        {
            if let since, let until, until < since { throw .endsBeforeBeginning }
            if let waitingDays { guard (1...9999).contains(waitingDays) else { throw .waitImpossible } }
            sinceOn = since
            untilOn = until
            self.waitingDays = waitingDays
        }

        /// The days said, or those between the two days.
        public var days: Int? {
            if let waitingDays { return waitingDays }
            guard let sinceOn, let untilOn else { return nil }
            return sinceOn.days(until: untilOn)
        }
    }

    /// Where it happened: an agency of the network or another one, and the town.
    public struct Place: Codable, Equatable, Sendable {
        public let organisationId: Organisation.ID?
        public let agency: String
        public let town: String

        public init(organisation: Organisation.ID? = nil, agency: String = "", town: String = "") {
            organisationId = organisation
            self.agency = agency.trimmedWhitespace
            self.town = town.trimmedWhitespace
        }
    }

    public let matter: Matter
    public let time: Time
    public let place: Place
    /// Without names.
    public let description: String
    public let solution: String

    public init(
        _ matter: Matter,
        time: Time,
        place: Place,
        description: String,
        solution: String = ""
    ) throws(ObservationRefusal) {
        let description = description.trimmedWhitespace
        guard !description.isEmpty else { throw .descriptionMissing }
        guard description.count <= 4000, solution.count <= 4000 else { throw .textTooLong }
        guard place.agency.count <= 200, place.town.count <= 120 else { throw .textTooLong }
        self.matter = matter
        self.time = time
        self.place = place
        self.description = description
        self.solution = solution.trimmedWhitespace
    }

    private enum CodingKeys: String, CodingKey {
        case description, solution
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        description = try container.decode(String.self, forKey: .description)
        solution = try container.decode(String.self, forKey: .solution)
        matter = try Matter(from: decoder)
        time = try Time(from: decoder)
        place = try Place(from: decoder)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(description, forKey: .description)
        try container.encode(solution, forKey: .solution)
        try matter.encode(to: encoder)
        try time.encode(to: encoder)
        try place.encode(to: encoder)
    }
}
