import Kernel

/// Keeps the versions of the profile of the user's municipality.
public protocol ProfileStore {
    func current() throws -> ProfileText
    /// The latest first.
    func versions() throws -> [ProfileVersion]
    func add(_ version: ProfileVersion) throws
    /// Cases that name codes of a section, by code: what they name cannot vanish.
    func casesUsing() throws -> [ProfileUse]
    /// What a text is as a profile, what is wrong with it, and what it says.
    func read(_ content: String) -> (value: CaseworkProfile?, flaws: [Flaw])
    func outline(of content: String) -> Outline
}

/// How many cases of the municipality name a code of the profile.
public struct ProfileUse: Codable, Equatable, Sendable {
    public let section: String
    public let code: String
    public let cases: Int

    public init(section: String, code: String, cases: Int) {
        self.section = section
        self.code = code
        self.cases = cases
    }
}

/// What profiles need kept.
public protocol ProfileStores {
    var profileVersions: any ProfileStore { get }
}
