import Accounts
import Kernel
import WebSupport

/// Everyone who may sign in, by name (Konten).
struct AccountListPage {
    let list: AccountList
    let isFirst: Bool
    let texts: Texts

    var page: Page {
        Page(
            texts("accounts.list.title"),
            section: "accounts",
            actions: ButtonLink(texts("accounts.list.add"), path: AccountPaths.new).html
                + ButtonLink(texts("reaches.title"), path: ReachPaths.list, .secondary).html,
            content: list.accounts.isEmpty ? EmptyState(texts("accounts.list.empty")).html : table + pages
        )
    }

    private var table: HTML {
        let columns = ["name", "signInName", "organisation", "roles", "state"]
        return Table(
            texts("accounts.list.caption"),
            columns: columns.map { Table.Column(texts("accounts.list.\($0)")) },
            rows: list.accounts.map(row)
        ).html
    }

    private func row(_ account: Account) -> [HTML] {
        let organisation = list.organisations.first { $0.id == account.organisation }
        return [
            "<a href=\"\(AccountPaths.account(account.id))\">\(HTML.name(account.names.display))</a>",
            "\(account.names.signIn)",
            "\(organisation?.name ?? "")",
            "\(RoleNames.text(account.roles, texts))",
            AccountState(account: account, texts: texts).html,
        ]
    }

    private var pages: HTML {
        let next = list.hasMore ? list.accounts.last.map { "\(AccountPaths.list)?nach=\($0.id.text)" } : nil
        return Pagination(previous: isFirst ? nil : AccountPaths.list, next: next, texts: texts).html
    }
}

/// Whether an account may be used, in a word or two.
struct AccountState {
    let account: Account
    let texts: Texts

    var html: HTML {
        guard account.active else { return Tag(texts("accounts.list.inactive"), .danger).html }
        let active = Tag(texts("accounts.list.active"), .success).html
        guard account.initialPasswordUntil != nil else { return active }
        return active + " " + Tag(texts("accounts.list.initial"), .warning).html
    }
}

/// Names of roles in the reader's language, in the order of the roles.
enum RoleNames {
    static func text(_ roles: Set<Role>, _ texts: Texts) -> String {
        Role.allCases.filter(roles.contains).map { texts("support.roles.\($0.rawValue)") }.joined(
            separator: ", "
        )
    }
}
