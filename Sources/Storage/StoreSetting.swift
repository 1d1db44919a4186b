import Casework
import Pathways

/// What all transactions of an installation share: profiles, keys, rules, and what was worked out before.
struct StoreSetting: Sendable {
    let profiles: ProfileShelf
    let sealing: SealingKey
    let rulebook: Rulebook
    let cohorts = CohortShelf()
    let chains = ChainShelf()
    var figures: FigureSetting
    var revealingWords = RevealingWords.none
}
