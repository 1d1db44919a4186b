import Kernel

/// How far an organisation's coordination sees figures and staff (Reichweite); never files.
public enum Reach: String, Codable, CaseIterable, Sendable {
    /// Everything: the district's own offices, the integration centre of a city.
    case municipality
    /// The people of one town, whoever works for them, and one's own staff.
    case town
    /// One's own staff and their cases.
    case organisation
}

extension Reach {
    /// What an organisation reaches where nobody has said otherwise.
    public static func usual(for kind: Organisation.Kind) -> Reach {
        switch kind {
        case .memberTown: .town
        case .welfareOrganisation, .languageCourseProvider, .federalOffice, .stateOffice, .other:
            .organisation
        default: .municipality
        }
    }
}
