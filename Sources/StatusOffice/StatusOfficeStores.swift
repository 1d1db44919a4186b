import Kernel

/// What the register of a foreigners' or naturalisation office needs kept; nothing of a counselling file is in it.
public protocol StatusOfficeStores {
    var procedures: any ProcedureStore { get }
    /// How long the municipality keeps a procedure after its end.
    var registerRules: RegisterRules { get }
}
