import Accounts
import Kernel
import WebSupport

/// One's own account: who one is, changing the password, ending sessions (Mein Konto).
struct OwnAccountPage {
    let own: OwnAccount
    let organisation: String
    let form: Form

    private var texts: Texts { form.texts }
    private var account: Account { own.account }

    var page: Page {
        Page(
            texts("accounts.own.title"),
            errors: form.errors,
            width: .reading,
            content: """
                \(HTML.when(account.initialPasswordUntil != nil, mustChange))
                \(SummaryList(rows, texts: texts).html)
                \(ways)
                <h2>\(texts("accounts.own.changePassword"))</h2>
                \(form.withoutWarning.html(
                    to: AccountPaths.own,
                    submit: texts("accounts.own.changePassword"),
                    fields
                ))
                <h2>\(texts("accounts.own.sessions"))</h2>
                \(sessions)
                <p>\(texts("accounts.own.everywhereText"))</p>
                \(form.button(texts("accounts.own.everywhere"), to: AccountPaths.everywhere))
                """
        )
    }

    private var ways: HTML {
        let permissions = account.roles.reduce(into: Set<Permission>()) { $0.formUnion($1.permissions) }
        var links: [HTML] = []
        if !permissions.isDisjoint(with: [.leadCases, .seeFigures]) {
            links.append("<a href=\"\(CalendarPaths.own)\">\(texts("calendar.title"))</a>")
        }
        if permissions.contains(.leadCases) {
            links.append("<a href=\"\(JournalPaths.textBlocks)\">\(texts("textBlocks.title"))</a>")
        }
        return HTML.when(!links.isEmpty, "<p>\(HTML.joined(links, by: " · "))</p>")
    }

    private var mustChange: HTML {
        NoticeBox(.warning, "<p>\(texts("accounts.own.mustChange"))</p>").html
    }

    private var rows: [SummaryList.Row] {
        [
            .init(texts("accounts.own.signInName"), "\(account.names.signIn)"),
            .init(texts("accounts.own.organisation"), "\(organisation)"),
            .init(texts("accounts.own.roles"), "\(RoleNames.text(account.roles, texts))"),
        ]
    }

    // Hidden, so that a password manager knows to which account the new password belongs.
    private var fields: HTML {
        """
        <input type="text" name="username" value="\(account.names.signIn)" autocomplete="username" hidden>
        \(TextField("currentPassword", texts("accounts.own.current"), in: form, kind: .password,
        autocomplete: "current-password").html)
        \(TextField("newPassword", texts("accounts.own.new"), in: form, hint: texts("accounts.own.newHint"),
        kind: .password, autocomplete: "new-password").html)
        \(TextField("repeatedPassword", texts("accounts.own.repeat"), in: form, kind: .password,
        autocomplete: "new-password").html)
        """
    }

    private var sessions: HTML {
        Table(
            texts("accounts.own.sessions"),
            columns: [.init(texts("accounts.own.startedAt")), .init(texts("accounts.own.lastSeenAt"))],
            rows: own.sessions.map { [Self.time($0.startedAt), Self.time($0.lastSeenAt)] }
        ).html
    }

    private static func time(_ instant: Instant) -> HTML {
        "\(HTML.day(instant.day)) \(instant.timeOfDay)"
    }
}
