import Kernel
import Pathways

/// What a recorded fact says, in words that outlast a change of the catalogue (Aussage).
public enum FactStatement: Hashable, Sendable {
    case yes, no
    /// A word of the fact's scale.
    case level(String)
    case number(Int)
    case happened(UncertainDay)

    /// As the rules take it; `nil` where the catalogue no longer knows the word.
    public func value(_ definition: FactDefinition) -> FactValue? {
        switch (definition.kind, self) {
        case (.flag, .yes): .yes
        case (_, .no): definition.kind == .number ? nil : .no
        case (.level, .level(let word)): definition.scale.firstIndex(of: word).map { .level($0) }
        case (.number, .number(let number)): .number(number)
        case (.event, .happened(let day)): day == .unknown ? nil : .happened(day)
        default: nil
        }
    }
}
