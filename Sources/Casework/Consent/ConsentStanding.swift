import Kernel

/// Whether work may rest on a consent on a day (Stand der Einwilligung).
public enum ConsentStanding: Equatable, Sendable {
    case valid(Consent)
    case withdrawn(Consent)
    case expired(Consent)
    case missing

    /// One consent that holds is enough; else the latest given says why none does.
    public init(of consents: [Consent], on day: Day) {
        let given = consents.filter { $0.givenOn <= day }
        if let valid = given.first(where: { $0.isValid(on: day) }) {
            self = .valid(valid)
        } else if let latest = given.max(by: { $0.givenOn < $1.givenOn }) {
            self = latest.withdrawnOn == nil ? .expired(latest) : .withdrawn(latest)
        } else {
            self = .missing
        }
    }
}
