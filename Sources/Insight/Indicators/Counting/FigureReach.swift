/// How far somebody sees figures: of all cases, of a town and the own organisation, or of the own organisation.
public enum FigureReach: Hashable, Sendable {
    case whole
    case town(String, organisation: String)
    case organisation(String)

    var conditions: [FactCondition] {
        switch self {
        case .whole: []
        case .town(let town, let organisation):
            [FactCondition(.town, is: [town]), FactCondition(.agency, is: [organisation])]
        case .organisation(let organisation): [FactCondition(.agency, is: [organisation])]
        }
    }
}

extension FactScan {
    /// Only the cases within the reach: what meets one of its conditions.
    func within(_ reach: FigureReach) -> FactScan {
        guard reach != .whole else { return self }
        var mask = [Bool](repeating: false, count: base.count)
        for condition in reach.conditions { forEach(condition) { place, _ in mask[place] = true } }
        return restricted(to: mask)
    }
}
