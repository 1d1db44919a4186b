import Casework
import Kernel
import WebSupport

/// The text of the profile, to be edited; what is wrong with it stands above, line by line.
struct EditProfilePage {
    let form: Form
    let revision: Revision

    private var texts: Texts { form.texts }

    var page: Page {
        Page(
            texts("profiles.edit"),
            section: "profile",
            errors: form.errors,
            content: """
                <p>\(texts("profiles.editLead"))</p>
                \(form.html(
                    to: ProfilePaths.check,
                    submit: texts("profiles.check"),
                    cancel: ProfilePaths.profile,
                    """
                    <div class="profile-text">
                    \(TextArea("content", texts("profiles.content"), in: form, rows: 32).html)
                    </div>
                    \(HiddenField(name: "revision", value: "\(revision.number)").html)
                    """
                ))
                """
        )
    }
}

/// Where another municipality's profile is handed in.
struct ImportProfilePage {
    let form: Form

    private var texts: Texts { form.texts }

    var page: Page {
        Page(
            texts("profiles.import"),
            section: "profile",
            errors: form.errors,
            width: .reading,
            content: """
                <p class="lead">\(texts("profiles.importLead"))</p>
                \(form.withFiles.withoutWarning.html(
                    to: ProfilePaths.importing,
                    submit: texts("profiles.check"),
                    cancel: ProfilePaths.profile,
                    FileField("file", texts("profiles.file"), in: form, accept: ".yaml,.yml").html
                ))
                """
        )
    }
}
