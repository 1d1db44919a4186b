import Kernel

/// A text that somebody wants to make the profile: what is wrong with it, what it changes, whom it concerns.
public struct ProfileDraft: Sendable {
    public let content: String
    public let base: ProfileText
    public let flaws: [Flaw]
    /// Work could go on with it in spite of its flaws.
    public let isUsable: Bool
    public let differences: [Outline.Difference]
    /// Codes of which something changes, with the cases that name them.
    public let concerned: [ProfileUse]

    static func of(_ content: String, in store: any ProfileStore) throws -> ProfileDraft {
        let base = try store.current()
        let (before, after) = (store.outline(of: base.content), store.outline(of: content))
        let differences = before.differences(to: after)
        let use = try store.casesUsing()
        let concerned = use.filter { use in
            differences.contains { $0.path.starts(with: [use.section, use.code]) }
        }
        let (profile, flaws) = store.read(content)
        let vanished = flaws.isEmpty ? Self.vanished(use, before, after) : []
        return ProfileDraft(
            content: content,
            base: base,
            flaws: flaws + vanished,
            isUsable: profile != nil,
            differences: differences,
            concerned: concerned
        )
    }

    /// A code that cases name must stay; `retired: true` keeps it from being offered any more.
    private static func vanished(_ use: [ProfileUse], _ before: Outline, _ after: Outline) -> [Flaw] {
        func has(_ outline: Outline, _ use: ProfileUse) -> Bool {
            outline.lines.contains { $0.path.starts(with: [use.section, use.code]) }
        }
        return use.filter { has(before, $0) && !has(after, $0) }
            .map { Flaw(.stillUsed, at: [$0.section], $0.code, expected: [String($0.cases)]) }
    }
}
