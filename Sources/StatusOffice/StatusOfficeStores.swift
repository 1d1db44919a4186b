import Kernel

/// What the register of a foreigners' or naturalisation office needs kept; nothing of a counselling file is in it.
public protocol StatusOfficeStores {
    var procedures: any ProcedureStore { get }
    var officeFacts: any OfficeFactStore { get }
    var inquiries: any InquiryStore { get }
    var questions: any ReceivedQuestionStore { get }
    /// How long the municipality keeps a procedure after its end.
    var registerRules: RegisterRules { get }
}
