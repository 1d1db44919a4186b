import Kernel

/// One line of the case list (Fallliste).
public struct CaseListEntry: Codable, Equatable, Sendable, Identifiable {
    public let id: CaseFile.ID
    public let number: String
    /// Nothing where the household is protected.
    public let title: String?
    public let town: String?
    public let phase: Phase
    public let phaseSince: Day
    public let closedOn: Day?
    public let persons: Int
    public let nextDueOn: Day?
}

/// Which cases a list shows; without anything said, all within sight that are open.
public struct CaseFilter: Equatable, Sendable {
    public enum Standing: String, CaseIterable, Sendable { case open, closed, all }

    public let standing: Standing
    public let phase: Phase?
    public let town: String?
    /// Comparison keys of the names searched for; a case shows when one of its persons has all of them.
    public let nameKeys: [[String]]

    public init(
        standing: Standing = .open,
        phase: Phase? = nil,
        town: String? = nil,
        nameKeys: [[String]] = []
    ) {
        self.standing = standing
        self.phase = phase
        self.town = town
        self.nameKeys = nameKeys
    }

    /// Cases with a person whose names are like the words of `text`, in any spelling and script.
    public init(standing: Standing, namesLike text: String) {
        let words = NameKey.keysByWord(for: text)
        // A text without any key is like no name; left out, it would find everybody.
        self.init(standing: standing, nameKeys: words.isEmpty ? [[]] : words)
    }
}
