import Kernel
import Steering

/// The forms of papers and the catalogues of goals that are at hand (Vorlagenmuster und Zielkataloge).
public struct CouncilPaperShelf: Sendable {
    public let layouts: [PaperLayout]
    public let goals: [GoalCatalogue]

    public init(layouts: [PaperLayout], goals: [GoalCatalogue]) {
        self.layouts = layouts.sorted { ($0.origin, $0.title) < ($1.origin, $1.title) }
        self.goals = goals
    }

    public func layout(_ code: String) -> PaperLayout? { layouts.first { $0.code == code } }
}
