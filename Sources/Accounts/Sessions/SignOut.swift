import Kernel

/// Ends the session of one browser (Abmelden).
public struct SignOut: Action {
    public static let permission = Permission.useOwnAccount

    public let session: Session.ID

    public init(session: Session.ID) {
        self.session = session
    }

    public var subject: Subject { Subject("session", session) }

    public func run(in stores: any AccountsStores, by user: User, at moment: Moment) throws {
        try stores.sessions.end(session, of: user.id)
    }
}
