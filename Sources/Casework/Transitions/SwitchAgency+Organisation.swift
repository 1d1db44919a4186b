import AgencyNetwork
import Kernel
import Pathways

extension SwitchAgency {
    /// The kind of organisation in the network that does this.
    var organisationKind: Organisation.Kind? {
        switch self {
        case .jobcenter: .jobcentre
        case .socialOffice, .benefitsOffice: .socialOffice
        case .employmentAgency: .employmentAgency
        case .youthOffice: .youthOffice
        case .foreignersOffice: .foreignersOffice
        case .federalOffice: .federalOffice
        case .healthInsurer, .familyBenefitsOffice, .parentalAllowanceOffice, .shelterOffice,
            .caseManagement, .person:
            nil
        }
    }

    /// The one agency of the network that can be meant; nothing where there are several or none.
    func only(among agencies: [Agency]) -> Agency? {
        let found = agencies.filter { $0.kind == organisationKind }
        return found.count == 1 ? found.first : nil
    }

    /// Whoever needs not be looked up: case management and the person themselves.
    var ownName: String {
        switch self {
        case .caseManagement, .person: name.de
        default: ""
        }
    }
}
