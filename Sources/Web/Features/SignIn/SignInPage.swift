import WebSupport

/// The page on which a user signs in (Anmelden); password managers may fill it in.
struct SignInPage {
    let form: Form

    private var texts: Texts { form.texts }

    var page: Page {
        Page(
            texts("accounts.signIn.title"),
            errors: form.errors,
            width: .reading,
            content: """
                \(form.withoutWarning.html(
                    to: SignInPaths.signIn,
                    submit: texts("accounts.signIn.submit"),
                    """
                    \(TextField("signInName", texts("accounts.signIn.name"), in: form, kind: .name,
                    autocomplete: "username").html)
                    \(TextField("password", texts("accounts.signIn.password"), in: form, kind: .password,
                    autocomplete: "current-password").html)
                    \(HiddenField(name: "zurueck", value: form.fields["zurueck"]).html)
                    """
                ))
                \(Details(texts("accounts.signIn.forgotten"), "<p>\(texts("accounts.signIn.forgottenText"))</p>").html)
                """
        )
    }
}
