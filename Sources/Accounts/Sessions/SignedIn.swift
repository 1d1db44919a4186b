import Kernel

/// Who sits in front of the browser that sent a valid session token.
public struct SignedIn: Hashable, Sendable {
    public let user: User
    public let session: Session
    public let language: String
    /// The password was chosen by somebody else; only changing it is possible until that is done.
    public let mustChangePassword: Bool
    public let municipalityName: String
    public let organisationName: String

    public init(
        user: User,
        session: Session,
        language: String,
        mustChangePassword: Bool,
        municipalityName: String,
        organisationName: String
    ) {
        self.user = user
        self.session = session
        self.language = language
        self.mustChangePassword = mustChangePassword
        self.municipalityName = municipalityName
        self.organisationName = organisationName
    }
}
