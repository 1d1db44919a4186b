/// Why a user may not do something at all.
public enum PermissionRefusal: Refusal, Equatable {
    case missing(Permission)

    public var kind: RefusalKind { .notAllowed }
    public var textKey: String { "kernel.permission.missing" }
}
