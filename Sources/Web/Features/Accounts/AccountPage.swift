import Accounts
import Kernel
import WebSupport

/// One account, with the buttons that close it or give it a new first password (Konto).
struct AccountPage {
    let details: AccountDetails
    let form: Form

    private var texts: Texts { form.texts }
    private var account: Account { details.account }

    var page: Page {
        Page(
            texts("accounts.one.title"),
            section: "accounts",
            heading: .name(account.names.display),
            errors: form.errors,
            width: .reading,
            content: """
                \(SummaryList(rows, texts: texts).html)
                <div class="form__actions">\(activation)
                \(form.button(texts("accounts.list.newPassword"), to: AccountPaths.password(account.id)))</div>
                <p><a href="\(AccountPaths.list)">\(texts("accounts.initial.back"))</a></p>
                """
        )
    }

    private var rows: [SummaryList.Row] {
        [
            .init(texts("accounts.list.signInName"), "\(account.names.signIn)"),
            .init(texts("accounts.list.organisation"), "\(details.organisation)"),
            .init(texts("accounts.list.roles"), "\(RoleNames.text(account.roles, texts))"),
            .init(texts("accounts.list.state"), AccountState(account: account, texts: texts).html),
            .init(texts("accounts.one.sessions"), "\(details.sessions)"),
        ]
    }

    private var activation: HTML {
        form.button(
            texts(account.active ? "accounts.list.close" : "accounts.list.open"),
            to: AccountPaths.active(account.id),
            account.active ? .warning : .secondary,
            values: ["active": account.active ? "no" : "yes", "revision": "\(account.revision.number)"]
        )
    }
}
