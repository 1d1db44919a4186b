/// What can be said about a case without saying whose it is (Art eines Fallfakts).
///
/// Each is kept as a value, a first and a last day, and a number; which of them mean something is said here.
public enum CaseFactKind: String, Codable, CaseIterable, Sendable {
    /// Led from the day until the day.
    case open
    /// Opened on the day; closed for a reason, from the day it was opened until the day it was closed.
    case begun, ended
    /// Organisation that leads it; town, unless somebody in the household is protected.
    case agency, town
    /// Who asked, from the day they asked until the case was opened.
    case access
    /// Of the person the household is named after: sex, year of birth, nationality, month of entry.
    case sex, birth, nation, entry
    /// How many people, and how many of them are children.
    case household, children
    /// Title, benefit and housing of the person the household is named after, from the day until the day.
    case status, benefit, housing
    /// Anybody of the household got this title; the benefit regime changed from one to another.
    case title, change
    /// A life domain that needed support at first, and one that was rated better later.
    case need, improved
    /// Contacts and actions of a month.
    case contact, action
    /// A help plan is agreed on; a goal as it stands since its review; a review due on the day, held on the day.
    case plan, goal, review
    /// Referred on the day, answered on the day.
    case referral
    /// Consented from the day until the day; withdrawn.
    case consent, withdrawal
    /// Something in the system stood in the way.
    case barrier

    var place: Int { Self.places[self] ?? 0 }

    private static let places = Dictionary(uniqueKeysWithValues: zip(allCases, allCases.indices))
}
