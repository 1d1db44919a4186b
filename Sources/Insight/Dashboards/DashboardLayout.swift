import Kernel

/// Which few figures somebody sees first, as it stands in a file (Übersicht für eine Rolle).
public struct DashboardLayout: Decodable, Hashable, Sendable {
    public let key: String
    public let names: IndicatorWords
    public let lead: IndicatorWords
    /// Who sees it first.
    public let roles: [Role]
    /// Keys of indicators, in their order; few, so that each is read.
    public let indicators: [String]
    /// The target group it is about; everybody where it is left out.
    public let group: String?
    /// What stands beside the figures, in this order.
    public let parts: [Part]?

    /// The way of the themes through the boards; posts, money and deadlines (Teil der Übersicht).
    public enum Part: String, Decodable, Hashable, Sendable, CaseIterable { case funnel, funding }

    public static let mostIndicators = 8

    /// What keeps the layout from being used, in sentences; empty where all is well.
    public func mistakes(_ catalogue: IndicatorCatalogue) -> [String] {
        let known = Set(catalogue.indicators.map(\.key))
        let unknown = indicators.filter { !known.contains($0) }
        var mistakes = unknown.map { "No indicator is called \($0). Correct the name or take it out." }
        if indicators.isEmpty || indicators.count > Self.mostIndicators {
            mistakes.append(
                "A dashboard has 1 to \(Self.mostIndicators) indicators, not \(indicators.count)."
            )
        }
        if let group, !catalogue.groups.contains(where: { $0.key == group }) {
            mistakes.append("No target group is called \(group). Correct the name or take it out.")
        }
        return mistakes
    }
}
