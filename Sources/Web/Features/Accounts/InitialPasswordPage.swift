import Accounts
import WebSupport

/// Shows a first password once, to whoever hands it over.
struct InitialPasswordPage {
    let account: Account
    let password: InitialPassword
    let isNewAccount: Bool
    let texts: Texts

    var page: Page {
        Page(
            texts(isNewAccount ? "accounts.initial.title" : "accounts.initial.titleNew"),
            section: "accounts",
            width: .reading,
            content: """
                \(NoticeBox(.success, "<p>\(texts("accounts.initial.explanation"))</p>", isAnnounced: true).html)
                \(SummaryList([
                    .init(texts("accounts.initial.signInName"), "\(account.names.signIn)"),
                    .init(texts("accounts.initial.password"), "<code>\(password.text)</code>"),
                ], texts: texts).html)
                <p><a href="\(AccountPaths.list)">\(texts("accounts.initial.back"))</a></p>
                """
        )
    }
}
