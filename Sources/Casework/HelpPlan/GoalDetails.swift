import Kernel

/// What a goal says, as long as it may be reworded.
public struct GoalDetails: Codable, Equatable, Sendable {
    public let lifeDomain: LifeDomain
    public let text: String
    public let targetOn: Day?
    public let smart: SmartAnswers

    public init(
        lifeDomain: LifeDomain,
        text: String,
        targetOn: Day?,
        smart: SmartAnswers = SmartAnswers()
    )
        throws(HelpPlanRefusal)
    {
        let text = text.trimmedWhitespace
        guard !text.isEmpty else { throw .goalTextMissing }
        guard text.count <= 1000 else { throw .textTooLong }
        guard smart.all.allSatisfy({ $0.count <= 1000 }) else { throw .textTooLong }
        self.lifeDomain = lifeDomain
        self.text = text
        self.targetOn = targetOn
        self.smart = smart
    }
}
