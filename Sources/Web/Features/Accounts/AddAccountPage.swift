import Accounts
import Kernel
import WebSupport

/// The form for a new account (Konto anlegen).
struct AddAccountPage {
    let form: Form
    let organisations: [Organisation]

    private var texts: Texts { form.texts }

    var page: Page {
        Page(
            texts("accounts.add.title"),
            section: "accounts",
            errors: form.errors,
            width: .reading,
            content: form.html(
                to: AccountPaths.new,
                submit: texts("accounts.add.submit"),
                cancel: AccountPaths.list,
                """
                \(TextField("displayName", texts("accounts.add.displayName"), in: form,
                hint: texts("accounts.add.displayNameHint"), kind: .name).html)
                \(TextField("signInName", texts("accounts.add.signInName"), in: form,
                hint: texts("accounts.add.signInNameHint")).html)
                \(SelectField("organisation", texts("accounts.add.organisation"), choices: offices, in: form,
                empty: "–").html)
                \(CheckboxGroup("roles", texts("accounts.add.roles"), choices: roles, in: form).html)
                \(SelectField("language", texts("accounts.add.language"), choices: languages, in: form).html)
                """
            )
        )
    }

    private var offices: [Choice] { organisations.map { Choice($0.id.text, $0.name) } }
    private var roles: [Choice] {
        let hasStateOffice = organisations.contains { $0.kind == .stateOffice }
        return Role.allCases.filter { hasStateOffice || $0 != .stateOfficer }
            .map { Choice($0.rawValue, texts("support.roles.\($0.rawValue)")) }
    }
    private var languages: [Choice] {
        [Choice("de", texts("accounts.add.german")), Choice("en", texts("accounts.add.english"))]
    }

    static func names(from reader: inout FieldReader) -> AccountNames? {
        let fields = reader.fields
        return reader.value { try AccountNames(signIn: fields["signInName"], display: fields["displayName"]) }
    }

    static func action(_ fields: FormFields, _ names: AccountNames, _ hash: PasswordHash) -> AddAccount {
        AddAccount(
            organisation: Identifier(fields["organisation"]),
            names: names,
            roles: Set(fields.all("roles").compactMap(Role.init(rawValue:))),
            language: fields["language"],
            password: hash
        )
    }
}
