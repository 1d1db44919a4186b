import Kernel

/// What the municipality's profile says about the register (Regeln des Registers).
public struct RegisterRules: Equatable, Sendable {
    /// Years from closing until a procedure becomes due for deletion.
    public let retentionYears: Int

    public init(retentionYears: Int) {
        self.retentionYears = retentionYears
    }
}

/// What the register asks of those who keep it; answers nobody else.
public struct ReadRegisterRules: Query {
    public static let permission = Permission.keepRegister
    public static let readsPersonalData = false

    public init() {}

    public var subject: Subject { .all("procedure") }

    public func answer(
        from stores: any StatusOfficeStores,
        for user: User,
        at moment: Moment
    ) throws -> RegisterRules {
        stores.registerRules
    }
}
