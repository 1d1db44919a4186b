/// An employer of people who work on cases: an office, a member town, a welfare organisation (Träger).
public struct Organisation: Codable, Hashable, Sendable, Identifiable {
    public enum Kind: String, Codable, CaseIterable, Sendable {
        case integrationCentre, socialOffice, foreignersOffice, naturalisationOffice, youthOffice,
            healthOffice
        case schoolOffice, jobcentre, employmentAgency, memberTown, welfareOrganisation,
            languageCourseProvider
        case federalOffice, stateOffice, other
    }

    public let id: Identifier<Organisation>
    public let municipality: Municipality.ID
    public let name: String
    public let kind: Kind

    public init(id: Identifier<Organisation>, municipality: Municipality.ID, name: String, kind: Kind) {
        self.id = id
        self.municipality = municipality
        self.name = name
        self.kind = kind
    }
}
