import Kernel

/// Keeps what goes across all entries: terms, what is to be confirmed, what should be corrected.
public protocol EntryListStore {
    /// Taxonomies and terms that came with imports.
    func importedTerms() throws -> (taxonomies: [Record], terms: [Record])
    func put(taxonomies: [Record], terms: [Record]) throws
    /// Towns in which something is offered, for the choice.
    func towns() throws -> [String]
    /// What an organisation keeps, or everybody, the longest unconfirmed first.
    func keptEntries(of owner: Organisation.ID?, after last: KeptEntry?, limit: Int) throws -> [KeptEntry]
    func add(_ correction: ProposedCorrection) throws
    func corrections(of offer: ServiceOffer.ID) throws -> [ProposedCorrection]
    func settle(_ correction: ProposedCorrection, by user: User, on day: Day) throws
}
