import Kernel

/// One household of a list with its persons, and whose case it becomes.
public struct ListedHousehold: Sendable {
    public let profile: String
    public let draft: HouseholdDraft
    public let persons: [PersonDraft]
    /// `nil` where the person who imports becomes responsible.
    public let responsible: CaseResponsible?

    public init(profile: String, draft: HouseholdDraft, persons: [PersonDraft], responsible: CaseResponsible?)
    {
        self.profile = profile
        self.draft = draft
        self.persons = persons
        self.responsible = responsible
    }

    /// Names the household when the list comes again; one without a reference is known by its first row.
    var sourceKey: String {
        let reference = draft.reference.isEmpty ? "#" + (persons.first?.digest ?? "") : draft.reference
        return profile + "/" + reference
    }

    func rowKey(_ person: PersonDraft) -> String {
        profile + "/" + (person.key ?? person.digest)
    }

    var openedOn: Day? { draft.firstContact.value?.earliest }

    var title: String {
        let names = persons.map(\.familyName).filter { !$0.isEmpty }
        return String((names.first ?? persons.first?.givenName ?? draft.reference).prefix(120))
    }

    var closing: ClosingReason? {
        switch draft.status.value {
        case .closed: ClosingReason(rawValue: "other")
        case .aborted: ClosingReason(rawValue: "lostContact")
        case .abortedMoved: ClosingReason(rawValue: "movedAway")
        default: nil
        }
    }
}

/// Who is responsible for a case, and whose employee.
public struct CaseResponsible: Equatable, Sendable {
    public let user: User.ID
    public let organisation: Organisation.ID

    public init(user: User.ID, organisation: Organisation.ID) {
        self.user = user
        self.organisation = organisation
    }
}
